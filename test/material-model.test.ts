import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMaterialModel } from '#adapters/files/read-material-model.ts'
import { readYamlFile } from '#adapters/files/read-yaml-file.ts'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { decodeMaterialModel } from '#contract/material-model.ts'
import { answerMaterial } from '#core/material/answers/answer-material.ts'
import { checkBalance } from '#core/material/check-balance.ts'
import { traceOrigins } from '#core/material/origin-trace.ts'
import { planMaterial } from '#core/material/plan-material.ts'
import { recipeAlternatives } from '#core/plan/recipe-alternatives.ts'

// examples/models/two-ores.json by hand. 1000 kg of magnets hold 300 kg of Nd and 30 kg of Dy. Machining passes .75 and metal
// making .8, so 500 kg of Nd and 50 kg of Dy leave separation.
//
// A kg of light oxide gives .8 x .8 x .9 = .576 kg of Nd. A kg of heavy oxide gives .4 x .8 x .9 = .288 kg of Nd and
// .2 x .8 x .9 = .144 kg of Dy. Dy asks for 50 / .144 = 347.22 kg of heavy oxide, which brings 100 kg of Nd; the other 400 kg
// ask for 400 / .576 = 694.44 kg of light oxide: 500 from the cheap mine, which is then full, and 194.44 from the dear one.
// All three mines give some and one limit binds, so the corner is a single one and its prices are unique.
//
// Cost: 500 x (10 + 5) + 194.44 x (14 + 5) + 347.22 x (30 + 5) = 23,347.22 for separated oxide; 440 kg of metal at 20 = 8,800;
// 440 / .33 kg of alloy hold .67 of iron at 4 = 3,573.33. In all 35,720.56.
const heavyKg = 50 / 0.144
const lightKg = 400 / 0.576
const separation = 500 * 15 + (lightKg - 500) * 19 + heavyKg * 35
const cost = separation + 440 * 20 + (440 / 0.33) * 0.67 * 4

const problem = (() => {
  const read = readMaterialModel('examples/models/two-ores.json')
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.issues))
  return read.value
})()
const solve = await createHighsSolver()
const { outcome, answers } = answerMaterial(problem, solve, await createHighsKeeper())
const { plan } = outcome

const near = (found: number | undefined, expected: number, within = 1e-6): void =>
  assert.ok(
    found !== undefined && Math.abs(found - expected) <= within * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  )

const minedKg = (facility: string): number =>
  plan.flows.filter(({ from }) => from === facility).reduce((sum, { kg }) => sum + kg, 0)

test('the optimum is the one found by hand', () => {
  assert.equal(plan.status, 'optimal')
  near(minedKg('mine-cheap'), 500)
  near(minedKg('mine-dear'), lightKg - 500)
  near(minedKg('mine-heavy'), heavyKg)
  near(plan.cost.amount / 100, cost)
})

test('so are the prices of its limits', () => {
  // The cheap mine's next kg saves a kg of the dear one's: 14 - 10 = 4.
  const price = (constraint: string) =>
    plan.shadowPrices.find((one) => one.constraint === constraint)?.perKg.amount
  near(price('capacity:mine-cheap'), 400)
  // Nd at the margin is dear light oxide, 19 / .576 = 32.986 a kg. Of the 35 that heavy oxide costs, its Nd is worth
  // .288 x 32.986 = 9.5, so its Dy costs 25.5 / .144 = 177.083. A kg delivered takes 1 / .6 kg separated, 1 / .75 kg of metal at
  // 20, and iron for 1 / .75 kg of rare earth, .67 x 4 / .33 each. A kg of magnets holds .3 kg of Nd and .03 kg of Dy.
  const delivered = (separated: number) => separated / 0.6 + (20 + (0.67 * 4) / 0.33) / 0.75
  const nd = 19 / 0.576
  const dy = (35 - 0.288 * nd) / 0.144
  const magnet = 0.3 * delivered(nd) + 0.03 * delivered(dy)
  near(price('demand'), magnet * 100, 1e-4)
  // What is delivered at its price, less the rent of the full mine, is what it costs.
  near(1000 * magnet - 4 * 500, cost)
  // Ten tonnes a year more are 2,500 kg in a quarter.
  assert.deepEqual(
    answers.bottlenecks.map(({ facility, tenTonnesSave }) => [facility, tenTonnesSave.amount]),
    [['mine-cheap', 1_000_000]],
  )
})

test('so are the origins: a fifth of the Nd comes with the Dy', () => {
  const share = (element: string, ore: string) =>
    plan.origins.find((one) => one.element === element && one.origin === ore)?.share
  near(share('Nd', 'heavy'), 100 / 500)
  near(share('Nd', 'light'), 400 / 500)
  near(share('Dy', 'heavy'), 1)
  assert.equal(traceOrigins(plan, problem.catalog).minedShare, 1)
})

test('so is the balance of every element', () => {
  // Leaching passes half of what is in the ground. Nd: 694.44 x .8 x .8 + 347.22 x .4 x .8 = 555.56 leave the mines.
  const inGround = { Nd: 2 * (lightKg * 0.64 + heavyKg * 0.32), Dy: 2 * heavyKg * 0.16 }
  for (const [element, delivered] of [
    ['Nd', 300],
    ['Dy', 30],
  ] as const) {
    const line = plan.elementBalance.find((one) => one.element === element)
    near(line?.inKg, inGround[element])
    near(line?.outKg, delivered)
    near(line?.lossKg, inGround[element] - delivered)
    near(line?.stockKg, 0)
  }
  // Lanthanum and yttrium have no price here: what separation gives of them, .9, is kept.
  const kept = (element: string) =>
    plan.elementBalance.find((one) => one.element === element)?.stockKg
  near(kept('La'), lightKg * 0.2 * 0.8 * 0.9)
  near(kept('Y'), heavyKg * 0.4 * 0.8 * 0.9)
  for (const { relative } of checkBalance(plan, problem.catalog)) assert.ok(relative < 1e-12)
})

test('what is lost without each place, and what it costs where nothing is', () => {
  const found = new Map(answers.chokepoints.map((one) => [one.id, one]))
  for (const id of ['mine-heavy', 'works', 'plant', 'smelter']) {
    near(found.get(id)?.lostKg, 1000)
    near(found.get(id)?.lostShare, 1)
    assert.equal(found.get(id)?.extraCost, null)
    assert.deepEqual(found.get(id)?.takenOver, [])
  }
  // Without the cheap mine its 500 kg come from the dear one, at 4 more.
  near(found.get('mine-cheap')?.extraCost?.amount, 4 * 500 * 100)
  assert.deepEqual(
    found.get('mine-cheap')?.takenOver.map(({ facility }) => facility),
    ['mine-dear'],
  )
  // Without the dear mine its 112 kg of Nd come with 388.89 kg of heavy oxide at 35, and what it asked falls away.
  const more = ((lightKg - 500) * 0.576) / 0.288
  near(found.get('mine-dear')?.extraCost?.amount, (more * 35 - (lightKg - 500) * 19) * 100, 1e-5)
})

test('concentration and single sources', () => {
  const mines = answers.concentration.find(({ stage }) => stage === 'mine')
  const total = lightKg + heavyKg
  const squares = (...masses: number[]) => masses.reduce((sum, kg) => sum + (kg / total) ** 2, 0)
  near(mines?.byPlace, squares(500, lightKg - 500, heavyKg))
  near(mines?.byCountry, squares(lightKg, heavyKg))
  // Of 500, 2,000 and 2,000 kg open.
  near(mines?.openByPlace ?? undefined, (500 ** 2 + 2 * 2000 ** 2) / 4500 ** 2)
  assert.deepEqual(
    answers.singleSources.map(({ stage, feed, facility }) => `${stage} ${feed} ${facility}`),
    [
      'mine Dy mine-heavy',
      ...['precipitate works', 'separate plant', 'metal smelter'].flatMap((one) => {
        const [stage, place] = one.split(' ')
        return [`${stage} NdPr ${place}`, `${stage} Dy ${place}`]
      }),
    ],
  )
})

test('surplus that nobody buys costs what separation says its keeping costs', () => {
  // Separation gives .2 x .9 of light oxide as lanthanum and .4 x .9 of heavy oxide as yttrium, 125 kg each; at 2 a kg 500 in all.
  const split = problem.catalog.processes.split
  assert.ok(split)
  const surplusCost = { low: 2, mode: 2, high: 2, unit: 'CNY/kg', claim: 'model#self' }
  const processes = {
    ...problem.catalog.processes,
    split: { ...split, parameters: { ...split.parameters, surplusCost } },
  }
  const priced = planMaterial({ ...problem, catalog: { ...problem.catalog, processes } }, solve)
  near(priced.plan.cost.amount / 100, cost + 500)
  const kept = (element: string) => answers.surplus.find((one) => one.element === element)?.keptKg
  near(kept('La'), 125)
  near(kept('Y'), 125)
})

test('grain-boundary diffusion that spares half of the Dy changes the path as by hand', () => {
  // 25 kg of Dy leave separation: 173.61 kg of heavy oxide, which bring 50 kg of Nd; 450 / .576 = 781.25 kg of light oxide. 420 kg
  // of metal at 20, in an alloy with .315 of rare earth and .685 of iron.
  const diffused =
    500 * 15 + (450 / 0.576 - 500) * 19 + (25 / 0.144) * 35 + 420 * 20 + (420 / 0.315) * 0.685 * 4
  const magnet = problem.catalog.products.magnet
  assert.ok(magnet)
  const half = { low: 0.5, mode: 0.5, high: 0.5, unit: 'share', claim: 'model#self' }
  const grades = { magnet: { ...magnet, parameters: { ...magnet.parameters, gbdSaving: half } } }
  const [found, ...others] = recipeAlternatives(problem, outcome, grades, solve)
  assert.deepEqual(others, [])
  assert.equal(found?.kind, 'grain-boundary-diffusion')
  near(found?.heavyKg.now, 30)
  near(found?.heavyKg.instead, 15)
  // Each cost is told to the fen.
  assert.equal(found?.extraCost?.amount, Math.round(diffused * 100) - Math.round(cost * 100))
})

test('a model with faults is refused with all of them at once', () => {
  const read = readYamlFile('examples/models/bad/nine-faults.json')
  assert.ok(read.kind === 'ok')
  const refused = decodeMaterialModel(read.value, 'nine-faults.json')
  assert.ok(refused.kind === 'faults')
  assert.deepEqual(
    refused.issues.map(({ code, path }) => `${code} ${path}`),
    [
      'out-of-range processes[3].parameters.yield',
      'out-of-range facilities[0].capacity.value',
      'unknown-unit facilities[1].capacity.unit',
      'mixed-basis facilities[5].basis',
      'unknown-unit lanes[0].cost.unit',
      'out-of-range lanes[0].lossShare',
      'mixed-basis prices[1].basis',
      'missing-price facilities[2].cost',
      'gain-in-cycle processes[7].parameters',
    ],
  )
  for (const { file, value, reason, remedy } of refused.issues)
    assert.ok(file && value && reason && remedy)
})

test('a loop whose yields come to more than one is a gain too', () => {
  const read = readYamlFile('examples/models/two-ores.json')
  assert.ok(read.kind === 'ok')
  const model = structuredClone(read.value) as {
    processes: { id: string; stage: string; parameters: Record<string, number>; cost: unknown }[]
  }
  const cost = { value: 0, unit: 'CNY/kg' }
  const part = model.processes.find(({ stage }) => stage === 'part')
  if (part) part.parameters = { yield: 0.2, swarfShare: 0.8 }
  // .8 of swarf x 2 x .8 of metal = 1.28 kg of swarf from each kg of swarf.
  model.processes.push({ id: 'collect', stage: 'recycle', parameters: { yield: 2 }, cost })
  const refused = decodeMaterialModel(model, 'loop.json')
  assert.ok(refused.kind === 'faults')
  assert.deepEqual(
    refused.issues.map(({ code }) => code),
    ['out-of-range', 'gain-in-cycle'],
  )
})

test('a day that no calendar has is no day of a model', () => {
  const read = readYamlFile('examples/models/two-ores.json')
  assert.ok(read.kind === 'ok')
  const refused = decodeMaterialModel({ ...read.value, asOf: '2026-02-30' }, 'two-ores.json')
  assert.ok(refused.kind === 'faults')
  assert.deepEqual(
    refused.issues.map(({ code, path, value }) => [code, path, value]),
    [['not-a-date', 'asOf', '2026-02-30']],
  )
})
