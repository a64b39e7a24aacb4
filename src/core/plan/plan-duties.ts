import type { Duty } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { RuleVerdict } from '#core/rules/evaluate-rules.ts'
import { formatDay } from '#core/units/day.ts'
import { answersIn } from './answers-in.ts'
import { competentAuthority } from './competent-authority.ts'
import type { World } from './world.ts'
import { claimsOf } from './world-claims.ts'

const rank = { yes: 0, 'cannot-tell': 1, no: 2 } as const

/** Every rule looked at, those that bind first, each with the date of its event, its trace and its citation. */
export function planDuties(verdicts: readonly RuleVerdict[], world: World): Duty[] {
  const claims = claimsOf(world)
  return [...verdicts]
    .sort(
      (left, right) =>
        rank[left.applies] - rank[right.applies] ||
        left.eventDay - right.eventDay ||
        (left.rule.id < right.rule.id ? -1 : 1),
    )
    .map(({ rule, applies, eventDay, conditionTrace, words }) => ({
      rule: rule.id,
      name: rule.name,
      applies,
      because: [`rule:${rule.id}`, ...answersIn(conditionTrace)],
      citation: rule.citation,
      event: rule.event,
      eventDate: formatDay(eventDay),
      whom: rule.whom,
      asks: rule.asks,
      authority: competentAuthority(rule, world.corridor).name,
      level: rule.authority.level,
      recurrence: rule.recurrence,
      limit: rule.limit,
      ...(rule.limit ? {} : { why: noLimit }),
      deemed: rule.deemed,
      recourse: rule.recourse,
      basis: claims[rule.claim]?.basis ?? 'memory',
      documents: rule.documents,
      words,
      conditionTrace,
    }))
}

const noLimit: Text = {
  en: 'No statutory limit of this duty was found.',
  zh: '未查到该义务的法定时限。',
}
