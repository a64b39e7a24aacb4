import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Facility, Lane } from '#core/model/corridor.ts'
import { asItStands, type MaterialProblem } from './material-problem.ts'
import { planMaterial } from './plan-material.ts'

// The world of the material tests: two ores, one process per stage, two facilities where a choice is tested.
// Every element's oxide is 80 % metal. Light ore: 80 % Nd, 20 % La oxide. Heavy ore: 50 % Nd, 25 % Dy, 25 % Y oxide.

export const estimate = (mode: number, unit = 'share'): Estimate => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim: 'world#self',
})

const words = (name: string) => ({ en: name, zh: name })

function process(id: string, stage: string, parameters: Readonly<Record<string, number>>) {
  const entries = Object.entries(parameters).map(([name, value]) => [name, estimate(value)])
  return [id, { id, name: words(id), stage, parameters: Object.fromEntries(entries) }] as const
}

export const processes = Object.fromEntries([
  process('leach', 'mine', { yield: 0.5 }),
  process('precipitate', 'precipitate', { yield: 0.9 }),
  process('separation', 'separate', { yield: 0.8, 'yield.Dy': 0.9 }),
  process('electrolysis', 'metal', { yield: 0.95 }),
  process('strip-casting', 'alloy', { yield: 0.98, cost: 1 }),
  process('jet-milling', 'powder', { yield: 0.97, cost: 1 }),
  process('sintering', 'block', { yield: 0.96, cost: 1 }),
  process('machining', 'part', { yield: 0.7, swarfShare: 0.25, cost: 1 }),
  process('epoxy-coating', 'coat', { yield: 0.99, cost: 1 }),
  process('swarf-recycling', 'recycle', { yield: 0.9 }),
])

const element = (symbol: string) => [
  symbol,
  {
    symbol,
    name: words(symbol),
    oxide: `${symbol}2O3`,
    metalMassFractionInOxide: 0.8,
    claim: 'world#self',
  },
]

const ore = (id: string, country: string, region: string, shares: Record<string, number>) => [
  id,
  { id, name: words(id), country, region, type: 'clay', shares, claim: 'world#self' },
]

const quote = (material: string, average: number) => ({
  date: '2026-01-01',
  material,
  basis: 'China ex-works',
  low: average,
  average,
  high: average,
  currency: 'CNY',
  unit: 'CNY/kg',
  claim: 'world#self',
})

export const catalog: MaterialProblem['catalog'] = {
  elements: Object.fromEntries(['Nd', 'Dy', 'La', 'Y'].map(element)),
  ores: Object.fromEntries([
    ore('light', 'CN', 'CN-JX-Ganzhou', { Nd: 0.8, La: 0.2 }),
    ore('heavy', 'MM', 'MM-KC', { Nd: 0.5, Dy: 0.25, Y: 0.25 }),
  ]),
  processes,
  products: {
    magnet: {
      id: 'magnet',
      family: 'sintered-ndfeb-magnet',
      name: words('magnet'),
      parameters: { ndpr: estimate(30, 'wt %'), dyTb: estimate(1, 'wt %') },
    },
  },
  materials: {},
  finance: {
    CN: {
      id: 'CN',
      vatRate: estimate(0.13),
      profitTaxRate: estimate(0.25),
      lossCarryYears: estimate(5),
      depreciationYears: estimate(10),
      feeShare: estimate(0.01),
      discountRate: estimate(0.1),
      paymentMonths: estimate(2, 'months'),
    },
  },
  prices: [quote('la-oxide', 1.13), quote('ndpr-oxide', 565), quote('dy-oxide', 1695)],
}

export function facility(id: string, process: string, changes: Partial<Facility> = {}): Facility {
  return {
    id,
    name: words(id),
    provider: 'world',
    hub: 'plain',
    country: 'CN',
    region: null,
    illustrative: true,
    process,
    ores: [],
    capacity: estimate(4000, 't/y'),
    basis: 'REO',
    status: 'operating',
    opens: null,
    committedShare: estimate(0),
    cost: estimate(10, 'CNY/kg'),
    payableShare: null,
    custody: null,
    otherFeed: null,
    campaignCost: null,
    ...changes,
  }
}

export const lane = (id: string, from: string, to: string, changes: Partial<Lane> = {}): Lane => ({
  id,
  from,
  to,
  days: estimate(1, 'days'),
  cost: estimate(0, 'CNY/kg'),
  lossShare: 0,
  open: true,
  rules: [],
  ...changes,
})

export const facilities: readonly Facility[] = [
  facility('mine-light', 'leach', { ores: ['light'] }),
  facility('mine-heavy', 'leach', { ores: ['heavy'], cost: estimate(20, 'CNY/kg') }),
  facility('works', 'precipitate'),
  facility('plant', 'separation'),
  facility('smelter', 'electrolysis', { basis: 'metal' }),
  facility('smelter-dear', 'electrolysis', { basis: 'metal', cost: estimate(50, 'CNY/kg') }),
  facility('return', 'swarf-recycling', { basis: 'scrap' }),
]

export const world: MaterialProblem = {
  catalog,
  asOf: '2026-12-01',
  currency: 'CNY',
  priceBasis: { basis: 'China ex-works', quotedIn: 'CNY', includesTaxOf: 'CN' },
  facilities,
  lanes: [],
  hubs: [],
  site: {
    hub: 'plain',
    activities: ['strip-casting', 'jet-milling', 'sintering', 'machining', 'coating'],
  },
  grade: 'magnet',
  additions: {},
  grainBoundaryDiffusion: false,
  coating: 'epoxy',
  months: 3,
  periods: [
    { id: '2028-Q1', demandKg: 1000 },
    { id: '2028-Q2', demandKg: 2000 },
  ],
  ...asItStands,
}

export const solve = await createHighsSolver()

/** The outcome of the world with some answers changed. */
export const planWith = (changes: Partial<MaterialProblem>) =>
  planMaterial({ ...world, ...changes }, solve)

test('the tiny chain serves its demand', () => {
  const { plan, unmetKg } = planWith({})
  assert.equal(plan.status, 'optimal')
  assert.deepEqual(unmetKg, [0, 0])
})
