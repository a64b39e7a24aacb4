import { z } from 'zod'
import { aims } from '#core/model/aim.ts'
import type { NoPlan } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import { datedRate } from './dated-rate.ts'
import {
  comparison,
  conflict,
  lawScenario,
  mondayAction,
  relaxation,
  traceEntry,
} from './plan-comparison.ts'
import { evidence } from './plan-evidence.ts'
import { finance } from './plan-finance.ts'
import { match, material } from './plan-material.ts'
import { date, id, text } from './plan-parts.ts'
import { coverageLine, duty, requirements } from './plan-requirements.ts'
import { risk, schedule } from './plan-schedule.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const hub = z.strictObject({
  id,
  name: text,
  role: id,
  citedOffers: z.int().min(0),
  offersToAsk: z.int().min(0),
  offers: z.int().min(0),
})

/** What a plan and the answer that there is none have in common. */
const record = {
  format: z.literal('lodestone.plan/1'),
  id: sha256,
  contentHash: sha256,
  engine: id,
  asOf: date,
  seed: z.int().min(0),
  aim: z.enum(aims),
  application: z.looseObject({ id }),
  corridor: z.strictObject({ id, version: id, hash: sha256, name: text }),
  hubs: z.array(hub),
  scenarios: z.array(z.string()),
  duties: z.array(duty),
  coverage: z.array(coverageLine),
  exchangeRates: z.array(datedRate),
  matches: z.array(match),
  lawScenarios: z.array(lawScenario),
  monday: z.array(mondayAction),
  conflicts: z.array(conflict),
  relaxations: z.array(relaxation),
  trace: z.array(traceEntry),
}

const feasible = z.strictObject({
  ...record,
  status: z.literal('feasible'),
  requirements,
  material,
  schedule,
  risk,
  finance,
  comparison,
  evidence,
}) satisfies z.ZodType<Plan>

const unknown = z.null()

const infeasible = z.strictObject({
  ...record,
  status: z.literal('infeasible'),
  requirements: requirements.extend({ funding: unknown, why: text }),
  material: material.extend({
    status: z.literal('infeasible'),
    cost: unknown,
    firstShortPeriod: unknown,
    custody: unknown,
    why: text,
  }),
  schedule: schedule.extend({ finish: unknown, why: text }),
  risk: risk.extend({
    finish: unknown,
    cost: unknown,
    deadline: unknown,
    supply: unknown,
    why: text,
  }),
  finance: finance.extend({
    floor: unknown,
    lowestCash: unknown,
    gap: unknown,
    cover: unknown,
    returns: unknown,
    beforeOutput: unknown,
    totalCost: unknown,
    npv: unknown,
    discount: unknown,
    why: text,
  }),
  comparison: comparison.extend({
    corridor: unknown,
    marketOnly: unknown,
    differenceDays: unknown,
    differenceCost: unknown,
    othersDelay: z.strictObject({ days: unknown, why: text }),
    why: text,
  }),
  evidence: evidence.extend({ exposure: unknown, assumptions: unknown, why: text }),
}) satisfies z.ZodType<NoPlan>

/** plan.json, format `lodestone.plan/1`: a plan, or why there is none. */
export const planSchema = z.discriminatedUnion('status', [feasible, infeasible])
