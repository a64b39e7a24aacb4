import { compilePolicy, type Policy } from '#core/schedule/policy.ts'
import type { RiskInput } from './risk-input.ts'
import { compileSteps, type StepSampler } from './sample-steps.ts'
import { emptySamples, type Samples } from './samples.ts'

/** A risk input laid out for sampling; it holds working memory, so one block is sampled at a time. */
export interface CompiledRisk {
  readonly input: RiskInput
  readonly policy: Policy
  readonly steps: StepSampler
  /** Finish of the plan, the largest planned step finish. */
  readonly plannedFinish: number
}

/** Prepares sampling; throws when the steps are not the network's activities in order. */
export function compileRisk(input: RiskInput): CompiledRisk {
  const { network, schedule, steps } = input
  for (let index = 0; index < Math.max(steps.length, network.activities.length); index++) {
    const [step, activity] = [steps[index]?.id, network.activities[index]?.id]
    if (step !== activity)
      throw new RangeError(
        `risk step ${step ?? 'none'} stands for activity ${activity ?? 'none'}; give one per activity, in order`,
      )
  }
  return {
    input,
    policy: compilePolicy(network, schedule),
    steps: compileSteps(input),
    plannedFinish: schedule.finish.reduce((latest, finish) => Math.max(latest, finish), 0),
  }
}

/**
 * Samples `first` to `first + count`: draws every step's days and cost, schedules them with the plan's policy
 * under capacity, and adds the cost of the days by which the whole comes late. Sample numbers address the random numbers,
 * so blocks may be taken in any order and by anyone.
 */
export function sampleBlock(compiled: CompiledRisk, first: number, count: number): Samples {
  const { input, policy, steps, plannedFinish } = compiled
  const size = input.steps.length
  const block = emptySamples(first, count, size)
  const { criticalCount, dayMoments } = block
  const days = new Int32Array(size)
  const start = new Int32Array(size)
  const finish = new Int32Array(size)
  const critical = new Uint8Array(size)
  for (let row = 0; row < count; row++) {
    const cost = input.fixedCost + steps.draw(first + row, days)
    const end = policy.run(days, start, finish)
    policy.critical(days, start, finish, critical)
    for (let step = 0; step < size; step++) {
      const span = (finish[step] as number) - (start[step] as number)
      criticalCount[step] = (criticalCount[step] as number) + (critical[step] as number)
      const at = 3 * step
      dayMoments[at] = (dayMoments[at] as number) + span
      dayMoments[at + 1] = (dayMoments[at + 1] as number) + span * span
      dayMoments[at + 2] = (dayMoments[at + 2] as number) + span * end
    }
    block.finish[row] = end
    block.cost[row] = cost + input.costPerDelayDay * (end - plannedFinish)
    block.stepFinish.set(finish, row * size)
  }
  return block
}
