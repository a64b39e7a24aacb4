import { z } from 'zod'
import type { Offer, OfferCondition, SharedResource } from '#core/model/corridor.ts'
import { conditionSchema, deskSchema } from './condition.ts'
import { dateSchema, decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import {
  claimSchema,
  estimateSchema,
  type Ledger,
  readClaim,
  readEstimate,
  readYes,
  textSchema,
} from './estimate.ts'

/** What has to hold for an offer, who says so, who denies it, and the time it takes more where it does not hold. */
const conditionOfOffer = z.strictObject({
  id: idSchema,
  name: textSchema,
  claim: claimSchema,
  against: z.array(z.string().min(1)).default([]),
  delay: estimateSchema,
})

const offerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  provider: idSchema,
  hub: idSchema,
  desk: deskSchema,
  serves: z.array(z.string().min(1)).min(1),
  eligibility: conditionSchema.nullable().default(null),
  duration: unknownOrEstimate,
  calendar: z.enum(['calendar', 'working']),
  cost: unknownOrEstimate,
  uses: z.record(z.string(), z.number().gt(0)).default({}),
  facility: idSchema.nullable().default(null),
  starts: dateSchema.nullable().default(null),
  ends: dateSchema.nullable().default(null),
  illustrative: z.boolean(),
  claim: claimSchema,
  conditions: z.array(conditionOfOffer).default([]),
})

/** `offers.yaml`: what each provider will do, for whom, at what pace and price. */
export const decodeOffers = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-offers/1'),
    offers: z.array(offerSchema),
  }),
  (raw, ledger): Offer[] =>
    raw.offers.map(({ conditions, ...offer }) => {
      const subject = `offer/${offer.id}`
      return {
        ...offer,
        duration: readKnown(offer.duration, subject, 'duration', ledger),
        cost: readKnown(offer.cost, subject, 'cost', ledger),
        claim: readClaim(offer.claim, subject, ledger),
        ...(conditions.length > 0
          ? { conditions: conditions.map((raw) => readCondition(raw, subject, ledger)) }
          : {}),
      }
    }),
)

/** Its chance is even until the evidence is weighed. */
const readCondition = (
  { id, name, claim, against, delay }: z.infer<typeof conditionOfOffer>,
  subject: string,
  ledger: Ledger,
): OfferCondition => ({
  id,
  name,
  claim: readYes(claim, against, subject, `condition.${id}`, ledger),
  delay: readEstimate(delay, subject, `condition.${id}.delay`, ledger),
  chance: 0.5,
})

const bookingSchema = z
  .strictObject({ from: dateSchema, to: dateSchema, amount: z.number().gt(0) })
  .refine(({ from, to }) => from < to, {
    error: 'A booking ends after it begins',
    path: ['to'],
    params: { code: 'not-ascending', remedy: 'Give the first free day as `to`' },
  })

const resourceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  hub: idSchema,
  capacity: z.number().gt(0),
  calendar: idSchema,
  bookings: z.array(bookingSchema).default([]),
  claim: claimSchema,
})

/** `resources.yaml`: officers, pilot lines and benches that steps share. */
export const decodeResources = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-resources/1'),
    resources: z.array(resourceSchema),
  }),
  (raw, ledger): SharedResource[] =>
    raw.resources.map((resource) => ({
      ...resource,
      claim: readClaim(resource.claim, `resource/${resource.id}`, ledger),
    })),
)
