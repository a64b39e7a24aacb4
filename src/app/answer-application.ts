import type { Decoded } from '#contract/issues.ts'
import type { World } from '#core/plan/world.ts'
import type { MakePlanPorts, PlanRequest } from './make-plan.ts'
import type { PlanningOptions, PlanningPorts } from './plan-application.ts'
import { worldToPlan } from './world-to-plan.ts'

/** Something that is worked out of one application's world. */
export type AskOfWorld<Answer> = (
  world: World,
  options: Omit<PlanningOptions, 'aim'>,
  ports: PlanningPorts,
) => Promise<Answer>

export type AnswerApplication<Answer> = (
  request: PlanRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<Answer>>

/** Reads what a request names and asks one question of it; faults in what was given come back all at once. */
export const answerApplication =
  <Answer>(
    ports: Pick<MakePlanPorts, 'createSampler' | 'createSolver'> &
      Parameters<typeof worldToPlan>[1],
    ask: AskOfWorld<Answer>,
  ): AnswerApplication<Answer> =>
  async (request, progress) => {
    const sampler = ports.createSampler(request.workers)
    try {
      progress('reading')
      const read = worldToPlan(request, ports)
      if (read.kind === 'faults') return read
      const { seed, samples } = request
      const solve = await ports.createSolver()
      const { sampleJobs } = sampler
      const value = await ask(read.value.world, { seed, samples }, { solve, sampleJobs, progress })
      return { kind: 'ok', value }
    } finally {
      await sampler.close()
    }
  }
