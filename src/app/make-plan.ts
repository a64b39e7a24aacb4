import type { Decoded } from '#contract/issues.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Aim } from '#core/model/aim.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import { planApplication } from './plan-application.ts'
import type { ContentHash } from './ports.ts'
import { readWorld, type WorldPorts, type WorldRequest } from './read-world.ts'
import { sealPlan } from './seal-plan.ts'

/** What is asked of a plan; `workers` null takes every core. */
export interface PlanRequest extends WorldRequest {
  readonly seed: number
  readonly samples: number
  readonly aim: Aim
  readonly workers: number | null
  readonly scenarios: readonly string[]
}

/** What making a plan needs from outside. */
export interface MakePlanPorts extends WorldPorts {
  readonly engine: string
  readonly createSolver: () => Promise<SolveLinearProgram>
  readonly createSampler: (workers: number | null) => {
    readonly sampleJobs: SampleJobs
    readonly close: () => Promise<void>
  }
  readonly contentHash: ContentHash
}

export type MakePlan = (
  request: PlanRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<PlanDocument>>

/** Reads what a request names, plans it, and seals the plan; faults in what was given come back all at once. */
export const makePlan =
  (ports: MakePlanPorts): MakePlan =>
  async (request, progress) => {
    const sampler = ports.createSampler(request.workers)
    try {
      progress('reading')
      const given = readWorld(request, ports)
      if (given.kind === 'faults') return given
      const scenario = applyScenarios(given.value, request.scenarios)
      if (scenario.kind === 'faults') return { kind: 'faults', issues: [...scenario.issues] }
      const counted = inCurrency(scenario.world)
      if (counted.kind === 'faults') return { kind: 'faults', issues: [...counted.issues] }
      const { seed, samples, aim } = request
      const solve = await ports.createSolver()
      const plan = await planApplication(
        counted.world,
        { seed, samples, aim },
        { solve, sampleJobs: sampler.sampleJobs, progress },
      )
      return {
        kind: 'ok',
        value: sealPlan(plan, given.value, samples, ports.engine, ports.contentHash),
      }
    } finally {
      await sampler.close()
    }
  }
