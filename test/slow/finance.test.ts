import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MoneyReport } from '#core/model/money-report.ts'
import { lodestone } from './lodestone.ts'

const call = (...words: string[]) => lodestone(['finance', ...words, '--samples', '300'])
const report = JSON.parse(call('--json').out) as MoneyReport

test('a permit six months late is told by month and amount, the worst first', () => {
  const { days, lines } = report.latePermits
  assert.equal(days, 183)
  assert.ok(lines.length > 5)
  for (const [at, { short, shortFrom, finish }] of lines.entries()) {
    assert.equal(short.amount > 0, shortFrom !== null)
    assert.ok(finish >= report.finish.planned)
    assert.ok(at === 0 || short.amount <= (lines[at - 1]?.short.amount ?? 0))
  }
})

test('the first stress is the plan’s own P50, the second its P90', () => {
  const [middle, late] = report.stresses
  assert.deepEqual(
    [middle?.lowestCash, middle?.lowestMonth, middle?.dscr],
    [
      report.finance.lowestCash.p50,
      report.finance.lowestCash.p50Month,
      report.finance.cover.p50.dscr,
    ],
  )
  assert.deepEqual(
    [late?.lowestCash, late?.lowestMonth, late?.dscr],
    [
      report.finance.lowestCash.p90,
      report.finance.lowestCash.p90Month,
      report.finance.cover.p90.dscr,
    ],
  )
})

test('the same call gives the same bytes on any number of workers, in both languages', () => {
  const one = call('--workers', '1').out
  assert.equal(call('--workers', '2').out, one)
  assert.doesNotMatch(one, /undefined|NaN|null/)
  const chinese = call('--lang', 'zh-Hans')
  assert.equal(chinese.code, 0)
  assert.match(chinese.out, /压力情形/)
  assert.doesNotMatch(chinese.out, /undefined|NaN|null/)
})

test('bad input is refused with 2, and no plan ends with 3 and names what clashes', () => {
  assert.equal(lodestone(['finance', 'examples/bad/five-faults.yaml']).code, 2)
  const none = lodestone(['finance', 'examples/infeasible/deadline-too-early.yaml'])
  assert.equal(none.code, 3)
  assert.match(none.out, /limits\.deadline/)
})
