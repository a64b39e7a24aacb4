import type { LinearSolution } from '#core/linear/program.ts'
import type { Chain, Station, Stream } from './chain.ts'
import type { MaterialProblem } from './material-problem.ts'
import type { MaterialProgram } from './material-program.ts'
import type { Arc, Load, Network } from './network.ts'

export type Optimum = Extract<LinearSolution, { status: 'optimal' }>

/** The answer in kilograms, joined with what it was asked about. */
export interface SolvedNetwork {
  readonly problem: MaterialProblem
  readonly chain: Chain
  readonly network: Network
  readonly program: MaterialProgram
  readonly optimum: Optimum
  /** Arcs that carry something, with the kg that leave. */
  readonly moves: readonly { readonly arc: Arc; readonly kg: number }[]
  readonly held: readonly {
    readonly station: Station | null
    readonly stream: Stream
    readonly period: number
    readonly kg: number
    readonly cost: number
  }[]
  readonly delivered: readonly {
    readonly stream: Stream
    readonly period: number
    readonly kg: number
    /** Of which it is known for every plant on the way what it mixed in. */
    readonly toldKg: number
  }[]
  /** kg of elements that a mixing station gave of its own feed (below 0) and gave back of others' in one period, as they leave it. */
  readonly exchanged: readonly {
    readonly station: Station
    readonly stream: Stream
    readonly period: number
    readonly kg: number
  }[]
  readonly unmetKg: readonly number[]
  /** kg that entered a station with a load in a period; for a mine, kg that left it. */
  readonly throughput: readonly {
    readonly station: Station
    readonly load: Load
    readonly period: number
    readonly kg: number
  }[]
}

// Below this many program units a value is the solver's rounding, not material.
const nothing = 1e-9

/** Reads the columns back as kilograms, leaving out what is nothing but rounding. */
export function readSolvedNetwork(
  problem: MaterialProblem,
  chain: Chain,
  network: Network,
  program: MaterialProgram,
  optimum: Optimum,
): SolvedNetwork {
  const kgOf = (column: number) => {
    const value = optimum.columnValue[column] as number
    return value > nothing ? value * program.scaleKg : 0
  }
  const moves = network.arcs
    .map((arc, at) => ({ arc, kg: kgOf(program.arcColumns[at] as number) }))
    .filter((move) => move.kg > 0)
  return {
    problem,
    chain,
    network,
    program,
    optimum,
    moves,
    held: program.stocks
      .map(({ column, ...stock }) => ({ ...stock, kg: kgOf(column) }))
      .filter((stock) => stock.kg > 0),
    delivered: program.deliveries
      .map(({ column, ...delivery }) => ({ ...delivery, kg: kgOf(column), toldKg: kgOf(column) }))
      .filter((delivery) => delivery.kg > 0),
    exchanged: [],
    unmetKg: program.unmet.map(kgOf),
    throughput: throughputOf(moves),
  }
}

/** What the moves bring to each station, by load and period. */
export function throughputOf(moves: SolvedNetwork['moves']): SolvedNetwork['throughput'] {
  const sums = new Map<string, { station: Station; load: Load; period: number; kg: number }>()
  const count = (station: Station, load: Load, period: number, kg: number) => {
    const key = `${station.id}|${load.id}|${period}`
    const sum = sums.get(key) ?? { station, load, period, kg: 0 }
    sum.kg += kg
    sums.set(key, sum)
  }
  for (const { arc, kg } of moves) {
    if (arc.from.stage === 'mine') count(arc.from, arc.load, arc.period, kg)
    if (arc.to) count(arc.to, arc.load, arc.period, kg * arc.arriving)
  }
  return [...sums.values()]
}
