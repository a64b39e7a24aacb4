import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { readWorld } from '#app/read-world.ts'
import { checkBalance } from '#core/material/check-balance.ts'
import { planMaterial } from '#core/material/plan-material.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import { originBars } from '#core/plan/barred-facilities.ts'
import { problemOf } from '#core/plan/draft-material.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { World } from '#core/plan/world.ts'
import { uniform } from '#core/risk/random.ts'
import { project } from './lodestone.ts'

/** One shipped application on the corridor it names, with its path by months. */
interface Case {
  readonly id: string
  readonly world: World
  readonly plan: MaterialPlan
}

const solve = await createHighsSolver()

const cases = ['applications', 'places'].flatMap((folder) =>
  readdirSync(join(project, 'examples', folder)).map((file): Case => {
    const id = file.replace('.yaml', '')
    const world = worldOf(join(project, 'examples', folder, file))
    // The path is what is looked at: a short search tells the day of the first output well enough.
    const quick = {
      ...draftTools(solve, 'planned'),
      schedules: 20,
      limits: 'report' as const,
    }
    const draft = draftPlan(world, world.corridor.coordination.corridor, quick)
    assert.ok(draft.kind === 'drafted', id)
    const problem = problemOf(world, draft.finish, originBars(draft.verdicts), 1)
    return { id, world, plan: planMaterial(problem, solve).plan }
  }),
)

/** The world of an application file as the command reads it. */
function worldOf(application: string): World {
  const given = readWorld(
    { application, corridorFolder: null, asOf: null },
    {
      readAsked,
      readApplication,
      readCorridor,
      outlineCorridor,
      findCorridor: findCorridorIn(join(project, 'corridors')),
      readCatalog: (need) => readCatalog(join(project, 'catalog'), need),
    },
  )
  assert.ok(given.kind === 'ok', application)
  const counted = inCurrency(given.value)
  assert.ok(counted.kind !== 'faults', application)
  return counted.world
}

const worst = ({ world }: Case, plan: Pick<MaterialPlan, 'flows' | 'runs'>): number =>
  Math.max(...checkBalance(plan, world.catalog).map(({ relative }) => relative))

/** Whether the checker notices when one flow is a thousandth more. */
function isNoticed(one: Case, at: number): boolean {
  const flows = one.plan.flows.map((flow, other) =>
    other === at ? { ...flow, kg: flow.kg * 1.001 } : flow,
  )
  return worst(one, { flows, runs: one.plan.runs }) > 1e-6
}

test('every shipped application closes for every element at every place in every month, on every shipped corridor', () => {
  const corridors = readdirSync(join(project, 'corridors'))
  assert.deepEqual(
    [...new Set(cases.map(({ world }) => world.corridor.id))].sort(),
    corridors.sort(),
  )
  for (const one of cases) {
    const months = new Set(one.plan.flows.map(({ period }) => period))
    assert.equal(months.size, one.world.application.volume.ramp.length * 12, one.id)
    const found = checkBalance(one.plan, one.world.catalog)
    assert.ok(found.length >= 5, `${one.id}: ${found.length} elements`)
    for (const { element, relative } of found)
      assert.ok(relative < 1e-6, `${one.id} ${element}: ${relative}`)
  }
})

const smallest = cases.toSorted(
  (left, right) => left.plan.flows.length - right.plan.flows.length,
)[0] as Case

test('every flow of an application is noticed when it is a thousandth off', () => {
  assert.ok(smallest.plan.flows.length > 200)
  smallest.plan.flows.forEach((flow, at) => {
    assert.ok(isNoticed(smallest, at), `${smallest.id}: ${JSON.stringify(flow)}`)
  })
})

test('a hundred and twenty flows drawn over the other applications are noticed when they are a thousandth off', () => {
  const others = cases.filter((one) => one !== smallest)
  const all = others.flatMap((one) => one.plan.flows.map((_, at) => ({ one, at })))
  for (let draw = 0; draw < 120; draw++) {
    const { one, at } = all[
      Math.floor(uniform(20251220, 1, draw, 0) * all.length)
    ] as (typeof all)[number]
    assert.ok(isNoticed(one, at), `${one.id}: ${JSON.stringify(one.plan.flows[at])}`)
  }
})
