import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quantityPhrases } from './quantity-phrases.ts'

const found = (text: string) =>
  quantityPhrases(text).map(({ text: stated, quantity }) => [
    stated,
    quantity?.low,
    quantity?.high,
    quantity?.unit,
  ])

test('amounts stand out of a running text with what is said of them', () => {
  assert.deepEqual(
    found('On 20 December 2025 the plant was said to make over 20 kt of REO per year.'),
    [['over 20 kt of REO per year', 20e6, null, 'kg']],
  )
  assert.deepEqual(found('项目总投资3.5亿元，年产2000吨高性能磁材，约1.2万吨氧化物。'), [
    ['3.5亿元', 350e6, 350e6, 'CNY'],
    ['年产2000吨', 2e6, 2e6, 'kg'],
    ['约1.2万吨氧化物', 12e6, 12e6, 'kg'],
  ])
  assert.deepEqual(found('between 2,000 to 3,200 t REO and US$ 1.5 billion'), [
    ['2,000 to 3,200 t REO', 2e6, 3.2e6, 'kg'],
    ['US$ 1.5 billion', 1.5e9, 1.5e9, 'USD'],
  ])
})

test('years, document numbers and shares are no amounts', () => {
  assert.deepEqual(found('商务部公告2025年第18号，2025年10月9日；第3吨级'), [])
  assert.deepEqual(found('In 2025, 12 entities and 15 % of them; grade N52'), [])
})

test('what is nearly an amount is left open', () => {
  assert.deepEqual(found('nearly 3,000 tonnes; 数千吨'), [
    ['3,000 tonnes', undefined, undefined, undefined],
    ['千吨', undefined, undefined, undefined],
  ])
})
