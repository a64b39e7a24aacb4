import type { Decoded } from '#contract/issues.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Aim } from '#core/model/aim.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import { planApplication } from './plan-application.ts'
import type { ContentHash } from './ports.ts'
import type { WorldPorts, WorldRequest } from './read-world.ts'
import { sealPlan } from './seal-plan.ts'
import { worldToPlan } from './world-to-plan.ts'

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
      const read = worldToPlan(request, ports)
      if (read.kind === 'faults') return read
      const { given, world } = read.value
      const { seed, samples, aim } = request
      const solve = await ports.createSolver()
      const plan = await planApplication(
        world,
        { seed, samples, aim },
        { solve, sampleJobs: sampler.sampleJobs, progress },
      )
      return {
        kind: 'ok',
        value: sealPlan(plan, given, samples, ports.engine, ports.contentHash),
      }
    } finally {
      await sampler.close()
    }
  }
