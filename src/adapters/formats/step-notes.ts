import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Language, Text } from '#core/model/text.ts'
import { word } from './schedule-words.ts'

/** Why a step is there and stands where it stands, in lines: reasons, provider, documents, evidence. */
export function stepNotes(step: ScheduledStep, plan: PlanDocument, language: Language): string {
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const trace = new Map(plan.trace.map((entry) => [entry.id, entry]))
  const because = step.because.map((id) => {
    const entry = trace.get(id)
    return entry ? `${say(entry.words)} (${entry.value})` : id
  })
  const documents = plan.requirements.documents
    .filter(({ usedBy }) => usedBy.includes(`step:${step.id}`))
    .map(({ name }) => say(name))
  const lines: readonly (readonly [Parameters<typeof word>[0], string])[] = [
    ['why', say(step.whyHere.words)],
    ['because', because.join('; ')],
    ['provider', say(step.providerName)],
    ['documents', documents.join('; ')],
    ['rule', step.rule ?? ''],
    ['slack', String(step.slackDays)],
    ['grade', [word(step.grade, language), ...step.claims].join(' · ')],
  ]
  return lines
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${word(key, language)}: ${text}`)
    .join('\n')
}
