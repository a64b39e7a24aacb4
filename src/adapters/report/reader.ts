import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import type { PlanClaim } from '#core/model/plan-evidence.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import { say, showDate, showDays, showMass, showMoney, showShare } from './format.ts'
import { type Speak, speak } from './words.ts'

/** The plan with everything that is said in the reader's language. */
export interface Reader<Document extends PlanDocument = Plan> {
  readonly plan: Document
  readonly language: Language
  readonly word: Speak
  readonly say: (text: Text) => string
  readonly money: (amount: Money) => string
  readonly days: (days: number, signed?: boolean) => string
  readonly mass: (kg: number) => string
  readonly share: (share: number, digits?: number) => string
  readonly date: (iso: string) => string
  /** A name and what is said of it, with the colon of the language. */
  readonly pair: (name: string, value: string) => string
  readonly claim: (id: string) => PlanClaim | undefined
  /** A step's name; its id where the plan has no such step. */
  readonly stepName: (id: string) => string
}

/** Joins a plan to a language. */
export function readerOf<Document extends PlanDocument>(
  plan: Document,
  language: Language,
): Reader<Document> {
  const claims = new Map(plan.evidence.claims.map((claim) => [claim.id, claim]))
  const steps = new Map(plan.schedule.steps.map((step) => [step.id, step.name]))
  return {
    plan,
    language,
    word: speak(language),
    say: (text) => say(text, language),
    money: (amount) => showMoney(amount, language),
    days: (days, signed) => showDays(days, language, signed),
    mass: (kg) => showMass(kg, language),
    share: (share, digits) => showShare(share, language, digits),
    date: (iso) => showDate(iso, language),
    pair: (name, value) => (language === 'en' ? `${name}: ${value}` : `${name}：${value}`),
    claim: (id) => claims.get(id),
    stepName: (id) => {
      const name = steps.get(id)
      return name ? say(name, language) : id
    },
  }
}
