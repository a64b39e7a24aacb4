import { z } from 'zod'
import type { LocalWage } from '#core/model/corridor.ts'
import { decoder, idSchema } from './decoder.ts'
import { estimateSchema, readEstimate } from './estimate.ts'

/** `wages.yaml`: what a head of a role costs a year here, instead of what the catalog says of it. */
export const decodeWages = decoder(
  z.strictObject({
    format: z.literal('lodestone.corridor-wages/1'),
    wages: z.array(z.strictObject({ role: idSchema, yearlyCost: estimateSchema })),
  }),
  (raw, ledger): LocalWage[] =>
    raw.wages.map(({ role, yearlyCost }) => ({
      role,
      yearlyCost: readEstimate(yearlyCost, `wage/${role}`, 'yearlyCost', ledger),
    })),
)
