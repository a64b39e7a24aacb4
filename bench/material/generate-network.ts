import { asItStands, type MaterialProblem } from '#core/material/material-problem.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Facility, Lane } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'
import { uniform } from '#core/risk/random.ts'

/** How large a network is generated; the same sizes and seed give the same network. */
export interface NetworkSize {
  readonly months: number
  readonly seed: number
}

/** Sites at each stage, the buyer's own site being the fortieth: 4 + 4 + 4 + 6 + 6 + 5 + 5 + 5 + 1. */
const sites = [
  { stage: 'mine', process: 'mining', count: 4 },
  { stage: 'precipitate', process: 'precipitation', count: 4 },
  { stage: 'separate', process: 'separation', count: 4 },
  { stage: 'metal', process: 'reduction', count: 6 },
  { stage: 'alloy', process: 'casting', count: 6 },
  { stage: 'powder', process: 'milling', count: 5 },
  { stage: 'block', process: 'sintering', count: 5 },
  { stage: 'part', process: 'machining', count: 5 },
] as const

/** Lanes from each stage to the next, 120 in all. */
const lanesFrom = [4, 16, 18, 22, 20, 18, 17, 5] as const

/**
 * A network of 40 sites, 120 lanes and 4 origins that asks for magnets every month. Twenty materials move in it: the mixed
 * oxide of a mine and that of a works, and at each of six stages the three feeds NdPr, Dy and Tb. Every figure is drawn, none
 * is meant to be anybody's; capacities bind in many months, so that the answer is no matter of the cheapest route alone.
 */
export function generateNetwork({ months, seed }: NetworkSize): MaterialProblem {
  const draw = (stream: number, at: number): number => uniform(seed, stream, at, 0)
  const between = (low: number, high: number, stream: number, at: number): number =>
    low + (high - low) * draw(stream, at)
  const facilities = sites.flatMap(({ stage, process, count }, level) =>
    Array.from({ length: count }, (_, index): Facility => {
      const at = level * 10 + index
      const ore = `ore-${index + 1}`
      return {
        ...blank,
        id: `${stage}-${index + 1}`,
        name: named(`${stage} ${index + 1}`),
        country: countries[index % countries.length] as string,
        process,
        ores: stage === 'mine' ? [ore] : [],
        // Together about one and a half times what the peak asks for, each by itself less than the whole.
        capacity: estimate((roomy[stage] * between(0.7, 1.3, 1, at)) / count, 't/y'),
        basis: level < 3 ? 'REO' : level === 3 ? 'metal' : level === 4 ? 'alloy' : 'blanks',
        committedShare: estimate(between(0.1, 0.5, 2, at)),
        cost: estimate(between(5, 40, 3, at), 'CNY/kg'),
      }
    }),
  )
  const lanes = sites.flatMap(({ stage, count }, level): Lane[] => {
    const next = sites[level + 1]
    const pairs = Array.from({ length: count }, (_, from) =>
      Array.from({ length: next?.count ?? 1 }, (_, to) => ({
        from: `${stage}-${from + 1}`,
        to: next ? `${next.stage}-${to + 1}` : 'site',
        // Neighbours first, so that every place has a way in and out.
        rank: next ? (to - from + next.count * 10) % next.count : 0,
        lot: draw(4, level * 100 + from * 10 + to),
      })),
    ).flat()
    return pairs
      .sort((one, other) => Math.min(one.rank, 2) - Math.min(other.rank, 2) || one.lot - other.lot)
      .slice(0, lanesFrom[level])
      .map(({ from, to }, at) => ({
        id: `${from}.${to}`,
        from,
        to,
        days: estimate(3, 'days'),
        cost: estimate(between(0.2, 4, 5, level * 100 + at), 'CNY/kg'),
        lossShare: 0.002,
        open: true,
        rules: [],
      }))
  })
  return {
    catalog,
    asOf: '2026-12-01',
    currency: 'CNY',
    priceBasis: { basis: 'generated', quotedIn: 'CNY', includesTaxOf: null },
    facilities,
    lanes,
    hubs: [],
    site: { hub: 'site', activities: [] },
    grade: 'magnet',
    additions: {},
    grainBoundaryDiffusion: false,
    coating: 'none',
    months: 1,
    periods: Array.from({ length: months }, (_, at) => ({
      id: `m${String(at + 1).padStart(2, '0')}`,
      // A ramp to 100 t a month over two years, and a season on top.
      demandKg: 100_000 * Math.min(1, 0.2 + at / 30) * (1 + 0.1 * Math.sin((at * Math.PI) / 6)),
    })),
    ...asItStands,
  }
}

/** Tonnes a year that all sites of a stage have together, before what is promised to others. */
const roomy = {
  mine: 9_000,
  precipitate: 11_000,
  separate: 11_000,
  metal: 1_400,
  alloy: 4_500,
  powder: 4_500,
  block: 4_500,
  part: 3_200,
}

const countries = ['CN', 'AU', 'US', 'MY', 'EE', 'FR']

const named = (name: string): Text => ({ en: name, zh: name })

function estimate(mode: number, unit = 'share'): Estimate {
  return { low: mode, mode, high: mode, unit, claim: 'generated#self' }
}

const blank = {
  provider: 'generated',
  hub: null,
  region: null,
  illustrative: true,
  status: 'operating',
  opens: null,
  payableShare: null,
  custody: null,
  otherFeed: null,
  campaignCost: null,
} as const

const parameters = (entries: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, estimate(value)]))

const yields: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  mine: { yield: 0.75 },
  precipitate: { yield: 0.95 },
  separate: { yield: 0.9, 'yield.NdPr': 0.94, 'yield.Dy': 0.92, 'yield.Tb': 0.91 },
  metal: { yield: 0.95 },
  alloy: { yield: 0.98 },
  powder: { yield: 0.97 },
  block: { yield: 0.97 },
  part: { yield: 0.7 },
}

const baskets: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['CN', { Nd: 0.25, Pr: 0.08, Dy: 0.03, Tb: 0.006, La: 0.3, Y: 0.2 }],
  ['AU', { Nd: 0.19, Pr: 0.05, Dy: 0.004, Tb: 0.001, La: 0.3 }],
  ['US', { Nd: 0.12, Pr: 0.04, Dy: 0.001, Tb: 0.0005, La: 0.34 }],
  ['MY', { Nd: 0.15, Pr: 0.04, Dy: 0.05, Tb: 0.008, Y: 0.4 }],
]

const oxide = (symbol: string, fraction: number) => ({
  symbol,
  name: named(symbol),
  oxide: `${symbol}2O3`,
  metalMassFractionInOxide: fraction,
  atomicMass: 1,
  oxideMolarMass: 1,
  ampereHoursPerKg: 1,
  group: 'light' as const,
  route: named('any'),
  claim: 'generated#self',
})

const catalog: MaterialProblem['catalog'] = {
  elements: {
    Nd: oxide('Nd', 0.857),
    Pr: oxide('Pr', 0.828),
    Dy: oxide('Dy', 0.871),
    Tb: oxide('Tb', 0.85),
    La: oxide('La', 0.853),
    Y: oxide('Y', 0.787),
  },
  ores: Object.fromEntries(
    baskets.map(([country, shares], at) => {
      const id = `ore-${at + 1}`
      const plain = { id, name: named(id), country, region: null, type: named('any'), shares }
      return [
        id,
        { ...plain, complete: false, feedGrade: null, place: null, claim: 'generated#self' },
      ]
    }),
  ),
  processes: Object.fromEntries(
    sites.map(({ stage, process }) => [
      process,
      { id: process, name: named(process), stage, parameters: parameters(yields[stage] ?? {}) },
    ]),
  ),
  products: {
    magnet: {
      id: 'magnet',
      family: 'sintered-ndfeb-magnet',
      name: named('magnet'),
      parameters: parameters({ ndpr: 29, dyTb: 2, tb: 0.3 }),
    },
  },
  materials: {},
  prices: [],
  finance: {},
}
