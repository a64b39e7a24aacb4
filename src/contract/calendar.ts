import { z } from 'zod'
import type { Catalog } from '#core/model/catalog.ts'
import { dateSchema, decoder, idSchema } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

type Calendar = Catalog['calendars'][string]

/** `calendars/<id>.yaml`: working weekdays and the dated exceptions both ways. */
export const decodeCalendar = decoder(
  z.strictObject({
    format: z.literal('lodestone.calendar/1'),
    id: idSchema,
    name: textSchema,
    workingWeekdays: z.array(z.int().min(1).max(7)).min(1),
    holidays: z.array(dateSchema).default([]),
    makeUpDays: z.array(dateSchema).default([]),
    assumedFrom: dateSchema,
    claim: claimSchema,
  }),
  ({ format: _, ...raw }, ledger): Calendar => ({
    ...raw,
    claim: readClaim(raw.claim, `calendar/${raw.id}`, ledger),
  }),
)
