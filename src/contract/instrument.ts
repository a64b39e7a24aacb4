import { z } from 'zod'
import type { Instrument } from '#core/model/catalog.ts'
import { conditionSchema } from './condition.ts'
import {
  dateSchema,
  decoder,
  idSchema,
  readKnown,
  shareSchema,
  unknownOrEstimate,
} from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'

const instrumentSchema = z
  .strictObject({
    format: z.literal('lodestone.instrument/1'),
    id: idSchema,
    name: textSchema,
    jurisdiction: z.string().min(2),
    provider: textSchema,
    kind: z.enum([
      'grant',
      'loan',
      'soft-loan',
      'guarantee',
      'equity',
      'tax-deduction',
      'tax-rate',
      'working-capital',
      'interest-subsidy',
    ]),
    eligibility: conditionSchema,
    maxShare: shareSchema.nullable().default(null),
    cap: z.number().gt(0).nullable().default(null),
    currency: z.string().regex(/^[A-Z]{3}$/),
    ratePerYear: unknownOrEstimate,
    tenorMonths: z.int().gt(0).nullable().default(null),
    decisionDays: unknownOrEstimate,
    starts: dateSchema,
    ends: dateSchema.nullable().default(null),
    illustrative: z.boolean(),
    claim: claimSchema,
  })
  .refine(({ illustrative, claim }) => illustrative === (claim.basis === 'assumption'), {
    error: 'An assumed instrument is illustrative, a real one is cited',
    path: ['illustrative'],
    params: { code: 'not-illustrative', remedy: 'Cite a source, or set illustrative to true' },
  })
  .refine(
    ({ illustrative, ratePerYear, decisionDays }) =>
      illustrative || ![ratePerYear, decisionDays].some((term) => term?.basis === 'assumption'),
    {
      error: 'A real financier carries only cited terms',
      path: ['ratePerYear'],
      params: { code: 'assumed-of-real', remedy: 'Cite a source, or leave the term out: unknown' },
    },
  )

/** `instruments/<ID>.yaml`: a source of money or relief; a price that nobody published stays unknown. */
export const decodeInstrument = decoder(
  instrumentSchema,
  ({ format: _format, ...raw }, ledger): Instrument => {
    const subject = `instrument/${raw.id}`
    return {
      ...raw,
      ratePerYear: readKnown(raw.ratePerYear, subject, 'ratePerYear', ledger),
      decisionDays: readKnown(raw.decisionDays, subject, 'decisionDays', ledger),
      claim: readClaim(raw.claim, subject, ledger),
    }
  },
)
