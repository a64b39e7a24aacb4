import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Language } from '#core/model/text.ts'
import { day, formatDay, parseDay } from '#core/units/day.ts'
import type { CalendarNumbers } from './write-calendars.ts'
import { element, type XmlElement } from './xml.ts'

type Resource = Pick<PlanDocument['schedule'], 'calendars' | 'resources'>['resources'][number]

/** The shared capacities as work resources: the most units there ever are, and when there are fewer. */
export const writeResources = (
  { schedule }: PlanDocument,
  numbers: CalendarNumbers,
  language: Language,
): XmlElement =>
  element(
    'Resources',
    schedule.resources.map((resource, index) =>
      element('Resource', [
        element('UID', index + 1),
        element('ID', index + 1),
        element('Name', language === 'en' ? resource.name.en : resource.name.zh),
        element('Type', 1),
        element('IsNull', 0),
        element('Code', resource.id),
        element('MaxUnits', Math.max(0, ...resource.capacity.map(({ amount }) => amount))),
        element('CanLevel', 1),
        element('CalendarUID', numbers.ofResource(resource.id)),
        element('IsGeneric', 1),
        element('IsCostResource', 0),
        element('AvailabilityPeriods', availability(resource)),
      ]),
    ),
  )

/** The first and the last day that MS Project knows. */
const startOfTime = '1984-01-01T00:00:00'
const endOfTime = '2049-12-31T23:59:00'

function availability({ capacity }: Resource): XmlElement[] {
  return capacity.map(({ from, amount }, index) => {
    const next = capacity[index + 1]
    const until = next
      ? `${formatDay(day((parseDay(next.from) as number) - 1))}T23:59:00`
      : endOfTime
    return element('AvailabilityPeriod', [
      element('AvailableFrom', index === 0 ? startOfTime : `${from}T00:00:00`),
      element('AvailableTo', until),
      element('AvailableUnits', amount),
    ])
  })
}
