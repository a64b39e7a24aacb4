import type { PlanDocument } from '#core/model/no-plan.ts'
import {
  type AnswerApplication,
  type AnswerPorts,
  answerApplication,
} from './answer-application.ts'
import { planApplication } from './plan-application.ts'
import type { ContentHash } from './ports.ts'
import { sealPlan } from './seal-plan.ts'

/** What making a plan needs from outside. */
export interface MakePlanPorts extends AnswerPorts {
  readonly engine: string
  readonly contentHash: ContentHash
}

export type MakePlan = AnswerApplication<PlanDocument>

/** Reads what a request names, plans it, and seals the plan; faults in what was given come back all at once. */
export const makePlan = (ports: MakePlanPorts): MakePlan =>
  answerApplication(ports, async ({ given, world }, options, tools) =>
    sealPlan(
      await planApplication(world, options, tools),
      given,
      options.samples,
      ports.engine,
      ports.contentHash,
    ),
  )
