import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CustodyModel } from '#core/model/custody.ts'
import { checkBalance } from './check-balance.ts'
import { checkMix } from './check-mix.ts'
import type { MaterialProblem } from './material-problem.ts'
import { estimate, facility, planWith, catalog as tiny } from './tiny-chain.test.ts'

// Two ores with one basket, 50 % Nd, 25 % Dy and 25 % Y oxide: a clean one and a dirty one. One separator, one quarter,
// 1000 kg of magnets with 30 % Nd and 1 % Dy: 300 kg of Nd and 10 kg of Dy.
//
// A kg in the magnet needs 1 / (.99 x .7 x .96 x .97 x .98 x .95) kg of separated element, so 499.34 kg of Nd and 16.64 kg
// of Dy leave the separator. A kg of ore gives .5 x .8 x .8 = .32 kg of Nd and .25 x .8 x .9 = .18 kg of Dy. Nd asks for
// 499.34 / .32 = 1560.43 kg of ore, which bring 280.88 kg of Dy: far more than is wanted.
export const body = 0.99 * 0.7 * 0.96 * 0.97 * 0.98
export const oreKg = 300 / body / 0.95 / 0.32
// Of 1 kg from a mine, .9 reaches the separator.
export const yearly = (share: number) => estimate((share * oreKg * 4) / 0.9 / 1000, 't/y')

const basket = { Nd: 0.5, Dy: 0.25, Y: 0.25 }
export const deposit = (id: string, country: string, shares: Record<string, number>) => {
  const name = { en: id, zh: id }
  return {
    id,
    name,
    country,
    region: null,
    type: name,
    shares,
    claim: 'world#self',
    complete: true,
    feedGrade: null,
    place: null,
  } as const
}
export type Catalog = MaterialProblem['catalog']
export const ores: Catalog['ores'] = {
  clean: deposit('clean', 'AU', basket),
  dirty: deposit('dirty', 'CN', basket),
}
export const catalog = { ...tiny, ores }

export const model = (name: CustodyModel | null) => ({
  custody: name && { model: name, claim: 'world#custody' },
})
export const mine = (id: string, share: number, cost: number) =>
  facility(`mine-${id}`, 'leach', { ores: [id], capacity: yearly(share), cost: estimate(cost) })
export const plants = (custody: CustodyModel | null) => [
  facility('works', 'precipitate'),
  facility('plant', 'separation', model(custody)),
  facility('smelter', 'electrolysis', { basis: 'metal' }),
]
export const oneQuarter = [{ id: '2028-Q1', demandKg: 1000 }]

/** A quarter of the ore can be clean, at twice the price. */
export const solveWith = (custody: CustodyModel | null, least: number | null) =>
  planWith({
    catalog,
    facilities: [mine('clean', 0.25, 20), mine('dirty', 2, 10), ...plants(custody)],
    periods: oneQuarter,
    originShare: least === null ? {} : { AU: least },
  })

export type Outcome = ReturnType<typeof planWith>

export const near = (actual: number, expected: number, within = 1e-6) =>
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )

export const soldKg = ({ plan }: Outcome, element: string, origin: string) =>
  plan.flows
    .filter((flow) => flow.to === 'market' && flow.origin === origin)
    .filter((flow) => flow.material.startsWith(`${element} `))
    .reduce((sum, { kg }) => sum + kg, 0)

export const mixedWithin = ({ plan }: Outcome, facilities: Parameters<typeof checkMix>[2] = []) =>
  Math.max(...checkMix(plan, catalog, facilities).map(({ difference }) => difference))

export const balancedWithin = ({ plan }: Outcome) =>
  Math.max(...checkBalance(plan, catalog).map(({ relative }) => relative))

test('the two ores serve the one buyer', () => {
  assert.equal(solveWith(null, null).plan.status, 'optimal')
})
