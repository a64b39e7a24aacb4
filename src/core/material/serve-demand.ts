import type { LinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import { type Chain, layOutChain } from './chain.ts'
import { followMix, type Pool } from './follow-mix.ts'
import type { MaterialOutcome, MaterialProblem } from './material-problem.ts'
import { type MaterialProgram, writeMaterialProgram } from './material-program.ts'
import { nameShortage } from './name-shortage.ts'
import { layOutNetwork, type Network } from './network.ts'
import { type Optimum, readSolvedNetwork, type SolvedNetwork } from './solved-network.ts'

/** A problem with everything that can move in it. */
export interface Layout {
  readonly problem: MaterialProblem
  readonly chain: Chain
  readonly network: Network
}

/** The program's answer with the origins its masses physically carry. */
export interface Answer {
  readonly mixed: SolvedNetwork
  readonly pools: readonly Pool[]
  readonly binding: MaterialOutcome['binding']
}

/** Lays out stations and arcs once for all programs over them. */
export function layOut(problem: MaterialProblem): Layout {
  const chain = layOutChain(problem)
  return { problem, chain, network: layOutNetwork(problem, chain) }
}

/** The program of a problem with every kg of its demand to be served, as a solver is given it. */
export function materialProgram(problem: MaterialProblem): LinearProgram {
  const { chain, network } = layOut(problem)
  return withUnmet(writeMaterialProgram(problem, chain, network, []), () => 0)
}

/** The cheapest way after serving as much of the demand as can be served, in a program that lets each load keep its origin. */
export function serveDemand(
  { problem, chain, network }: Layout,
  solve: SolveLinearProgram,
): Answer {
  const written = writeMaterialProgram(problem, chain, network, [])
  const read = (optimum: Optimum) => readSolvedNetwork(problem, chain, network, written, optimum)

  const served = solve(withUnmet(written, () => 0))
  if (served.status === 'optimal') return { ...followMix(read(served)), binding: [] }

  const least = read(mustSolve(solve(leastUnmet(written))))
  const limits = new Map(
    written.unmet.map((column, at) => [column, unmetLimit(least, at)] as const),
  )
  const cheapest = read(mustSolve(solve(withUnmet(written, (column) => limits.get(column) ?? 0))))
  return { ...followMix(cheapest), binding: nameShortage(least) }
}

/** The cheapest way in a program that keeps to the mix close to the pools of an earlier answer; a kg not served costs `unmetPrice`. */
export function serveNear(
  { problem, chain, network }: Layout,
  solve: SolveLinearProgram,
  pools: readonly Pool[],
  unmetPrice: number,
): Answer {
  const written = writeMaterialProgram(problem, chain, network, pools)
  const optimum = mustSolve(solve(pricedUnmet(written, unmetPrice)))
  const solved = readSolvedNetwork(problem, chain, network, written, optimum)
  return { ...followMix(solved), binding: [] }
}

/** The program in which each kg that is not served costs a price. */
export function pricedUnmet({ program, unmet }: MaterialProgram, price: number): LinearProgram {
  const priced = new Set(unmet)
  return {
    rows: program.rows,
    columns: program.columns.map((column, at) =>
      priced.has(at) ? { ...column, cost: price } : column,
    ),
  }
}

/** The program with each period's unmet demand allowed up to a limit, in program units. */
function withUnmet(
  { program, unmet }: MaterialProgram,
  limit: (column: number) => number,
): LinearProgram {
  const allowed = new Set(unmet)
  return {
    rows: program.rows,
    columns: program.columns.map((column, at) =>
      allowed.has(at) ? { ...column, upper: Math.min(column.upper, limit(at)) } : column,
    ),
  }
}

/** Only unmet demand costs. Earlier periods weigh a ten-thousandth more, so that what can be served is served first. */
function leastUnmet({ program, unmet }: MaterialProgram): LinearProgram {
  const weights = new Map(
    unmet.map((column, at) => [column, 1 + 1e-4 * (1 - at / unmet.length)] as const),
  )
  return {
    rows: program.rows,
    columns: program.columns.map((column, at) => ({ ...column, cost: weights.get(at) ?? 0 })),
  }
}

// A ten-millionth of slack keeps the second solve from failing on the first one's rounding.
const unmetLimit = ({ unmetKg, program }: SolvedNetwork, at: number): number =>
  ((unmetKg[at] as number) / program.scaleKg) * (1 + 1e-7) + 1e-7

/** The optimum of a program in which any demand may stay unmet; that it has none is a fault of the model. */
export function mustSolve(solution: ReturnType<SolveLinearProgram>): Optimum {
  if (solution.status === 'optimal') return solution
  throw new Error(
    `the material program is ${solution.status} although any demand may stay unmet; maybe a yield lies outside 0 to 1`,
  )
}
