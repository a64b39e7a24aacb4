import { z } from 'zod'
import { capacityBases } from '#core/model/capacity-basis.ts'
import type { Facility, Lane } from '#core/model/corridor.ts'
import { custodyModels } from '#core/model/custody.ts'
import {
  countrySchema,
  dateSchema,
  decoder,
  idSchema,
  readKnown,
  shareSchema,
  unknownOrEstimate,
} from './decoder.ts'
import {
  claimSchema,
  estimateSchema,
  type RawEstimate,
  readClaim,
  readEstimate,
  readStatement,
  textSchema,
} from './estimate.ts'

const modeOf = ({ value, mode }: RawEstimate): number => value ?? mode ?? 0

const custodySchema = z.strictObject({ model: z.enum(custodyModels), claim: claimSchema })

const otherFeedSchema = z
  .array(z.strictObject({ ore: idSchema, share: estimateSchema }))
  .refine((feeds) => feeds.length > 0, {
    error: 'An empty list says nothing about what is run for others',
    params: {
      code: 'empty',
      remedy: 'Leave otherFeed out where it is unknown; committedShare: 0 says there is none',
    },
  })
  .refine((feeds) => feeds.every(({ share }) => (share.low ?? share.value ?? -1) >= 0), {
    error: 'A share of the capacity is below 0',
    params: { code: 'out-of-range', remedy: 'Give shares between 0 and 1' },
  })
  .refine((feeds) => feeds.reduce((sum, { share }) => sum + modeOf(share), 0) <= 1 + 1e-9, {
    error: 'More than the whole capacity is run for others',
    params: { code: 'out-of-range', remedy: 'Give shares of the capacity that sum to 1 at most' },
  })
  .refine((feeds) => new Set(feeds.map(({ ore }) => ore)).size === feeds.length, {
    error: 'An ore is listed twice',
    params: { code: 'repeated', remedy: 'List every ore once, with its whole share' },
  })

const facilitySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  provider: idSchema,
  hub: idSchema.nullable().default(null),
  country: countrySchema,
  region: z.string().min(1).nullable().default(null),
  illustrative: z.boolean(),
  process: idSchema,
  ores: z.array(idSchema).default([]),
  capacity: unknownOrEstimate,
  basis: z.enum(capacityBases),
  status: z.enum(['operating', 'construction', 'announced', 'cancelled', 'unknown']),
  opens: z.strictObject({ date: dateSchema, claim: claimSchema }).nullable().default(null),
  committedShare: unknownOrEstimate,
  cost: unknownOrEstimate,
  payableShare: unknownOrEstimate,
  custody: custodySchema.nullable().default(null),
  otherFeed: otherFeedSchema.nullable().default(null),
  campaignCost: unknownOrEstimate,
})

/** `facilities.yaml`: places on the chain; what is not known about one gives no supply. */
export const decodeFacilities = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-facilities/1'),
    facilities: z.array(facilitySchema),
  }),
  (raw, ledger): Facility[] =>
    raw.facilities.map((facility) => {
      const subject = `facility/${facility.id}`
      return {
        ...facility,
        opens: facility.opens && {
          date: facility.opens.date,
          claim: readStatement(facility.opens, subject, 'opens', ledger),
        },
        capacity: readKnown(facility.capacity, subject, 'capacity', ledger),
        committedShare: readKnown(facility.committedShare, subject, 'committedShare', ledger),
        cost: readKnown(facility.cost, subject, 'cost', ledger),
        payableShare: readKnown(facility.payableShare, subject, 'payableShare', ledger),
        custody: facility.custody && {
          model: facility.custody.model,
          claim: readClaim(facility.custody.claim, subject, ledger, 'custody'),
        },
        otherFeed:
          facility.otherFeed?.map(({ ore, share }) => ({
            ore,
            share: readEstimate(share, subject, `otherFeed.${ore}`, ledger),
          })) ?? null,
        campaignCost: readKnown(facility.campaignCost, subject, 'campaignCost', ledger),
      }
    }),
)

const laneSchema = z.strictObject({
  id: idSchema,
  from: z.string().min(1),
  to: z.string().min(1),
  days: estimateSchema,
  cost: estimateSchema,
  lossShare: shareSchema,
  open: z.boolean().default(true),
  rules: z.array(idSchema).default([]),
})

/** `lanes.yaml`: the ways goods travel between hubs, facilities and regions. */
export const decodeLanes = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-lanes/1'),
    lanes: z.array(laneSchema),
  }),
  (raw, ledger): Lane[] =>
    raw.lanes.map((lane) => ({
      ...lane,
      days: readEstimate(lane.days, `lane/${lane.id}`, 'days', ledger),
      cost: readEstimate(lane.cost, `lane/${lane.id}`, 'cost', ledger),
    })),
)
