import { z } from 'zod'
import { date, desk, grade, id, ids, money, quantiles, share, text } from './plan-parts.ts'

const link = z.strictObject({
  step: id,
  type: z.enum(['FS', 'SS', 'FF', 'SF']),
  lagDays: z.number(),
})

const cause = {
  kind: z.enum(['start', 'predecessor', 'resource', 'calendar', 'money', 'material', 'clock']),
  id: z.string(),
}

const whyHere = z.strictObject({
  ...cause,
  also: z.array(z.strictObject(cause)),
  words: text,
})

const step = z.strictObject({
  id,
  name: text,
  desk,
  hub: id,
  provider: id,
  providerName: text,
  illustrative: z.boolean(),
  mode: id,
  calendar: id,
  release: date.nullable(),
  start: date,
  finish: date,
  critical: z.boolean(),
  slackDays: z.number(),
  criticality: share,
  because: ids.min(1),
  after: z.array(link),
  whyHere,
  uses: z.array(z.strictObject({ resource: id, amount: z.number() })),
  p10: date,
  p50: date,
  p90: date,
  cost: money.nullable(),
  why: text.exactOptional(),
  claims: ids,
  grade,
  rule: id.nullable(),
})

const resource = z.strictObject({
  id,
  name: text,
  calendar: id,
  capacity: z.array(z.strictObject({ from: date, amount: z.number() })),
})

const calendar = z.strictObject({
  id,
  workingWeekdays: z.array(z.int().min(1).max(7)),
  holidays: z.array(date),
  makeUpDays: z.array(date),
  assumedFrom: z.string(),
})

/** Every step on one calendar, with the shared capacity it was placed under. */
export const schedule = z.strictObject({
  start: date,
  finish: date,
  steps: z.array(step),
  resources: z.array(resource),
  calendars: z.array(calendar),
})

const months = z.number().min(0).nullable()

/** What the samples say of finish and cost, apart and together. */
export const risk = z.strictObject({
  samples: z.int().min(0),
  finish: quantiles(date),
  cost: quantiles(money),
  joint: z.array(z.strictObject({ finish: date, cost: money, probability: share })),
  drivers: z.array(
    z.strictObject({ step: id, criticality: share, varianceShare: z.number().min(0) }),
  ),
  deadline: z.strictObject({ date, probability: share }).nullable(),
  supply: z.strictObject({
    served: share,
    lateMonths: z.strictObject({ p50: months, p90: months }),
    words: text,
  }),
})
