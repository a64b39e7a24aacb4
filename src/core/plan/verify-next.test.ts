import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Samples } from '#core/risk/samples.ts'
import type { Draft } from './draft.ts'
import { claimsToVerify, verifyNext } from './verify-next.ts'

const finishing = (finish: readonly number[]) =>
  ({ finish: Int32Array.from(finish), count: finish.length }) as unknown as Samples

const claims = Object.fromEntries(
  ['claim', 'little', 'much'].map((id) => [id, { id, subject: id, predicate: 'duration' }]),
)

const drafted = (changes: object) =>
  ({
    world: { catalog: { claims }, corridor: { claims: {} } },
    finance: { plan: { discount: { ratePerYear: 0 } }, npv: 1_000_000 },
    costPerDelayDay: 100,
    ...changes,
  }) as unknown as Draft

const hundred = Array.from({ length: 100 }, (_, at) => at + 1)

test('the drop of P90, of the range and of the payroll is told with its standard error', () => {
  // Finishes 1 to 100: P90 90, P50 50. Verified, the late half comes 10 days earlier, 1 to 50 and 41 to 90: P90 80, P50 45.
  // Ten batches of ten: the first five drop by 0, the others by 10. Their variance is 250 / 9, of their mean a tenth: 1.67².
  const later = hundred.map((day) => (day > 50 ? day - 10 : day))
  const [line] = verifyNext(drafted({}), ['claim'], { claim: 'unverified' }, finishing(hundred), [
    finishing(later),
  ])
  assert.equal(line?.p90DropDays, 10)
  assert.equal(line?.spreadDropDays, 5)
  assert.equal(line?.p90ErrorDays, 1.7)
  assert.equal(line?.grade, 'unverified')
  assert.equal(line?.samples, 100)
  // Without a discount rate ten days are worth ten days of payroll.
  assert.equal(line?.npvDrop.amount, 100_000)
})

test('the claim that takes most off P90 stands first', () => {
  const lines = verifyNext(drafted({}), ['little', 'much'], {}, finishing(hundred), [
    finishing(hundred.map((day) => day - 1)),
    finishing(hundred.map((day) => day - 3)),
  ])
  assert.deepEqual(
    lines.map(({ claim, p90DropDays }) => [claim, p90DropDays]),
    [
      ['much', 3],
      ['little', 1],
    ],
  )
})

test('sooner money is worth a year of discount a year', () => {
  // 365.2425 days at 10 % raise a value of 1,000,000 by 100,000; the payroll of the days comes on top.
  const year = hundred.map((day) => day + 365)
  const draft = drafted({
    finance: { plan: { discount: { ratePerYear: 0.1 } }, npv: 1_000_000 },
    costPerDelayDay: 0,
  })
  const [line] = verifyNext(draft, ['claim'], {}, finishing(year), [finishing(hundred)])
  const expected = 1_000_000 * (1.1 ** (365 / 365.2425) - 1)
  assert.ok(Math.abs((line?.npvDrop.amount ?? 0) / 100 - expected) < 0.01)
})

test('claims are asked about by their share of the variance, verified ones not at all', () => {
  const placed = ['e', 'a', 'b', 'a', 'c', 'd'].map((claim) => ({ mode: { duration: { claim } } }))
  const claims = claimsToVerify(
    drafted({ placed }),
    { a: 'unverified', b: 'single-source', c: 'verified', e: 'corroborated' },
    [0.1, 0.2, 0.3, 0.2, 0.15, 0.05],
  )
  // a stands under two steps with 0.4 together; c is verified; nobody graded d, so it has no width.
  assert.deepEqual(claims, ['a', 'b', 'e'])
})
