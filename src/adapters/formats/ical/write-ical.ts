import ical, { type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { word } from '#adapters/formats/schedule-words.ts'
import { stepNotes } from '#adapters/formats/step-notes.ts'
import type { WriteSchedule } from '#app/ports.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Language, Text } from '#core/model/text.ts'

/**
 * The plan as an iCalendar file: one all-day event a step, one for the deadline, one for each post to be filled. A step keeps
 * its UID when it is planned again, so that calendars move it; the stamp is the plan's own date, never the clock.
 */
export const writeIcal: WriteSchedule = (plan, language) => {
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const product = (plan.application.product as { readonly name?: Text } | undefined)?.name
  const calendar = ical({
    name: `${product ? say(product) : plan.application.id} · ${say(plan.corridor.name)}`,
    prodId: { company: 'Lodestone', product: 'plan', language: language === 'en' ? 'EN' : 'ZH' },
  })
  for (const step of plan.schedule.steps) addStep(calendar, step, plan, language)
  const { deadline } = plan.risk
  if (deadline)
    addDay(calendar, plan, 'deadline', deadline.date, word('deadline', language), [
      word('chance', language, Math.round(deadline.probability * 100)),
    ])
  for (const { role, name, heads, neededBy } of plan.requirements.roles)
    addDay(calendar, plan, `role.${role}`, neededBy, word('post', language, say(name), heads), [])
  return calendar.toString()
}

/** UIDs name the thing and the case, not its dates. */
const uid = (id: string, { application, corridor }: PlanDocument): string =>
  `${id}.${application.id}@${corridor.id}.lodestone`

const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

function addStep(
  calendar: ICalCalendar,
  step: ScheduledStep,
  plan: PlanDocument,
  language: Language,
): void {
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const hub = plan.hubs.find(({ id }) => id === step.hub)
  const desk = word(step.desk, language)
  const ranges = ['p10', 'p50', 'p90'] as const
  calendar.createEvent({
    id: uid(step.id, plan),
    stamp: dateOf(plan.asOf),
    start: dateOf(step.start),
    // Both ends exclude the last day, here and there; a milestone is the day on which it is reached.
    ...(step.finish > step.start ? { end: dateOf(step.finish) } : {}),
    allDay: true,
    summary: say(step.name),
    description: [
      stepNotes(step, plan, language),
      ...ranges.map((range) => `${word(range, language)}: ${step[range]}`),
    ].join('\n'),
    location: hub ? say(hub.name) : step.hub,
    categories: [desk, ...(step.critical ? [word('critical', language)] : [])].map((name) => ({
      name,
    })),
    priority: step.critical ? 1 : 5,
    // Work of months must not show its people as busy all that time.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

function addDay(
  calendar: ICalCalendar,
  plan: PlanDocument,
  id: string,
  date: string,
  summary: string,
  lines: readonly string[],
): void {
  calendar.createEvent({
    id: uid(id, plan),
    stamp: dateOf(plan.asOf),
    start: dateOf(date),
    allDay: true,
    summary,
    ...(lines.length > 0 ? { description: lines.join('\n') } : {}),
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}
