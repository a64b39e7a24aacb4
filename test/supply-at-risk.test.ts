import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMaterialModel } from '#adapters/files/read-material-model.ts'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { keepService } from '#core/material/kept-service.ts'
import { layOut } from '#core/material/serve-demand.ts'
import type { Estimate, Grade } from '#core/model/claim.ts'
import { widthsOf } from '#core/plan/risk-input.ts'
import { supplyAtRisk } from '#core/plan/supply-at-risk.ts'
import { supplyRisk } from '#core/plan/supply-risk.ts'
import { kgShort, lateShare, supplyFactors } from '#core/risk/supply-wait.ts'

const keep = await createHighsKeeper()
const base = (() => {
  const read = readMaterialModel('examples/models/two-ores.json')
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.issues))
  return read.value
})()

/** The model of the two ores with the smelter's capacity, t of metal a year, over a range. It needs 440 kg in its quarter, 1.76 t a year. */
function smelterOf(low: number, mode: number, high: number) {
  const capacity: Estimate = { low, mode, high, unit: 't/y', claim: 'model#smelter' }
  const facilities = base.facilities.map((one) =>
    one.id === 'smelter' ? { ...one, capacity } : one,
  )
  return { ...base, facilities }
}

function atRisk(low: number, mode: number, high: number, seed = 1, grade?: Grade) {
  const grades = grade ? { 'model#smelter': grade } : {}
  return supplyAtRisk(supplyRisk(smelterOf(low, mode, high), grades, keep), grades, seed, 2000)
}

test('what is certain and enough is served in time in every sample, and what is certain and short is late by one span', () => {
  const found = atRisk(1.76, 1.76, 1.76)
  assert.equal(found.served, 1)
  assert.deepEqual(found.lateMonths, { p50: 0, p90: 0 })
  // 1.1 t a year are 275 kg of the 440: the other 165 take 165 / 275 of the three months.
  const short = atRisk(1.1, 1.1, 1.1).lateMonths
  assert.ok(Math.abs((short.p50 as number) - 1.8) < 1e-3, `${short.p50}`)
  assert.equal(short.p90, short.p50)
})

test('with its typical capacity just enough, the ramp is late in half of the samples, by what the narrow stage lacks', () => {
  // Triangular from 330 to 550 kg about 440: below 440 in half of the draws, and below 330 + sqrt(.1 x 220 x 110) = 379.2 in a
  // tenth. Then 379.2 / 440 = .862 of the magnets come in the three months, and .138 / .862 x 3 = .481 months later the rest.
  const found = atRisk(1.32, 1.76, 2.2)
  assert.ok(Math.abs(found.served - 0.5) < 0.04, `${found.served}`)
  const late = found.lateMonths.p90
  assert.ok(late !== null && Math.abs(late - 0.481) < 0.05, `${late}`)
})

test('a range that is wider downwards never makes the last kg come earlier', () => {
  const months = [1.7, 1.4, 1, 0.5].map((low) => atRisk(low, 1.76, 2).lateMonths.p90 ?? Infinity)
  assert.deepEqual(
    months,
    months.toSorted((one, other) => one - other),
  )
  assert.ok((months[3] as number) > (months[0] as number))
})

test('weaker evidence of a capacity never makes the last kg come earlier', () => {
  const grades = ['verified', 'corroborated', 'single-source', 'unverified'] as const
  const months = grades.map((grade) => atRisk(1.5, 1.76, 2, 1, grade).lateMonths.p90 as number)
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

test('what the planes say is short is what the program says, and never more', () => {
  // Both ends of the chain uncertain: where one gives way the other may bind, so several planes are needed.
  const problem = smelterOf(0.6, 1.76, 2.2)
  const facilities = problem.facilities.map((one) => {
    const { capacity } = one
    return capacity === null || one.id === 'smelter'
      ? one
      : { ...one, capacity: { ...capacity, low: capacity.mode / 4, high: capacity.mode * 1.1 } }
  })
  const wide = { ...problem, facilities }
  const supply = supplyRisk(wide, {}, keep)
  const service = keepService(layOut(wide), keep, () => false)
  const draw = supplyFactors({ ...supply, groups: widthsOf(supply.groups, {}) }, 99)
  let short = 0
  let missed = 0
  for (let sample = 0; sample < 150; sample++) {
    const factors = draw(sample)
    const { kg } = service.shortWith(factors)
    const said = kgShort(supply, factors)
    assert.ok(said <= kg + 1e-4 * supply.wantedKg, `${said} of ${kg} kg`)
    if (kg > 1) short++
    missed += kg - said
  }
  service.close()
  assert.ok(short > 50, `${short} samples are short`)
  assert.ok(missed / 150 < 1e-3 * supply.wantedKg, `${missed / 150} kg missed on average`)
})

test('kg short grows with each place as its plane says', () => {
  const service = keepService(layOut(smelterOf(1.1, 1.1, 1.1)), keep, () => false)
  const all = service.places.map(() => 1)
  const { kg, perFactor } = service.shortWith(all)
  const smelter = service.places.findIndex(({ station }) => station.id === 'smelter')
  const less = service.shortWith(all.with(smelter, 0.9)).kg
  service.close()
  // 275 of 440 kg of metal come: 37.5 % of the magnets are missing, and a tenth less smelting is a tenth of the rest.
  const wanted = base.periods.reduce((sum, { demandKg }) => sum + demandKg, 0)
  assert.ok(Math.abs(kg - 0.375 * wanted) < 1e-6 * wanted, `${kg} of ${wanted}`)
  assert.ok(Math.abs(less - kg - 0.0625 * wanted) < 1e-6 * wanted)
  assert.ok(Math.abs((perFactor[smelter] as number) + 0.625 * wanted) < 1e-4 * wanted)
  assert.ok(perFactor.every((slope, at) => at === smelter || Math.abs(slope) < 1e-4 * wanted))
})

test('a ramp of which half is short takes twice its time, and one that is never served never comes', () => {
  assert.equal(lateShare(50, 100), 1)
  assert.equal(lateShare(0, 100), 0)
  assert.equal(lateShare(100, 100), Infinity)
})

test('each feed is drawn in the range of its own yield, also beside another with the same typical value', () => {
  const range = (low: number): Estimate => ({
    low,
    mode: 0.9,
    high: 0.95,
    unit: 'share',
    claim: '',
  })
  const parameters = { 'yield.La': range(0.5), 'yield.Nd': range(0.8), 'yield.Dy': range(0.7) }
  const problem = smelterOf(1.76, 1.76, 1.76)
  const processes = Object.fromEntries(
    Object.entries(problem.catalog.processes).map(([id, process]) => [
      id,
      process.stage === 'metal' ? { ...process, parameters } : process,
    ]),
  )
  const { groups } = supplyRisk(
    { ...problem, catalog: { ...problem.catalog, processes } },
    {},
    keep,
  )
  const lows = groups.flat().flatMap(({ name, low }) => (name === 'yield metal' ? [low] : []))
  assert.deepEqual(lows, [0.8, 0.7])
})
