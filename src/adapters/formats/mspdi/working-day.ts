import { type Day, day, formatDay } from '#core/units/day.ts'

/** Hours of the one working day that this system plans in: whole days, written from eight to five with an hour's pause. */
export const workingDay = {
  starts: '08:00:00',
  ends: '17:00:00',
  minutes: 480,
  spans: [
    { from: '08:00:00', to: '12:00:00' },
    { from: '13:00:00', to: '17:00:00' },
  ],
} as const

/** A duration of whole working days as MS Project writes it. */
export const durationOfDays = (days: number): string => `PT${(days * workingDay.minutes) / 60}H0M0S`

/** When work of a day begins. */
export const startInstant = (at: Day): string => `${formatDay(at)}T${workingDay.starts}`

/** When work that is done by the start of a day ended: the evening before, or that morning on the first day of all. */
export const endInstant = (at: Day, first: Day): string =>
  at > first ? `${formatDay(day(at - 1))}T${workingDay.ends}` : startInstant(at)
