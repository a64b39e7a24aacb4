import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import { type Day, formatDay, parseDay } from '#core/units/day.ts'

/** Whether a rule is law on a day, as far as is known. */
export interface RuleState {
  readonly state: 'in-force' | 'not-in-force' | 'unknown'
  readonly words: Text
}

/** How a scenario reads a law, by rule id or by the switch that moves several rules together. */
export type LawReadings = Readonly<Record<string, 'revived' | 'extended' | 'off'>>

/** The reading a scenario gives of a rule, its own before its switch's; undefined for none. */
export const readingOf = (rule: Rule, law: LawReadings): LawReadings[string] | undefined =>
  law[rule.id] ?? (rule.knowledge.switch === null ? undefined : law[rule.knowledge.switch])

/**
 * The state of a rule on the day of the event it binds, as it could be known on `asOf`: a rule, a suspension or an end of
 * knowledge that was published later is not there yet. Before its start and after its end a rule is not in force; inside a
 * suspended span neither; after the day knowledge ends it is unknown, unless a reading says `revived` (in force again) or
 * `extended` (suspended on). `off` takes the rule away altogether.
 */
export function ruleStateAt(rule: Rule, eventDay: Day, law: LawReadings, asOf: Day): RuleState {
  const on = formatDay(eventDay)
  const reading = readingOf(rule, law)
  if (reading === 'off') return not('taken away by the scenario', '被情景设定取消')
  const isPublished = (iso: string | null): boolean => (dayOf(iso) ?? asOf) <= asOf
  if (!isPublished(rule.published)) {
    const today = formatDay(asOf)
    return not(
      `published on ${rule.published}, not known on ${today}`,
      `${rule.published} 发布，${today} 时尚不知晓`,
    )
  }
  const starts = dayOf(rule.starts)
  if (starts !== undefined && eventDay < starts)
    return not(`starts on ${rule.starts}, after ${on}`, `${rule.starts} 起施行，晚于 ${on}`)
  const ends = dayOf(rule.ends)
  if (ends !== undefined && eventDay > ends)
    return not(`ended on ${rule.ends}, before ${on}`, `已于 ${rule.ends} 失效，早于 ${on}`)
  const pause = rule.suspended.find(
    ({ from, until, published }) => isPublished(published) && isWithin(eventDay, from, until),
  )
  if (pause) return not(`suspended until ${pause.until}`, `暂停执行至 ${pause.until}`)
  const known = dayOf(rule.knowledge.unknownAfter)
  if (known === undefined || eventDay <= known || !isPublished(rule.knowledge.since))
    return { state: 'in-force', words: { en: `in force on ${on}`, zh: `${on} 有效` } }
  if (reading !== undefined) return readingState(reading, rule.suspended.length > 0, on)
  return {
    state: 'unknown',
    words: {
      en: `nobody has published what holds after ${rule.knowledge.unknownAfter}`,
      zh: `${rule.knowledge.unknownAfter} 之后的规定尚未公布`,
    },
  }
}

/** What a scenario makes of an unknown law: a suspended one comes back or stays suspended, a new one comes or does not. */
function readingState(reading: 'revived' | 'extended', suspended: boolean, on: string): RuleState {
  if (reading === 'extended')
    return suspended
      ? not('suspended on, as the scenario reads it', '按情景设定继续暂停')
      : not('not in force, as the scenario reads it', '按情景设定尚未生效')
  return {
    state: 'in-force',
    words: suspended
      ? {
          en: `in force again on ${on}, as the scenario reads it`,
          zh: `按情景设定，${on} 恢复执行`,
        }
      : { en: `in force on ${on}, as the scenario reads it`, zh: `按情景设定，${on} 有效` },
  }
}

const not = (en: string, zh: string): RuleState => ({ state: 'not-in-force', words: { en, zh } })

function isWithin(value: Day, from: string, until: string): boolean {
  const first = dayOf(from)
  const last = dayOf(until)
  return first !== undefined && last !== undefined && value >= first && value <= last
}

function dayOf(iso: string | null): Day | undefined {
  return iso === null ? undefined : parseDay(iso)
}
