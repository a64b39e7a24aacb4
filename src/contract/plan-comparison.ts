import { z } from 'zod'
import { date, id, ids, money, quantiles, text } from './plan-parts.ts'

const byPart = <Figure extends z.ZodType>(figure: Figure) =>
  z.strictObject({ supply: figure, law: figure, capacity: figure, coordination: figure })

const twin = z.strictObject({
  finish: z.strictObject({ planned: date, p10: date, p50: date, p90: date }),
  cost: z.strictObject({ planned: money, p10: money, p50: money, p90: money }),
  steps: z.array(z.strictObject({ id, start: date, finish: date })),
  daysByPart: byPart(z.int()),
  chainDays: byPart(z.int()),
  costsByPart: z.strictObject({
    untilOutput: byPart(money),
    inAll: byPart(money),
    unknownPrices: byPart(z.int().min(0)),
  }),
})

const lever = z.strictObject({
  lever: id,
  name: text,
  inUse: z.boolean(),
  days: quantiles(z.number()),
  firstDays: z.number(),
  lastDays: z.number(),
  money,
  why: text,
})

const finding = z.strictObject({
  id,
  words: text,
  direction: z.enum(['for', 'against', 'mixed', 'unproven', 'context']),
  measured: text,
  value: text,
  context: text,
  design: text,
  meaning: text,
  sources: ids,
})

/** The same case in the corridor and in the market, with the difference split by lever. */
export const comparison = z.strictObject({
  samples: z.int().min(0),
  leverSamples: z.int().min(0),
  corridor: twin,
  marketOnly: twin,
  differenceDays: quantiles(z.number()),
  differenceCost: quantiles(money),
  levers: z.array(lever),
  findings: z.array(finding),
  othersDelay: z.strictObject({ days: z.number().nullable(), why: text }),
})

const lawOutcome = z.union([
  z.strictObject({ name: id, words: text, finish: date, p50: date, p90: date }),
  z.strictObject({
    name: id,
    words: text,
    finish: z.null(),
    p50: z.null(),
    p90: z.null(),
    why: text,
  }),
])

/** The readings of one open law, side by side. */
export const lawScenario = z.strictObject({
  switch: id,
  rules: ids.min(1),
  question: text,
  outcomes: z.array(lawOutcome).min(2),
})

/** Work that can begin, with what a week of waiting does. */
export const mondayAction = z.strictObject({
  step: id,
  action: text,
  owner: text,
  counterpart: text,
  document: text.nullable(),
  startBy: date,
  slackDays: z.number(),
  weekDelay: z.strictObject({ p50Days: z.number(), cost: money, samples: z.int() }),
})

/** A demand that clashes with others. */
export const conflict = z.strictObject({ constraint: id, owner: text, words: text })

/** The least change in one demand that makes a plan possible, with what that plan costs. */
export const relaxation = z.strictObject({
  constraint: id,
  owner: text,
  words: text,
  change: z.strictObject({ path: id, from: z.string(), to: z.string() }),
  together: z.array(
    z.strictObject({ path: z.string(), from: z.string(), to: z.string(), constraint: z.string() }),
  ),
  cost: money,
  finish: date,
})

/** What an id in a `because` stands for. */
export const traceEntry = z.strictObject({
  id,
  kind: z.enum(['answer', 'rule', 'offer', 'material', 'clock']),
  words: text,
  value: z.string().min(1),
  sources: ids,
})
