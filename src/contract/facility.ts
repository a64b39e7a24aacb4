import { z } from 'zod'
import type { Facility, Lane } from '#core/model/corridor.ts'
import {
  countrySchema,
  dateSchema,
  decoder,
  idSchema,
  readKnown,
  shareSchema,
  unknownOrEstimate,
} from './decoder.ts'
import { claimSchema, estimateSchema, readEstimate, readStatement, textSchema } from './estimate.ts'

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
  basis: z.enum([
    'REO',
    'NdPr oxide',
    'Dy+Tb oxide',
    'metal',
    'alloy',
    'blanks',
    'magnets',
    'scrap',
    'parts',
  ]),
  status: z.enum(['operating', 'construction', 'announced', 'cancelled', 'unknown']),
  opens: z.strictObject({ date: dateSchema, claim: claimSchema }).nullable().default(null),
  committedShare: unknownOrEstimate,
  cost: unknownOrEstimate,
  payableShare: unknownOrEstimate,
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
