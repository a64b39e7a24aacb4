import type { LinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import { layOutChain } from './chain.ts'
import { costParts } from './cost-parts.ts'
import type { MaterialOutcome, MaterialProblem } from './material-problem.ts'
import { type MaterialProgram, writeMaterialProgram } from './material-program.ts'
import { nameShortage } from './name-shortage.ts'
import { layOutNetwork } from './network.ts'
import { readMaterialPlan } from './read-plan.ts'
import { type Optimum, readSolvedNetwork, type SolvedNetwork } from './solved-network.ts'

export type { MaterialOutcome, MaterialProblem, PricedCost } from './material-problem.ts'

/**
 * Finds the cheapest way to bring the wanted magnets through the chain, after serving as much of the demand as can be
 * served. Material is booked by mass balance: at each place an ore's share out equals its share in. Everything but swarf
 * and stock passes the whole chain within its quarter; swarf returns one quarter later, that of the last quarter not at all.
 */
export function planMaterial(problem: MaterialProblem, solve: SolveLinearProgram): MaterialOutcome {
  const chain = layOutChain(problem)
  const network = layOutNetwork(problem, chain)
  const written = writeMaterialProgram(problem, chain, network)
  const read = (optimum: Optimum) => readSolvedNetwork(problem, chain, network, written, optimum)

  const served = solve(withUnmet(written, () => 0))
  if (served.status === 'optimal') return outcome(read(served), [])

  const least = read(mustSolve(solve(leastUnmet(written))))
  const limits = new Map(
    written.unmet.map((column, at) => [column, unmetLimit(least, at)] as const),
  )
  const cheapest = read(mustSolve(solve(withUnmet(written, (column) => limits.get(column) ?? 0))))
  return outcome(cheapest, nameShortage(least))
}

function outcome(solved: SolvedNetwork, binding: MaterialOutcome['binding']): MaterialOutcome {
  return {
    plan: readMaterialPlan(solved),
    unmetKg: solved.unmetKg,
    costParts: costParts(solved),
    lanes: lanesUsed(solved),
    binding,
  }
}

function lanesUsed({ problem, moves }: SolvedNetwork): string[] {
  const used = new Set(moves.map(({ arc }) => arc.passage.lane))
  return problem.lanes.map(({ id }) => id).filter((id) => used.has(id))
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

function mustSolve(solution: ReturnType<SolveLinearProgram>): Optimum {
  if (solution.status === 'optimal') return solution
  throw new Error(
    `the material program is ${solution.status} although any demand may stay unmet; maybe a yield lies outside 0 to 1`,
  )
}
