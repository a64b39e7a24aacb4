import type { Column, LinearProgram, Row } from '#core/linear/program.ts'
import { layOutChain } from './chain.ts'
import { inFewQuarters } from './few-quarters.ts'
import type { MaterialProblem } from './material-problem.ts'
import { writeMaterialProgram } from './material-program.ts'
import { layOutNetwork } from './network.ts'

/** One who asks the facilities for material; `weight` says what it is worth to serve it. */
export interface CapacityClaimant {
  readonly id: string
  readonly problem: MaterialProblem
  readonly weight: number
}

/** One program for all claimants, and what its joining columns stand for. */
export interface JointProgram {
  readonly program: LinearProgram
  /** Column of each claimant's share of demand that goes unserved. */
  readonly unserved: readonly {
    readonly claimant: string
    readonly column: number
    readonly weight: number
  }[]
  /** Column of the share of a facility that a block's members hold together, with the demand by which they divide it. */
  readonly shares: readonly {
    readonly facility: string
    readonly column: number
    readonly members: readonly { readonly claimant: string; readonly demandKg: number }[]
  }[]
  /** Part of every facility that the program leaves unpromised, so that rounding never promises more than there is. */
  readonly reserve: number
}

const reserve = 1e-6

/** Weight of a share against a unit of cost: enough that no more is promised than is used. */
const shareCost = 1e-3

/**
 * Every claimant is looked at in four quarters. Claimants that ask for the same in other amounts are one block: the program is linear in demand, so what serves their sum
 * serves each in proportion. A block is priced as its first member is.
 */
export function writeJointProgram(claimants: readonly CapacityClaimant[]): JointProgram {
  const columns: Column[] = []
  const rows: Row[] = []
  const unserved: JointProgram['unserved'][number][] = []
  const shares: JointProgram['shares'][number][] = []
  const shortened = claimants.map((claimant) => ({
    ...claimant,
    problem: inFewQuarters(claimant.problem),
  }))
  for (const members of blocksOf(shortened)) {
    const { problem } = members[0] as CapacityClaimant
    const demands = members.map(({ id, problem: own }) => ({ claimant: id, demandKg: peakOf(own) }))
    const total = demands.reduce((sum, { demandKg }) => sum + demandKg, 0)
    const block = writeBlock(scaledTo(problem, total))
    const firstColumn = columns.length
    const toCost = block.scaleKg / 1000
    for (const column of block.program.columns)
      columns.push({ ...column, cost: column.cost * toCost })
    for (const column of block.unmet) {
      const at = firstColumn + column
      columns[at] = { ...(columns[at] as Column), upper: 0 }
    }
    const entries = block.program.rows.map((row) => ({
      row,
      columns: row.columns.map((at) => at + firstColumn),
      values: [...row.values],
      upper: row.upper,
    }))
    const add = (row: number, column: number, value: number): void => {
      entries[row]?.columns.push(column)
      entries[row]?.values.push(value)
    }
    members.forEach(({ id, weight }, at) => {
      const column = columns.push(named(`unserved ${id}`, 1, 0)) - 1
      unserved.push({ claimant: id, column, weight })
      const part = (demands[at]?.demandKg ?? 0) / total
      for (const { row, wanted } of block.demands) add(row, column, wanted * part)
    })
    for (const [facility, open] of block.capacity) {
      const column = columns.push(named(`share ${facility}`, 1, shareCost)) - 1
      shares.push({ facility, column, members: demands })
      for (const { row, units } of open) {
        add(row, column, -units)
        const entry = entries[row]
        if (entry) entry.upper = 0
      }
    }
    for (const { row, ...entry } of entries) rows.push({ ...row, ...entry })
  }
  for (const facility of new Set(shares.map((share) => share.facility))) {
    const held = shares.filter((share) => share.facility === facility).map(({ column }) => column)
    rows.push({
      name: `shared ${facility}`,
      lower: -Infinity,
      upper: 1 - reserve,
      columns: held,
      values: held.map(() => 1),
    })
  }
  return { program: { columns, rows }, unserved, shares, reserve }
}

const named = (name: string, upper: number, cost: number): Column => ({
  name,
  lower: 0,
  upper,
  cost,
  integer: false,
})

/** One block's program, with its capacity rows by facility and its demand rows in the program's units. */
function writeBlock(problem: MaterialProblem) {
  const chain = layOutChain(problem)
  // Facilities are divided with each load's origin kept; the mix is followed when each plans on its own share.
  const written = writeMaterialProgram(problem, chain, layOutNetwork(problem, chain), [])
  const capacity = new Map<string, { readonly row: number; readonly units: number }[]>()
  for (const { row, station, period } of written.capacityRows) {
    if (!station.facility) continue
    const open = capacity.get(station.id) ?? []
    open.push({ row, units: (station.open[period] as number) / written.scaleKg })
    capacity.set(station.id, open)
  }
  return {
    program: written.program,
    scaleKg: written.scaleKg,
    unmet: written.unmet,
    capacity,
    demands: written.demandRows.map(({ row, period, share }) => ({
      row,
      wanted: (share * (problem.periods[period]?.demandKg ?? 0)) / written.scaleKg,
    })),
  }
}

/** Claimants in groups that differ in nothing but the amount they want, in the order of their first members. */
function blocksOf(claimants: readonly CapacityClaimant[]): CapacityClaimant[][] {
  const blocks = new Map<string, CapacityClaimant[]>()
  for (const claimant of claimants) {
    const key = kindOf(claimant.problem)
    blocks.set(key, [...(blocks.get(key) ?? []), claimant])
  }
  return [...blocks.values()]
}

/** Everything that decides which flows are possible; not what they cost, and not how much is wanted. */
function kindOf(problem: MaterialProblem): string {
  const { catalog: _catalog, asOf: _asOf, periods, closedLanes, ...rest } = problem
  const peak = peakOf(problem)
  const ramp = periods.map(({ demandKg }) => (demandKg / peak).toPrecision(9))
  return JSON.stringify({ ...rest, ramp, closed: [...closedLanes] }, (key, value) =>
    priceKeys.has(key) ? undefined : value,
  )
}

const priceKeys: ReadonlySet<string> = new Set(['cost', 'claim', 'claims', 'payableShare'])

const peakOf = ({ periods }: MaterialProblem): number =>
  Math.max(...periods.map(({ demandKg }) => demandKg))

function scaledTo(problem: MaterialProblem, peakKg: number): MaterialProblem {
  const factor = peakKg / peakOf(problem)
  return {
    ...problem,
    periods: problem.periods.map((period) => ({ ...period, demandKg: period.demandKg * factor })),
  }
}
