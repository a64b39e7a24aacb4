import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBalance } from '#core/material/check-balance.ts'
import { shareFrom, traceOrigins } from '#core/material/origin-trace.ts'
import { desks } from '#core/model/condition.ts'
import type { Draft } from '#core/plan/draft.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import type { World } from '#core/plan/world.ts'
import { dayOf, formatDay } from '#core/units/day.ts'
import { drafted, shippedWorld, tools, withAnswers } from './shipped-world.ts'

/** Rare earths that reach the market, kg by element. */
function sold({ material }: Draft): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { material: name, to, kg } of material.plan.flows) {
    const element = name.split(' ')[0] as string
    if (to === 'market') sums[element] = (sums[element] ?? 0) + kg
  }
  return sums
}

const near = (found: number | undefined, wanted: number) =>
  assert.ok(Math.abs((found ?? 0) / wanted - 1) < 1e-6, `${found} is not ${wanted}`)

for (const { id, kg, ndpr, dy, ganzhou, binds, spares } of [
  {
    // 40,000 + 100,000 + 200,000 motors of 1.6 kg are 544 t of grade UH: 27.5 % NdPr, 4 % Dy.
    id: 'traction-motor',
    kg: 544_000,
    ndpr: 0.275,
    dy: 0.04,
    ganzhou: 0.3,
    // A motor that runs on its drive alone is outside the ecodesign of mains motors.
    binds: ['CN-CCC', 'EU-ROHS'],
    spares: [
      ...['CN-MOFCOM-2025-18', 'CN-EXPORT-LIC', 'CN-CUSTOMS-MAGNET', 'CN-RE-REG-2024'],
      ...['EU-MOTOR-2019-1781', 'EU-MACH-2023-1230', 'EU-REACH'],
    ],
  },
  {
    // 20,000 + 80,000 + 200,000 joints of 0.1 kg (catalog) are 30 t of grade SH: 29 % NdPr, 2.5 % Dy.
    id: 'joint-actuator',
    kg: 30_000,
    ndpr: 0.29,
    dy: 0.025,
    ganzhou: 0.5,
    binds: ['CN-CCC'],
    spares: ['CN-MOFCOM-2025-18', 'CN-EXPORT-LIC', 'CN-CUSTOMS-MAGNET', 'CN-RE-REG-2024'],
  },
  {
    // 4,000 + 10,000 + 18,000 couplings of 0.35 kg are 11.2 t of grade SH.
    id: 'magnetic-coupling',
    kg: 11_200,
    ndpr: 0.29,
    dy: 0.025,
    ganzhou: 0.3,
    binds: ['CN-POLLUTION-SIMPLE'],
    spares: ['CN-CCC', 'CN-MOFCOM-2025-18', 'CN-EXPORT-LIC', 'CN-CUSTOMS-MAGNET', 'EU-ROHS'],
  },
]) {
  const world = shippedWorld(id)
  const draft = drafted(world)

  test(`${id}: units times kilograms is what the chain brings, and every element adds up`, () => {
    const { Nd = 0, Pr = 0, Dy } = sold(draft)
    near(Nd + Pr, kg * ndpr)
    near(Dy, kg * dy)
    const { catalog } = world
    for (const { relative, element } of checkBalance(draft.material.plan, catalog))
      assert.ok(relative < 1e-6, `${element} ${relative}`)
    const trace = traceOrigins(draft.material.plan, catalog)
    assert.ok(trace.minedShare > 1 - 1e-9)
    assert.ok(shareFrom(trace, 'CN-JX-Ganzhou', catalog.ores) >= ganzhou)
  })

  test(`${id}: the chain ends at the plant, and every stage of the magnets is contracted`, () => {
    const { flows } = draft.material.plan
    assert.ok(flows.every(({ from, to }) => !`${from} ${to}`.includes('own.')))
    const stageOf = (facility: string) => {
      const process = world.corridor.facilities.find((one) => one.id === facility)?.process ?? ''
      return world.catalog.processes[process]?.stage
    }
    const last = flows.filter(({ to }) => to === 'site').map(({ from }) => stageOf(from))
    assert.deepEqual(new Set(last), new Set(['coat']))
    const contracts = draft.placed.flatMap(({ step, mode }) =>
      step.id.startsWith('supply.ill-') ? [[stageOf(step.id.slice(7)), mode.id]] : [],
    )
    assert.deepEqual([...new Set(contracts.map(([stage]) => stage))].sort(), [
      'alloy',
      'block',
      'coat',
      'metal',
      'part',
      'powder',
    ])
    assert.ok(contracts.every(([, mode]) => mode?.startsWith('contract-')))
  })

  test(`${id}: every bought part has a contract with a provider and a cost that rests on its price`, () => {
    for (const { material } of world.application.billOfMaterials) {
      const step = draft.placed.find(({ step }) => step.id === `supply.part.${material}`)
      assert.ok(step?.mode.id.startsWith(`part-${material}-`), material)
      const line = draft.costs.find((cost) => cost.id === `part.${material}`)
      assert.ok(line && line.amount > 0, material)
      assert.deepEqual(line.claims, [`material/${material}#price`])
    }
  })

  test(`${id}: all seven desks and both hubs have real work`, () => {
    const work = draft.placed.filter(({ start, finish }) => finish > start)
    for (const desk of desks)
      assert.ok(
        work.some(({ step }) => step.desk === desk),
        desk,
      )
    for (const hub of world.corridor.hubs) assert.ok(work.some(({ mode }) => mode.hub === hub.id))
    const nanshan = work.filter(({ mode }) => mode.hub === 'nanshan').map(({ step }) => step.id)
    const builds = id === 'magnetic-coupling' ? ['prototype-test'] : ['evt-build', 'dvt-build']
    for (const build of builds) assert.ok(nanshan.includes(build), build)
  })

  test(`${id}: its goods meet their own law`, () => {
    const answers = new Map(draft.verdicts.map(({ rule, applies }) => [rule.id, applies]))
    for (const rule of binds) assert.equal(answers.get(rule), 'yes', rule)
    for (const rule of spares) assert.equal(answers.get(rule), 'no', rule)
  })
}

const motors = shippedWorld('traction-motor')

/** The world with another opening day of the second phosphating line. */
const opening = (world: World, date: string): World => ({
  ...world,
  corridor: {
    ...world.corridor,
    facilities: world.corridor.facilities.map((facility) =>
      facility.opens ? { ...facility, opens: { ...facility.opens, date } } : facility,
    ),
  },
})

const firstLots = ({ placed }: Draft) =>
  placed.find(({ step }) => step.id === 'first-feed-delivery')?.start as number

test('drive motors wait for the line that opens: 12.5 t a quarter are open before, 16 t are wanted', () => {
  // Line A has 1,000 t a year of which 5 % are open: 12.5 t a quarter. 40,000 motors of 1.6 kg want 16 t: 78 %.
  const draft = drafted(motors)
  assert.equal(formatDay(draft.ready?.from ?? motors.asOf), '2029-01-01')
  near(draft.ready?.coveredBefore, 12.5 / 16)
  assert.equal(formatDay(dayOf(2029, 1, 1)), formatDay(firstLots(draft) as never))
  assert.deepEqual(
    draft.ready?.binding.map(({ constraint }) => constraint),
    ['capacity:ill-phosphate-a'],
  )
  assert.deepEqual(draft.ready?.claims, ['facility/ill-phosphate-b#opens'])
  assert.match(draft.ready?.words.en ?? '', /2029-01-01, when Illustrative phosphating line B/)
  const open = drafted(opening(motors, '2026-01-01'))
  assert.equal(open.ready, null)
  assert.ok(open.finish < draft.finish, 'without the wait the plan ends sooner')
  // A quarter later the whole tail moves by that quarter, give or take office days.
  const later = drafted(opening(motors, '2029-04-01'))
  assert.equal(formatDay(firstLots(later) as never), '2029-04-01')
  assert.ok(Math.abs(later.finish - draft.finish - 90) < 15)
})

test('a ramp that the open line carries waits for nothing', () => {
  // 31,000 motors a year want 12.4 t a quarter.
  const small = withAnswers(motors, (was) => ({
    ...was,
    volume: { ramp: [{ year: 2029, units: 31_000 }] },
  }))
  assert.equal(drafted(small).ready, null)
})

test('a deadline before the magnets can be had leaves no plan', () => {
  const early = withAnswers(motors, (was) => ({
    ...was,
    limits: { ...was.limits, deadline: dayOf(2029, 2, 1) },
  }))
  const outcome = draftPlan(early, early.corridor.coordination.corridor, tools)
  assert.ok(outcome.kind === 'infeasible')
  assert.ok(outcome.broken.some(({ constraint }) => constraint === 'limits.deadline'))
})
