import type { Draft } from '#core/plan/draft.ts'
import { eventDays } from '#core/plan/event-days.ts'
import { evaluateRules } from '#core/rules/evaluate-rules.ts'

/** Ids of the rules that answer otherwise on the dates of one draft than on those of another of the same case. */
export function lawMoved(before: Draft, after: Draft): string[] {
  const answers = (draft: Draft): readonly string[] => {
    const { asOf, switches } = after.world
    const rules = after.verdicts.map(({ rule }) => rule)
    const dated = { asOf, eventDay: eventDays(draft), law: switches.law }
    return evaluateRules(rules, after.facts, dated).map(({ applies }) => applies)
  }
  const [was, is] = [answers(before), answers(after)]
  return after.verdicts.flatMap(({ rule }, at) => (was[at] === is[at] ? [] : [rule.id]))
}
