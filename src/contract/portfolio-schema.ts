import { z } from 'zod'
import type { Portfolio } from '#core/model/portfolio.ts'
import { currencies } from '#core/units/money.ts'
import { conflict, relaxation } from './plan-comparison.ts'
import { date, desk, id, money, month, quantiles, quarter, text } from './plan-parts.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const days = z.number()
const share = z.number().min(0)

const finish = quantiles(date).extend({ planned: date })
const cost = quantiles(money).extend({ planned: money })
const meanDays = quantiles(z.int()).extend({ mean: days })
const outcome = z.strictObject({ finish, cost })

const step = z.strictObject({
  id,
  name: text,
  desk,
  hub: id,
  provider: id,
  mode: id,
  start: date,
  finish: date,
  uses: z.array(z.strictObject({ resource: id, amount: z.number() })),
})

const wait = z.strictObject({
  step: id,
  resource: id,
  ready: date,
  start: date,
  days: z.int().min(1),
  holder: z.strictObject({ application: id, step: id }).nullable(),
})

const application = z.strictObject({
  id,
  name: text,
  applicant: text,
  corridor: id,
  asOf: date,
  priority: z.number().positive(),
  peakTonnes: z.number().positive(),
  deadline: date.nullable(),
  status: z.enum(['planned', 'late', 'short', 'infeasible']),
  alone: outcome.nullable(),
  together: outcome
    .extend({ gap: money, lowestCash: z.strictObject({ p50: money, p90: money }) })
    .nullable(),
  delay: z.strictObject({ plannedDays: z.int(), days: meanDays }).nullable(),
  causes: z.array(
    z.strictObject({ resource: id.nullable(), application: id, days: z.int().min(1) }),
  ),
  waits: z.array(wait),
  steps: z.array(step),
  facilities: z.array(z.strictObject({ facility: id, share })),
  lawMoved: z.array(z.strictObject({ rule: id, followed: z.boolean() })),
  conflicts: z.array(conflict),
  relaxations: z.array(relaxation),
  why: text.exactOptional(),
})

const totals = z.strictObject({
  applications: z.int().min(1),
  planned: z.int().min(0),
  late: z.int().min(0),
  short: z.int().min(0),
  infeasible: z.int().min(0),
  peakTonnes: z.number().min(0),
  alone: z.strictObject({ cost }).nullable(),
  together: z.strictObject({ cost, gap: money, lastFinish: finish }).nullable(),
  delayDays: meanDays.extend({ planned: z.int() }).nullable(),
  why: text.exactOptional(),
})

const resource = z.strictObject({
  id,
  name: text,
  hub: id,
  capacity: z.array(z.strictObject({ from: date, amount: z.number() })),
  months: z.array(
    z.strictObject({
      month,
      capacityDays: days,
      usedDays: days,
      askedDays: days,
      overloadDays: days,
    }),
  ),
  users: z.array(z.strictObject({ application: id, days })),
  waiting: z.array(z.strictObject({ application: id, days })),
})

const facility = z.strictObject({
  id,
  name: text,
  quarters: z.array(
    z.strictObject({
      quarter,
      capacityKg: z.number(),
      usedKg: z.number(),
      askedKg: z.number(),
    }),
  ),
  users: z.array(z.strictObject({ application: id, share })),
})

/** portfolio.json, format `lodestone.portfolio/1`: several applications planned jointly. */
export const portfolioSchema = z.strictObject({
  format: z.literal('lodestone.portfolio/1'),
  id: sha256,
  contentHash: sha256,
  engine: id,
  seed: z.int().min(0),
  samples: z.int().min(1),
  applications: z.array(application),
  corridors: z.array(
    z.strictObject({
      id,
      version: id,
      hash: sha256,
      name: text,
      currency: z.enum(currencies),
      totals,
      resources: z.array(resource),
      facilities: z.array(facility),
    }),
  ),
}) satisfies z.ZodType<Portfolio>
