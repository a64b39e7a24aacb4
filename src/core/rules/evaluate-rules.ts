import type { Facts } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Rule, RuleEvent } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import type { Day } from '#core/units/day.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { askAuthority } from './missing-facts.ts'
import { type LawReadings, type RuleState, readingOf, ruleStateAt } from './rule-state.ts'

/** A rule judged for one case at the planned day of the event it binds. */
export interface RuleVerdict {
  readonly rule: Rule
  readonly applies: 'yes' | 'no' | 'cannot-tell'
  readonly eventDay: Day
  readonly state: RuleState['state']
  readonly conditionTrace: ConditionTrace
  readonly words: Text
}

/** When each event is planned, how unknown law is read, and the day on which all this is known. */
export interface Judging {
  readonly asOf: Day
  readonly eventDay: Readonly<Record<RuleEvent, Day>>
  readonly law: LawReadings
}

/**
 * Judges every rule. A rule that another one replaces for this case does not apply, and says by which; the procedure of a
 * rule applies as that rule does.
 */
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
  const settled = verdicts.map((verdict) => {
    const umbrella = replacedBy.get(verdict.rule.id)
    return umbrella && verdict.applies === 'yes' ? replaced(verdict, umbrella) : verdict
  })
  const byId = new Map(settled.map((verdict) => [verdict.rule.id, verdict]))
  return settled.map((verdict) => {
    const leader = byId.get(verdict.rule.procedureOf ?? '')
    return leader && verdict.applies === 'yes' ? followed(verdict, leader) : verdict
  })
}

function judge(rule: Rule, facts: Facts, { eventDay, law, asOf }: Judging): RuleVerdict {
  const day = eventDay[rule.event]
  const { state, words } = ruleStateAt(rule, day, law, asOf)
  const conditionTrace = evaluateCondition(rule.condition, facts)
  const applies = combine(state, conditionTrace.answer, readingOf(rule, law))
  const ask = applies === 'cannot-tell' ? askAuthority(rule, conditionTrace) : null
  const condition = state === 'unknown' ? lastPublished(conditionTrace) : conditionTrace.words
  const said = [words, condition, ...(ask ? [ask] : [])]
  return {
    rule,
    applies,
    eventDay: day,
    state,
    conditionTrace,
    words: {
      en: said.map(({ en }) => en).join('; '),
      zh: said.map(({ zh }) => zh).join('；'),
    },
  }
}

/** What the last known text says of the case: not an answer, because nobody knows whether that text comes back. */
const lastPublished = ({ answer, words }: ConditionTrace): Text =>
  answer === 'no'
    ? {
        en: `as last published it does not reach this case: ${words.en}`,
        zh: `按最后公布的文本不涉及本项目：${words.zh}`,
      }
    : { en: `as last published: ${words.en}`, zh: `按最后公布的文本：${words.zh}` }

/** Where the law itself is unknown, so is the answer. Where the case does not say whether a rule in force binds it, the reading decides: `revived` that it does, `extended` that not. */
function combine(
  state: RuleState['state'],
  answer: ConditionTrace['answer'],
  reading: LawReadings[string] | undefined,
): RuleVerdict['applies'] {
  if (state === 'not-in-force') return 'no'
  if (state === 'unknown') return 'cannot-tell'
  if (answer === 'no') return 'no'
  if (answer === 'yes' || reading === undefined) return answer
  return reading === 'revived' ? 'yes' : 'no'
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

function followed(verdict: RuleVerdict, leader: RuleVerdict): RuleVerdict {
  return {
    ...verdict,
    applies: leader.applies,
    words: {
      en: `procedure of ${leader.rule.id}; ${verdict.words.en}`,
      zh: `${leader.rule.id} 的办理程序；${verdict.words.zh}`,
    },
  }
}
