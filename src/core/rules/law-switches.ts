import type { RuleVerdict } from './evaluate-rules.ts'

/** A law whose state nobody knows at the event it would bind, with the rules that move together under it. */
export interface LawSwitch {
  readonly id: string
  readonly rules: readonly string[]
}

/** The unknown laws that this case meets: their condition holds (or cannot be told) and only their state is open. */
export function openSwitches(verdicts: readonly RuleVerdict[]): LawSwitch[] {
  const open = verdicts.filter(
    ({ state, conditionTrace }) => state === 'unknown' && conditionTrace.answer === 'yes',
  )
  const ids = [...new Set(open.map(({ rule }) => rule.knowledge.switch ?? rule.id))].sort()
  return ids.map((id) => ({
    id,
    rules: open
      .filter(({ rule }) => (rule.knowledge.switch ?? rule.id) === id)
      .map(({ rule }) => rule.id),
  }))
}
