import { z } from 'zod'
import type { CoordinationProfile, Corridor } from '#core/model/corridor.ts'
import { deskSchema } from './condition.ts'
import { decoder } from './decoder.ts'
import {
  claimSchema,
  estimateSchema,
  type Ledger,
  readClaim,
  readEstimate,
  textSchema,
} from './estimate.ts'

const profileSchema = z.strictObject({
  parallel: z.strictObject({
    sideBySide: z.boolean(),
    order: z.array(deskSchema).refine((order) => new Set(order).size === order.length, {
      error: 'A desk stands once in the order',
      params: { code: 'repeated-desk', remedy: 'Remove the repetition' },
    }),
    claim: claimSchema,
  }),
  search: z.strictObject({
    days: estimateSchema,
    begins: z.enum(['when-ready', 'one-step-ahead', 'at-filing']).default('one-step-ahead'),
  }),
  file: z.strictObject({ daysPerDocument: estimateSchema }),
  pilot: z.strictObject({ queueDays: estimateSchema }),
  land: z.strictObject({ extraDays: estimateSchema, reason: textSchema }),
})

/** `coordination.yaml`: how desks work together in the corridor, and how without it. */
export const decodeCoordination = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-coordination/1'),
    coordination: z.strictObject({ corridor: profileSchema, market: profileSchema }),
  }),
  (raw, ledger): Corridor['coordination'] => ({
    corridor: readProfile(raw.coordination.corridor, 'coordination/corridor', ledger),
    market: readProfile(raw.coordination.market, 'coordination/market', ledger),
  }),
)

function readProfile(
  raw: z.infer<typeof profileSchema>,
  subject: string,
  ledger: Ledger,
): CoordinationProfile {
  return {
    parallel: {
      ...raw.parallel,
      claim: readClaim(raw.parallel.claim, `${subject}/parallel`, ledger),
    },
    search: {
      ...raw.search,
      days: readEstimate(raw.search.days, subject, 'search.days', ledger),
    },
    file: {
      daysPerDocument: readEstimate(
        raw.file.daysPerDocument,
        subject,
        'file.daysPerDocument',
        ledger,
      ),
    },
    pilot: { queueDays: readEstimate(raw.pilot.queueDays, subject, 'pilot.queueDays', ledger) },
    land: {
      ...raw.land,
      extraDays: readEstimate(raw.land.extraDays, subject, 'land.extraDays', ledger),
    },
  }
}
