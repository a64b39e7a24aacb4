import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesInText } from './dates-in-text.ts'
import { showDate, showDays, showMass, showMoney, showShare } from './format.ts'
import { niceTicks } from './nice-ticks.ts'

test('dates are said in the order of the language', () => {
  assert.equal(showDate('2028-08-30', 'en'), '30 Aug 2028')
  assert.equal(showDate('2028-08-30', 'zh-Hans'), '2028年8月30日')
  assert.equal(showDate('2028-08', 'zh-Hans'), '2028年8月')
  assert.equal(showDate('2028-Q3', 'en'), 'Q3 2028')
  assert.equal(showDate('2028-Q3', 'zh-Hans'), '2028年第三季度')
  assert.equal(showDate('', 'en'), '')
})

test('dates inside a sentence are, numbers inside an id are not', () => {
  const text = 'in force on 2026-12-08; CN-MOFCOM-2025-18 starts in 2025-04'
  assert.equal(
    datesInText(text, 'en'),
    'in force on 8 Dec 2026; CN-MOFCOM-2025-18 starts in Apr 2025',
  )
  assert.equal(
    datesInText('自 2026-12-08 有效，P50 2027-01-02', 'zh-Hans'),
    '自2026年12月8日有效，P50 2027年1月2日',
  )
})

test('amounts carry their unit and no more figures than an estimate has', () => {
  const money = (amount: number) => ({ amount, currency: 'CNY' as const })
  assert.equal(showMoney(money(16_242_633), 'en'), 'CNY 162,000')
  assert.equal(showMoney(money(16_242_633), 'zh-Hans'), '16.2万元')
  assert.equal(showMoney(money(99_960_000), 'en'), 'CNY 1 million')
  assert.equal(showMoney(money(-9_243_579_067), 'en'), '−CNY 92.4 million')
  assert.equal(showMoney(money(15_127_200_910), 'zh-Hans'), '1.51亿元')
  assert.equal(showMoney(money(0), 'en'), 'CNY 0')
  assert.equal(showShare(0.824, 'en'), '82 %')
  assert.equal(showShare(0.824, 'zh-Hans'), '82%')
  assert.equal(showDays(1, 'en'), '1 day')
  assert.equal(showDays(9, 'zh-Hans', true), '+9天')
  assert.equal(showMass(172_400, 'en'), '172.4 t')
  assert.equal(showMass(858, 'zh-Hans'), '858千克')
})

test('an axis has round steps that span its values and zero', () => {
  // -92 to 191: a fifth is 56.6, the next round step 100.
  assert.deepEqual(niceTicks([-92, 191]), [-100, 0, 100, 200])
  assert.deepEqual(niceTicks([0, 0.7]), [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
})
