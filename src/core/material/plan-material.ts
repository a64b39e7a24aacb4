import type { SolveLinearProgram } from '#core/linear/program.ts'
import { costParts } from './cost-parts.ts'
import { findPath } from './find-path.ts'
import type { MaterialOutcome, MaterialProblem } from './material-problem.ts'
import { readMaterialPlan } from './read-plan.ts'
import type { SolvedNetwork } from './solved-network.ts'

export type { MaterialOutcome, MaterialProblem, PricedCost } from './material-problem.ts'

/**
 * Finds the cheapest way to bring the wanted magnets through the chain, after serving as much of the demand as can be
 * served. Origins go by physical mix: where plants blend, what leaves carries the mix of what entered. Everything but swarf
 * and stock passes the whole chain within its period; swarf returns three months later, that of the last three months not at all.
 */
export function planMaterial(problem: MaterialProblem, solve: SolveLinearProgram): MaterialOutcome {
  const { mixed, binding, result } = findPath(problem, solve)
  return {
    plan: readMaterialPlan(mixed, result),
    unmetKg: mixed.unmetKg,
    costParts: costParts(mixed),
    lanes: lanesUsed(mixed),
    binding,
  }
}

function lanesUsed({ problem, moves }: SolvedNetwork): string[] {
  const used = new Set(moves.map(({ arc }) => arc.passage.lane))
  return problem.lanes.map(({ id }) => id).filter((id) => used.has(id))
}
