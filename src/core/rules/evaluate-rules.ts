import type { Facts } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Rule, RuleEvent } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import type { Day } from '#core/units/day.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { type LawReadings, type RuleState, ruleStateAt } from './rule-state.ts'

/** A rule judged for one case at the planned day of the event it binds. */
export interface RuleVerdict {
  readonly rule: Rule
  readonly applies: 'yes' | 'no' | 'cannot-tell'
  readonly eventDay: Day
  readonly state: RuleState['state']
  readonly conditionTrace: ConditionTrace
  readonly words: Text
}

/** When each event is planned, and how unknown law is read. */
export interface Judging {
  readonly eventDay: Readonly<Record<RuleEvent, Day>>
  readonly law: LawReadings
}

/** Judges every rule; a rule that another one replaces for this case does not apply, and says by which. */
export function evaluateRules(
  rules: readonly Rule[],
  facts: Facts,
  judging: Judging,
): RuleVerdict[] {
  const verdicts = rules.map((rule) => judge(rule, facts, judging))
  const replacedBy = new Map(
    verdicts
      .filter(({ applies }) => applies === 'yes')
      .flatMap(({ rule }) => rule.replaces.map((id) => [id, rule] as const)),
  )
  return verdicts.map((verdict) => {
    const umbrella = replacedBy.get(verdict.rule.id)
    return umbrella && verdict.applies === 'yes' ? replaced(verdict, umbrella) : verdict
  })
}

function judge(rule: Rule, facts: Facts, { eventDay, law }: Judging): RuleVerdict {
  const day = eventDay[rule.event]
  const { state, words } = ruleStateAt(rule, day, law)
  const conditionTrace = evaluateCondition(rule.condition, facts)
  return {
    rule,
    applies: combine(state, conditionTrace.answer),
    eventDay: day,
    state,
    conditionTrace,
    words: {
      en: `${words.en}; ${conditionTrace.words.en}`,
      zh: `${words.zh}；${conditionTrace.words.zh}`,
    },
  }
}

function combine(
  state: RuleState['state'],
  answer: ConditionTrace['answer'],
): RuleVerdict['applies'] {
  if (state === 'not-in-force' || answer === 'no') return 'no'
  return state === 'unknown' ? 'cannot-tell' : answer
}

function replaced(verdict: RuleVerdict, umbrella: Rule): RuleVerdict {
  return {
    ...verdict,
    applies: 'no',
    words: {
      en: `replaced by ${umbrella.id}; ${verdict.words.en}`,
      zh: `由 ${umbrella.id} 取代；${verdict.words.zh}`,
    },
  }
}
