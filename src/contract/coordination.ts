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
  land: z.strictObject({
    extraDays: estimateSchema,
    reason: textSchema,
    /** Who may have it: any firm there, or members of the corridor only. */
    openTo: z.enum(['any', 'members']).default('any'),
  }),
})

/** What any firm on the same land may have spares the corridor nothing: only what is closed to others is its advantage. */
const profilesSchema = z
  .strictObject({ corridor: profileSchema, market: profileSchema })
  .refine(
    ({ corridor, market }) =>
      [corridor, market].some(({ land }) => land.openTo === 'members') ||
      sameDays(corridor.land.extraDays, market.land.extraDays),
    {
      error:
        'Land that is open to any firm is given days in one profile that it does not take in the other',
      path: ['corridor', 'land', 'extraDays'],
      params: {
        code: 'open-to-any',
        remedy:
          'Give both profiles the same days; or say openTo: members, with a source or as an assumption, where others may not have it',
      },
    },
  )

type Days = z.infer<typeof estimateSchema>

function sameDays(left: Days, right: Days): boolean {
  const span = (days: Days) =>
    'value' in days ? [days.value, days.value, days.value] : [days.low, days.mode, days.high]
  return left.unit === right.unit && span(left).join() === span(right).join()
}

/** `coordination.yaml`: how desks work together in the corridor, and how without it. */
export const decodeCoordination = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-coordination/1'),
    coordination: profilesSchema,
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
      reason: raw.land.reason,
      extraDays: readEstimate(raw.land.extraDays, subject, 'land.extraDays', ledger),
    },
  }
}
