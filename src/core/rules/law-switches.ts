import type { ConditionTrace } from '#core/model/plan.ts'
import type { RuleVerdict } from './evaluate-rules.ts'

/** What nobody can tell about a case, with the rules that move together under it. */
export interface LawSwitch {
  readonly id: string
  readonly rules: readonly string[]
  /** Facts the case does not give, where they are what is missing; empty where the law itself is unknown. */
  readonly missing: readonly string[]
}

/** What is open about a case: laws whose state at their event is unknown, and laws in force whose condition cannot be told. */
export function openSwitches(verdicts: readonly RuleVerdict[]): LawSwitch[] {
  const open = verdicts.filter((verdict) => verdict.applies === 'cannot-tell' && isOwn(verdict))
  const ids = [...new Set(open.map(switchOf))].sort()
  return ids.map((id) => {
    const moved = open.filter((verdict) => switchOf(verdict) === id)
    const isLaw = moved.some(({ state }) => state === 'unknown')
    return {
      id,
      rules: moved.map(({ rule }) => rule.id),
      missing: isLaw
        ? []
        : [...new Set(moved.flatMap((verdict) => missingIn(verdict.conditionTrace)))],
    }
  })
}

/**
 * A procedure that only follows another rule opens no question of its own; nor does a law that does not reach the case as
 * it was last published, because both its readings give the same plan.
 */
const isOwn = ({ state, conditionTrace: { answer } }: RuleVerdict): boolean =>
  answer === 'cannot-tell' || (state === 'unknown' && answer === 'yes')

const switchOf = ({ rule, state }: RuleVerdict): string =>
  state === 'unknown' ? (rule.knowledge.switch ?? rule.id) : rule.id

function missingIn({ answer, fact, parts }: ConditionTrace): string[] {
  if (answer !== 'cannot-tell') return []
  return fact === null ? parts.flatMap(missingIn) : [fact]
}
