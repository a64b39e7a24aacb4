import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { PlanClaim } from '#core/model/plan-evidence.ts'
import type { Language } from '#core/model/text.ts'
import { type Voice, voiceOf } from './voice.ts'

/** The plan with everything that is said in the reader's language. */
export interface Reader<Document extends PlanDocument = Plan> extends Voice {
  readonly plan: Document
  readonly claim: (id: string) => PlanClaim | undefined
  /** A step's name; its id where the plan has no such step. */
  readonly stepName: (id: string) => string
}

/** Joins a plan to a language. */
export function readerOf<Document extends PlanDocument>(
  plan: Document,
  language: Language,
): Reader<Document> {
  const voice = voiceOf(language)
  const claims = new Map(plan.evidence.claims.map((claim) => [claim.id, claim]))
  const steps = new Map(plan.schedule.steps.map((step) => [step.id, step.name]))
  return {
    plan,
    ...voice,
    claim: (id) => claims.get(id),
    stepName: (id) => {
      const name = steps.get(id)
      return name ? voice.say(name) : id
    },
  }
}
