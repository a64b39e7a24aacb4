import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { summarise } from '#core/risk/summarise.ts'
import type { Draft } from './draft.ts'
import { searchSeed } from './place-steps.ts'
import { type Grades, riskInputOf } from './risk-input.ts'

/** How much later and dearer than planned a case comes: calendar days of the finish, and a factor on what the steps cost. */
export interface Slip {
  readonly days: number
  readonly costFactor: number
}

type Costed = Pick<
  Draft,
  | 'world'
  | 'network'
  | 'schedule'
  | 'placed'
  | 'finish'
  | 'stepCost'
  | 'totalCost'
  | 'costPerDelayDay'
>

/**
 * The slip to a finish (days after filing) and a cost in currency units, never earlier or cheaper than planned. The payroll of the
 * days is taken out of the cost first, because the days already bring it.
 */
export function slipTo(draft: Costed, finish: number, cost: number): Slip {
  const days = Math.max(0, finish - (draft.finish - draft.world.asOf))
  const dearer = cost - draft.totalCost - days * draft.costPerDelayDay
  const costFactor = draft.stepCost > 0 ? 1 + Math.max(0, dearer) / draft.stepCost : 1
  return { days, costFactor }
}

/** Samples from which the slip at P50 is foreseen while planning: enough to choose instruments by. */
const foreseenSamples = 200

/** The slip at P50 as it can be foreseen before the plan's own samples, under the search's seed, so that theirs never moves the plan. */
export function foreseenSlip(draft: Costed, grades: Grades): Slip {
  const compiled = compileRisk(riskInputOf(draft, grades, searchSeed))
  const { finish, cost } = summarise(sampleBlock(compiled, 0, foreseenSamples))
  return slipTo(draft, finish.p50, cost.p50)
}
