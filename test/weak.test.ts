import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { readWholeCatalog } from '#adapters/files/read-whole-catalog.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { createSweeper } from '#adapters/highs/create-sweeper.ts'
import type { SweptWorld } from '#app/ports.ts'
import { readWorld } from '#app/read-world.ts'
import { type WeighWeakPorts, weighWeak } from '#app/weigh-weak.ts'
import type { Claim } from '#core/model/claim.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import { cannotMove } from '#core/weak/cannot-move.ts'
import { claimsRead } from '#core/weak/claims-read.ts'
import { type Effect, effectOf, outcomeOf, replan, sweepTools } from '#core/weak/plan-effect.ts'
import { prepareSweep } from '#core/weak/sweep.ts'
import { numbersOf, weakChanges, withChange } from '#core/weak/weak-change.ts'

const worldPorts = {
  readCatalog: (need: Parameters<WeighWeakPorts['readCatalog']>[0]) => readCatalog('catalog', need),
  readCorridor,
  outlineCorridor,
  readAsked,
  readApplication,
  findCorridor: findCorridorIn('corridors'),
}
const application = join('examples', 'applications', 'europe-magnet.yaml')
const read = readWorld({ application, corridorFolder: null, asOf: null }, worldPorts)
assert.ok(read.kind === 'ok')
const given = read.value
const solve = await createHighsSolver()

const ladder = 'playbook/sintered-ndfeb-magnet'
/** Every sample waits for it: 40 to 95 days, typically 60. */
const harmful = `${ladder}/trial-production#duration`
/** Five to eighteen working days, and what waits for it has room for more. */
const harmless = `${ladder}/staffing-plan#duration`
/** The example builds anew, so nobody fits out a leased workshop. */
const unused = `${ladder}/site-fit-out#duration`

/** The example as if only these claims rested on an assumption. The grades stay: a claim without a source is unverified. */
function onlyWeak(world: World, ...weak: readonly string[]): World {
  const rebased = (claims: Readonly<Record<string, Claim>>): Record<string, Claim> =>
    Object.fromEntries(
      Object.entries(claims).map(([id, claim]) => [
        id,
        { ...claim, basis: weak.includes(id) ? 'assumption' : 'read' },
      ]),
    )
  const { catalog, corridor } = world
  return {
    ...world,
    catalog: { ...catalog, claims: rebased(catalog.claims) },
    corridor: { ...corridor, claims: rebased(corridor.claims) },
  }
}

const counted = (world: World): World => {
  const converted = inCurrency(world)
  assert.ok(converted.kind === 'converted')
  return converted.world
}

const swept = counted(onlyWeak(given, harmful, harmless, unused))
const sweep = prepareSweep(swept, solve)
assert.ok(sweep)
const whole = sweep
const effects = whole.changes.map((_, index) => whole.effect(index))

test('of three assumptions the harmful one moves the plan, the harmless one does not, the unused one is not even tried', () => {
  assert.equal(whole.all, 6, 'two ends of three values')
  const byChange = new Map<string, Effect | 'still' | undefined>(
    whole.changes.map(({ claim, end }, index) => [`${claim} ${end}`, effects[index]] as const),
  )
  assert.deepEqual(
    [...byChange.keys()].sort(),
    [harmless, harmful].flatMap((claim) => [`${claim} high`, `${claim} low`]).sort(),
  )
  assert.equal(byChange.get(`${harmless} low`), 'still')
  assert.equal(byChange.get(`${harmless} high`), 'still')
  const days = (end: string): number => {
    const effect = byChange.get(`${harmful} ${end}`)
    assert.ok(effect && effect !== 'still')
    return effect.days
  }
  // 20 days sooner or 35 later than the typical time, and the widening of the weak grade on top.
  assert.ok(days('low') <= -7 && days('low') >= -40)
  assert.ok(days('high') >= 20 && days('high') <= 60)
})

test('an effect is what planning with claim:ID=VALUE gives', () => {
  const tools = sweepTools(solve)
  const change = weakChanges(swept).find(({ claim, end }) => claim === harmful && end === 'high')
  assert.ok(change)
  assert.deepEqual(numbersOf(given, change), { was: 60, at: 95, unit: 'days' })
  const scenario = applyScenarios(onlyWeak(given, harmful), [`claim:${harmful}=95`])
  assert.ok(scenario.kind === 'applied')
  const [base, by, asked] = [swept, withChange(swept, change), counted(scenario.world)].map(
    (world) => {
      const draft = replan(world, tools)
      assert.ok(draft)
      return outcomeOf(draft)
    },
  )
  assert.ok(base && by && asked)
  assert.deepEqual(by, asked)
  const index = whole.changes.findIndex(({ claim, end }) => claim === harmful && end === 'high')
  assert.deepEqual(effects[index], effectOf(base, by))
})

test('what cannot move a plan does not: planned again it gives the same outcome', () => {
  const tools = sweepTools(solve)
  const world = counted(given)
  const { read } = claimsRead(world, (watched) => replan(watched, tools))
  const base = replan(world, tools)
  assert.ok(base)
  const idle = weakChanges(world).filter((change) => cannotMove(base, read, change))
  const looked = idle.filter(({ claim, field }) => field !== 'estimate' || read.has(claim))
  assert.ok(looked.length > 50 && idle.length > looked.length)
  for (const change of looked.filter((_, index) => index % 25 === 0)) {
    const draft = replan(withChange(world, change), tools)
    assert.deepEqual(draft && outcomeOf(draft), outcomeOf(base), `${change.claim} ${change.end}`)
  }
})

const found: SweptWorld = { base: whole.base, all: whole.all, changes: whole.changes, effects }

test('the list names value, place, basis, example and effect, and counts what is weak', async () => {
  const weigh = weighWeak({
    ...worldPorts,
    readWholeCatalog: async () => readWholeCatalog('catalog'),
    sweepWorlds: async (worlds, progress) => {
      progress(4, 4)
      return worlds.map(() => found)
    },
  })
  const seen: number[] = []
  const weighed = await weigh([application], (done) => seen.push(done))
  assert.ok(weighed.kind === 'ok')
  const { harmful: listed, examples, kinds } = weighed.value
  assert.deepEqual(
    listed.map(({ claim, place, basis, unit, was, effects }) => ({
      claim,
      place,
      basis,
      unit,
      was,
      ends: effects.map(({ example, at }) => `${example} ${at}`),
    })),
    [
      {
        claim: harmful,
        place: 'catalog/playbooks/sintered-ndfeb-magnet.yaml',
        basis: 'assumption',
        unit: 'days',
        was: 60,
        // The strongest first.
        ends: ['europe-magnet 95', 'europe-magnet 40'],
      },
    ],
  )
  assert.deepEqual(listed[0]?.words, { en: 'Trial production: duration', zh: '试生产：工期' })
  assert.deepEqual(examples, [{ id: 'europe-magnet', all: 6, moving: 4, replanned: 2 }])
  assert.deepEqual(seen, [4])
  assert.ok(kinds.some(({ kind, assumption }) => kind === 'playbook' && assumption.length > 0))
})

test('two threads give the same as this one', async () => {
  const worlds = [swept, counted(onlyWeak(given, unused))]
  const there = await createSweeper(2)(worlds, () => {})
  assert.deepEqual(there[0], found)
  assert.deepEqual(there[1]?.changes, [])
})
