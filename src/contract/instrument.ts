import { z } from 'zod'
import type { Instrument } from '#core/model/catalog.ts'
import { moneyMilestones } from '#core/model/milestone.ts'
import { conditionSchema } from './condition.ts'
import {
  dateSchema,
  decoder,
  idSchema,
  readKnown,
  readParameters,
  shareSchema,
  unknownOrEstimate,
} from './decoder.ts'
import { claimSchema, estimateSchema, readClaim, textSchema } from './estimate.ts'

/** Parts of an instrument that may rest on another basis than the instrument itself. */
const parts = ['eligibility', 'maxShare', 'cap', 'tenorMonths', 'starts', 'ends', 'terms'] as const

/** Kinds whose money comes in draws, so that it can wait for milestones. */
const drawn: readonly string[] = ['grant', 'loan', 'soft-loan', 'equity', 'tax-credit']

const gatesSchema = z
  .array(z.strictObject({ after: z.enum(moneyMilestones), share: z.number().gt(0).max(1) }))
  .refine(
    (gates) => gates.every(({ share }, at) => at === 0 || share > (gates[at - 1]?.share ?? 0)),
    {
      error: 'Each gate lets through more of the amount than the one before',
      params: { code: 'not-ascending', remedy: 'Give the share paid by then in all, lowest first' },
    },
  )
  .refine((gates) => gates.length === 0 || gates.at(-1)?.share === 1, {
    error: 'The last gate lets the whole amount through',
    params: { code: 'not-whole', remedy: 'End with a gate of share 1' },
  })
  .default([])

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
      'tax-credit',
      'price-floor',
      'sales-incentive',
      'convertible',
      'blend',
    ]),
    eligibility: conditionSchema,
    maxShare: shareSchema.nullable().default(null),
    cap: z.number().gt(0).nullable().default(null),
    currency: z.string().regex(/^[A-Z]{3}$/),
    ratePerYear: unknownOrEstimate,
    tenorMonths: z.int().gt(0).nullable().default(null),
    decisionDays: unknownOrEstimate,
    starts: dateSchema.nullable(),
    ends: dateSchema.nullable().default(null),
    terms: textSchema.nullable().default(null),
    tranches: textSchema.nullable().default(null),
    status: textSchema.nullable().default(null),
    gates: gatesSchema,
    excludes: z.array(idSchema).default([]),
    credits: z.enum(['investment']).nullable().default(null),
    parameters: z.record(z.string(), estimateSchema).default({}),
    illustrative: z.boolean(),
    claim: claimSchema,
    restsOn: z.partialRecord(z.enum(parts), claimSchema).default({}),
  })
  .refine(({ gates, kind }) => gates.length === 0 || drawn.includes(kind), {
    error: 'Money of this kind is not paid in draws, so no milestone holds it back',
    path: ['gates'],
    params: { code: 'no-draws', remedy: 'Leave the gates out' },
  })
  .refine(({ credits, kind }) => credits === null || kind === 'tax-credit', {
    error: 'Only a tax credit is a share of what it credits',
    path: ['credits'],
    params: { code: 'no-credit', remedy: 'Leave it out' },
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
  ({ format: _format, restsOn, ...raw }, ledger): Instrument => {
    const subject = `instrument/${raw.id}`
    for (const [part, claim] of Object.entries(restsOn)) readClaim(claim, subject, ledger, part)
    return {
      ...raw,
      ratePerYear: readKnown(raw.ratePerYear, subject, 'ratePerYear', ledger),
      decisionDays: readKnown(raw.decisionDays, subject, 'decisionDays', ledger),
      parameters: readParameters(raw.parameters, subject, ledger),
      claim: readClaim(raw.claim, subject, ledger),
    }
  },
)
