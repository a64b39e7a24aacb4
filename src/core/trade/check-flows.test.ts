import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkFlows } from './check-flows.ts'
import type { TradeLine } from './trade-line.ts'

const line = (given: Partial<TradeLine>): TradeLine => ({
  reporter: 'AAA',
  partner: 'BBB',
  isPartnerNamed: true,
  flow: 'export',
  code: '284690',
  edition: 'H6',
  period: '2023',
  value: 100,
  currency: 'USD',
  valuation: null,
  netKg: 10,
  isNetKgEstimated: false,
  place: 'row 1',
  ...given,
})

const arrival = (given: Partial<TradeLine>): TradeLine =>
  line({ reporter: 'BBB', partner: 'AAA', flow: 'import', value: 106, ...given })

test('a flow that both sides state alike needs no explanation', () => {
  const { flows } = checkFlows([line({}), arrival({})], 0.06)
  assert.equal(flows.length, 1)
  assert.equal(flows[0]?.value.verdict, 'equal')
  assert.equal(flows[0]?.weight.verdict, 'equal')
  assert.deepEqual(flows[0]?.explanations, [])
})

test('a false declaration is the last explanation, and what the lines show of the others is told', () => {
  const { flows } = checkFlows(
    [
      line({ partner: 'HK', value: 400 }),
      line({ partner: 'Areas, nes', isPartnerNamed: false }),
      line({ flow: 're-export' }),
      line({ edition: 'H5' }),
      arrival({ value: 1000 }),
    ],
    0.06,
  )
  const [flow] = flows
  assert.equal(flow?.value.verdict, 'apart')
  assert.equal(flow?.value.reconciled, null)
  const seen = flow?.explanations.filter(({ seen }) => seen !== null).map(({ code }) => code)
  assert.deepEqual(seen, ['transit', 'confidentiality', 'classification', 're-export'])
  assert.equal(flow?.explanations.at(-1)?.code, 'false-declaration')
  assert.ok(flow?.explanations.every(({ code }) => code !== 'gross-weight'))
})

test('a weight computed from the value is no evidence of quantity', () => {
  const { flows } = checkFlows(
    [line({ netKg: 999, isNetKgEstimated: true }), arrival({ netKg: 10 })],
    0.06,
  )
  assert.equal(flows[0]?.weight.exportedKg, null)
  assert.equal(flows[0]?.weight.verdict, 'unknown')
  assert.equal(flows[0]?.weight.isEstimateLeftOut, true)
})

test('amounts in two currencies are not compared', () => {
  const { flows } = checkFlows([line({}), arrival({ currency: 'CNY' })], 0.06)
  assert.equal(flows[0]?.value.verdict, 'unknown')
  assert.equal(flows[0]?.value.currency, null)
})

test('an import valued FOB keeps its value', () => {
  const { flows } = checkFlows([line({}), arrival({ value: 100, valuation: 'FOB' })], 0.06)
  assert.equal(flows[0]?.value.importFob, 100)
})

test('a flow is left out when nothing of its other country is at hand', () => {
  assert.deepEqual(checkFlows([line({})], 0.06).flows, [])
})

// CCC overstates what it takes from everybody by half; everybody else agrees.
const traders = ['AAA', 'BBB', 'CCC', 'DDD'].flatMap((from) =>
  ['AAA', 'BBB', 'CCC', 'DDD']
    .filter((to) => to !== from)
    .flatMap((to) => [
      line({ reporter: from, partner: to, place: from }),
      arrival({ reporter: to, partner: from, value: to === 'CCC' ? 159 : 106, place: to }),
    ]),
)

test('a reporter that all its partners contradict is the least reliable, and only as what it errs in', () => {
  const { reporters } = checkFlows(traders, 0.06)
  const lowest = (of: 'asImporter' | 'asExporter') =>
    reporters.toSorted((left, right) => (left[of] as number) - (right[of] as number))[0]?.reporter
  assert.equal(lowest('asImporter'), 'CCC')
  assert.notEqual(lowest('asExporter'), 'CCC')
})

test('of two that agree the reconciled figure lies between them', () => {
  const { flows } = checkFlows(traders, 0.06)
  for (const { value } of flows) {
    if (value.verdict === 'apart') continue
    assert.ok(value.reconciled !== null)
    const [low, high] = [value.exported as number, value.importFob as number].sort((a, b) => a - b)
    assert.ok(value.reconciled >= (low as number) - 1e-9)
    assert.ok(value.reconciled <= (high as number) + 1e-9)
  }
})

test('one or two flows tell nothing of a reporter', () => {
  const { reporters } = checkFlows([line({}), arrival({})], 0.06)
  assert.deepEqual(
    reporters.map(({ asExporter, asImporter }) => [asExporter, asImporter]),
    [
      [null, null],
      [null, null],
    ],
  )
})

test('the order of the lines makes no difference', () => {
  const lines = [...traders, line({ value: 7, place: 'row 9' }), line({ value: 9, place: 'row 8' })]
  const expected = checkFlows(lines, 0.06)
  assert.equal(expected.repeated, 2)
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      assert.deepEqual(checkFlows(shuffled, 0.06), expected)
    }),
    { numRuns: 20 },
  )
})
