import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { readWholeCatalog } from '#adapters/files/read-whole-catalog.ts'
import { readWorld } from '#app/read-world.ts'
import { atGroundbreaking, hubFor, isObserved } from '#core/benchmark/at-groundbreaking.ts'
import { claimsOfPlant, sourcesOfPlant } from '#core/benchmark/claims-of-plant.ts'
import { type PlantPlan, type PlantQuestion, planPlant } from '#core/benchmark/predict-plant.ts'
import { withoutClaims } from '#core/benchmark/without-claims.ts'
import { workToFirstOutput } from '#core/benchmark/work-to-first-output.ts'
import type { Claim, Estimate } from '#core/model/claim.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import { mapEstimates } from '#core/plan/map-estimates.ts'
import type { World } from '#core/plan/world.ts'
import { claimsOf, sourcesOf } from '#core/plan/world-claims.ts'

const wholeCatalog = readWholeCatalog('catalog')
assert.ok(wholeCatalog.kind === 'ok')
const { catalog, plantCases } = wholeCatalog.value
const read = readWorld(
  { application: 'examples/applications/europe-magnet.yaml', corridorFolder: null, asOf: null },
  {
    readCatalog: (need) => readCatalog('catalog', need),
    readCorridor,
    outlineCorridor,
    readAsked,
    readApplication,
    findCorridor: findCorridorIn('corridors'),
  },
)
assert.ok(read.kind === 'ok')
const counted = inCurrency(read.value)
assert.ok(counted.kind === 'converted')
const example = counted.world
const narva = plantCases.filter(isObserved).find(({ id }) => id === 'C03')
assert.ok(narva)
const hub = hubFor(narva, example.corridor)
assert.ok(hub)
const question: PlantQuestion = { plant: narva, hub, example }
const known = { ...catalog.claims, ...claimsOf(example) }
const about = sourcesOfPlant(narva, known, sourcesOf(example))
const own = new Set(claimsOfPlant(known, about).map(({ id }) => id))

/** The example with every value that rests on the plant made another one. */
const changed = (change: (was: Estimate) => Partial<Estimate>): World => {
  const other = (was: Estimate): Estimate => (own.has(was.claim) ? { ...was, ...change(was) } : was)
  return {
    ...example,
    corridor: mapEstimates(example.corridor, other),
    catalog: mapEstimates(example.catalog, other),
  }
}
const tenth = changed(({ low, mode, high }) => ({
  low: low / 10,
  mode: mode / 10,
  high: high / 10,
}))

test('the three observed plants of the catalog are those with 33, 21 and 27 months', () => {
  assert.deepEqual(
    plantCases.filter(isObserved).map(({ monthsGroundToFirst }) => monthsGroundToFirst),
    [33, 21, 27],
  )
})

test('every source that a plant row cites counts as one about the plant', () => {
  for (const plant of plantCases) {
    const cited = catalog.claims[plant.claim]?.evidence.map(({ source }) => source) ?? []
    const found = sourcesOfPlant(plant, catalog.claims, catalog.sources)
    assert.ok(cited.length > 0 && cited.every((source) => found.has(source)), plant.id)
  }
})

test('what rests on a plant is gone: nothing in the world points at its claims or sources any more', () => {
  const mentions = (world: World): string[] => {
    const text = JSON.stringify([world.corridor, world.catalog])
    return [...own, ...about].filter((id) => text.includes(`"${id}"`))
  }
  assert.ok(mentions(example).includes('offer/build-a#duration'))
  assert.ok(mentions(example).includes('EU27'), 'a building time reported by the broadcaster')
  assert.deepEqual(mentions(withoutClaims(example, own, about)), [])
})

test('nothing that is said of the plant itself moves its own prediction', () => {
  const base = planPlant(question, catalog.claims, 1).risk
  const plant = {
    ...narva,
    firstOutput: '2031-01',
    seriesOutput: '2032-01',
    plannedOutput: '2030-01',
    monthsGroundToFirst: 91,
    monthsGroundToSeries: 103,
    slipMonths: 12,
    capexMillion: 9000,
  }
  assert.deepEqual(planPlant({ ...question, plant }, catalog.claims, 1).risk, base)
  assert.deepEqual(planPlant({ ...question, example: tenth }, catalog.claims, 1).risk, base)
})

/** The example with the time of the line that the prediction waits for cited from a source about the plant. */
const cited = (line: Partial<Estimate> = {}): World => {
  const id = 'offer/line-european#duration'
  const evidence = [{ source: 'S123', stance: 'supports' as const }]
  const { corridor } = example
  const claims = { ...corridor.claims, [id]: { ...corridor.claims[id], evidence } as Claim }
  const other = (was: Estimate): Estimate => (was.claim === id ? { ...was, ...line } : was)
  return { ...example, corridor: { ...mapEstimates(corridor, other), claims } }
}

test('a time that the prediction rested on falls back to the next offer, and its own size no longer matters', () => {
  const lineOf = ({ removed }: PlantPlan) =>
    removed
      .find(({ claim }) => claim.id === 'offer/line-european#duration')
      ?.fallback.map(({ step, was, now }) => [
        step,
        was.id,
        was.duration.mode,
        now.id,
        now.duration.mode,
      ])
  const plan = planPlant({ ...question, example: cited() }, catalog.claims, 1)
  // The European line takes 230 to 390 days; without it the next quickest is the imported one.
  assert.deepEqual(lineOf(plan), [
    ['equipment-delivery', 'line-european', 290, 'line-imported', 330],
  ])
  const quick = cited({ low: 20, mode: 30, high: 40 })
  const again = planPlant({ ...question, example: quick }, catalog.claims, 1)
  assert.deepEqual(again.risk, plan.risk)
  // With nothing removed the same change would have moved the end.
  const end = (world: World): number =>
    Math.max(
      ...workToFirstOutput(atGroundbreaking(world, narva, hub)).placed.map(({ finish }) => finish),
    )
  assert.ok(end(quick) < end(cited()))
})

test('building starts on the day ground is broken, and the trial production ends last', () => {
  const { placed } = workToFirstOutput(atGroundbreaking(example, narva, hub))
  const of = (id: string) => placed.find(({ step }) => step.id === id)
  assert.equal(
    of('construction')?.start,
    placed.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
  )
  assert.equal(of('trial-production')?.finish, Math.max(...placed.map(({ finish }) => finish)))
  for (const behind of ['case-opening', 'site-agreement', 'lab-melts', 'permits.construction'])
    assert.equal(of(behind), undefined)
  for (const ahead of ['equipment-delivery', 'install-line', 'commissioning', 'training'])
    assert.ok(of(ahead), ahead)
})

test('a removed value names what took its place', () => {
  const { removed } = planPlant(question, catalog.claims, 1)
  const line = removed.find(({ claim }) => claim.id === 'offer/line-european#cost')
  assert.deepEqual(line?.sources, ['S123', 'S124'])
  assert.ok(line?.fallback.every(({ was, now }) => was.cost !== null && now.cost === null))
  assert.ok(
    removed.some(({ claim, fallback }) => claim.id === 'plant/C03#self' && fallback.length === 0),
  )
})

test('a plant is planned the same twice, and stops where a time rests on nothing but itself', () => {
  assert.deepEqual(planPlant(question, catalog.claims, 1), planPlant(question, catalog.claims, 1))
  const claims = { ...catalog.claims }
  const bound = 'playbook/sintered-ndfeb-magnet/install-line#duration'
  const evidence = [{ source: 'S123', stance: 'supports' as const }]
  const world = {
    ...example,
    catalog: {
      ...example.catalog,
      claims: {
        ...example.catalog.claims,
        [bound]: { ...example.catalog.claims[bound], evidence },
      },
    },
  } as World
  assert.throws(() => planPlant({ ...question, example: world }, claims, 1), /install-line/)
})
