import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMaterialModel } from '#adapters/files/read-material-model.ts'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import type { Estimate } from '#core/model/claim.ts'
import { supplyAtRisk } from '#core/plan/supply-at-risk.ts'

const keep = await createHighsKeeper()
const base = (() => {
  const read = readMaterialModel('examples/models/two-ores.json')
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.issues))
  return read.value
})()

/** The model of the two ores with the smelter's capacity, t of metal a year, over a range. It needs 440 kg in its quarter, 1.76 t a year. */
function atRisk(low: number, mode: number, high: number, seed = 1) {
  const capacity: Estimate = { low, mode, high, unit: 't/y', claim: 'model#self' }
  const facilities = base.facilities.map((one) =>
    one.id === 'smelter' ? { ...one, capacity } : one,
  )
  return supplyAtRisk({ ...base, facilities }, seed, keep, 1e5)
}

test('what is certain and enough is served in time in every draw', () => {
  const found = atRisk(1.76, 1.76, 1.76)
  assert.equal(found.served, 1)
  assert.deepEqual(found.lateMonths, { p50: 0, p90: 0 })
})

test('with its typical capacity just enough, the ramp is late in half of the draws, by what the narrow stage lacks', () => {
  // Triangular from 330 to 550 kg about 440: below 440 in half of the draws, and below 330 + sqrt(.1 x 220 x 110) = 379.2 in a
  // tenth. Then 379.2 / 440 = .862 of the magnets come in the three months, and .138 / .862 x 3 = .481 months later the rest.
  const found = atRisk(1.32, 1.76, 2.2)
  assert.ok(Math.abs(found.served - 0.5) < 0.1, `${found.served}`)
  const late = found.lateMonths.p90
  assert.ok(late !== null && Math.abs(late - 0.481) < 0.12, `${late}`)
})

test('a range that is wider downwards never makes the last kg come earlier', () => {
  const months = [1.7, 1.4, 1, 0.5].map((low) => atRisk(low, 1.76, 2).lateMonths.p90 ?? Infinity)
  assert.deepEqual(
    months,
    months.toSorted((one, other) => one - other),
  )
  assert.ok((months[3] as number) > (months[0] as number))
})

test('the same seed draws the same', () => {
  assert.deepEqual(atRisk(1, 1.76, 2, 7), atRisk(1, 1.76, 2, 7))
  assert.notDeepEqual(atRisk(1, 1.76, 2, 7), atRisk(1, 1.76, 2, 8))
})
