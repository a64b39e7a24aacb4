import { z } from 'zod'
import type { Programme } from '#core/model/whole-catalog.ts'
import { deskSchema } from './condition.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const words = textSchema.nullable().default(null)

/** `programmes/<ID>.yaml`: a programme a region runs, what it offers and how one enters and leaves it. */
export const decodeProgramme = decoder(
  z.strictObject({
    format: z.literal('lodestone.programme/1'),
    id: idSchema,
    name: textSchema,
    jurisdiction: z.string().min(2),
    kind: z.enum([
      'corridor',
      'corridor-frame',
      'headquarters',
      'cluster',
      'enclave',
      'one-stop',
      'fast-track',
      'pilot-line',
      'matching',
      'capacity',
    ]),
    operator: textSchema,
    desks: z.array(deskSchema).min(1),
    offer: textSchema,
    eligibility: words,
    intake: words,
    decisionDays: unknownOrEstimate,
    stages: words,
    exit: words,
    figures: words,
    asOf: z.string().min(4).nullable(),
    claim: claimSchema,
  }),
  ({ format: _format, ...raw }, ledger): Programme => {
    const subject = `programme/${raw.id}`
    return {
      ...raw,
      decisionDays: readKnown(raw.decisionDays, subject, 'decisionDays', ledger),
      claim: readClaim(raw.claim, subject, ledger),
    }
  },
)
