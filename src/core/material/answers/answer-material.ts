import type { KeepLinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import { keepPath } from '#core/material/kept-path.ts'
import {
  type MaterialOutcome,
  type MaterialProblem,
  planMaterial,
} from '#core/material/plan-material.ts'
import { layOut } from '#core/material/serve-demand.ts'
import { minorPerMajor } from '#core/units/money.ts'
import { bottlenecks } from './bottlenecks.ts'
import { chokepoints } from './chokepoints.ts'
import { concentration } from './concentration.ts'
import { elementSupply } from './element-supply.ts'
import type { MaterialAnswers } from './material-answers.ts'
import { singleSources } from './single-sources.ts'
import { surplusOxides } from './surplus-oxides.ts'

/** A path and what it answers. */
export interface AnsweredPath {
  readonly outcome: MaterialOutcome
  readonly answers: MaterialAnswers
}

/**
 * Finds the path of a problem and answers what a planner asks of it. The path keeps least origin shares by physical mix; what is
 * lost without a place is asked with every lot kept apart, so it is never less than what a mix would lose.
 */
export function answerMaterial(
  problem: MaterialProblem,
  solve: SolveLinearProgram,
  keep: KeepLinearProgram,
): AnsweredPath {
  const outcome = planMaterial(problem, solve)
  const layout = layOut(problem)
  const unmetPrice = priceOfNone(problem, outcome)
  const kept = keepPath(layout, keep, unmetPrice)
  const base = kept.without([])
  const found = chokepoints(base, kept, (lane) => {
    const closed = { ...problem, closedLanes: new Set([...problem.closedLanes, lane]) }
    const other = keepPath(layOut(closed), keep, unmetPrice)
    const left = other.without([])
    other.close()
    return left
  })
  kept.close()
  return {
    outcome,
    answers: {
      bottlenecks: bottlenecks(outcome.plan, layout.chain, problem),
      elements: elementSupply(base, outcome.plan, found),
      singleSources: singleSources(base),
      chokepoints: found,
      concentration: concentration(base),
      surplus: surplusOxides(outcome.plan, layout.chain),
    },
  }
}

/** A hundred times what a kg of magnets costs on the path, and never little. */
function priceOfNone({ periods, currency }: MaterialProblem, { plan, unmetKg }: MaterialOutcome) {
  const demand = periods.reduce((sum, { demandKg }) => sum + demandKg, 0)
  const served = demand - unmetKg.reduce((sum, kg) => sum + kg, 0)
  const cost = plan.cost.amount / minorPerMajor(currency)
  return Math.max(leastPriceOfNone, served > 0 ? (100 * cost) / served : 0)
}

const leastPriceOfNone = 1e4
