import type { Decoded } from '#contract/issues.ts'
import type { KeepLinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import type { Aim } from '#core/model/aim.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import type { PlanningOptions, PlanningPorts } from './plan-application.ts'
import type { WorldPorts, WorldRequest } from './read-world.ts'
import { type WorldToPlan, worldToPlan } from './world-to-plan.ts'

/** What is asked of one application; `workers` null takes every core. */
export interface PlanRequest extends WorldRequest {
  readonly seed: number
  readonly samples: number
  readonly aim: Aim
  readonly workers: number | null
  readonly scenarios: readonly string[]
}

/** What answering needs from outside. */
export interface AnswerPorts extends WorldPorts {
  readonly createSolver: () => Promise<SolveLinearProgram>
  readonly createKeeper: () => Promise<KeepLinearProgram>
  readonly createSampler: (workers: number | null) => {
    readonly sampleJobs: SampleJobs
    readonly close: () => Promise<void>
  }
}

/** Something that is worked out of one application's world. */
export type AskOfWorld<Answer> = (
  read: WorldToPlan,
  options: PlanningOptions,
  ports: PlanningPorts,
) => Promise<Answer>

export type AnswerApplication<Answer> = (
  request: PlanRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<Answer>>

/** Reads what a request names and asks one question of it; faults in what was given come back all at once. */
export const answerApplication =
  <Answer>(ports: AnswerPorts, ask: AskOfWorld<Answer>): AnswerApplication<Answer> =>
  async (request, progress) => {
    const sampler = ports.createSampler(request.workers)
    try {
      progress('reading')
      const read = worldToPlan(request, ports)
      if (read.kind === 'faults') return read
      const { seed, samples, aim } = request
      const [solve, keep] = await Promise.all([ports.createSolver(), ports.createKeeper()])
      const { sampleJobs } = sampler
      const value = await ask(
        read.value,
        { seed, samples, aim },
        { solve, keep, sampleJobs, progress },
      )
      return { kind: 'ok', value }
    } finally {
      await sampler.close()
    }
  }
