import { z } from 'zod'
import { custodyModels, physicalModels } from '#core/model/custody.ts'
import { type Rule, recurrences, ruleEvents, ruleLevels } from '#core/model/rule.ts'
import { conditionSchema } from './condition.ts'
import {
  countrySchema,
  dateSchema,
  decoder,
  idSchema,
  readKnown,
  readParameters,
  unknownOrEstimate,
} from './decoder.ts'
import { claimSchema, estimateSchema, readClaim, textSchema } from './estimate.ts'
import { ruleInvariants } from './rule-invariants.ts'

const ids = z.array(z.string().min(1)).default([])

/** A word or two; written once when it stands for both languages. */
const wordsSchema = z
  .union([z.string().min(1), textSchema])
  .transform((words) => (typeof words === 'string' ? { en: words, zh: words } : words))

/** Parts of a rule that may rest on another basis than the rule itself. */
const parts = [
  'officialTitle',
  'starts',
  'ends',
  'suspended',
  'condition',
  'authority',
  'limit',
  'documents',
  'bars',
] as const

const ruleFields = z.strictObject({
  format: z.literal('lodestone.rule/1'),
  id: idSchema,
  kind: z.enum(['regime', 'permit']),
  jurisdiction: z.string().min(2),
  name: textSchema,
  officialTitle: z.string().min(1).nullable().default(null),
  legalReference: z.string().min(1).nullable().default(null),
  citation: z.array(z.string().min(1)).min(1),
  published: dateSchema.nullable().default(null),
  starts: dateSchema.nullable().default(null),
  suspended: z
    .array(
      z.strictObject({
        from: dateSchema,
        until: dateSchema,
        published: dateSchema.nullable().default(null),
      }),
    )
    .default([]),
  ends: dateSchema.nullable().default(null),
  knowledge: z
    .strictObject({
      unknownAfter: dateSchema.nullable().default(null),
      since: dateSchema.nullable().default(null),
      switch: idSchema.nullable().default(null),
    })
    .default({ unknownAfter: null, since: null, switch: null }),
  condition: conditionSchema,
  event: z.enum(ruleEvents as [(typeof ruleEvents)[number]]),
  binds: z.enum(['site', 'person', 'shipment']),
  whom: textSchema.nullable().default(null),
  extraterritorial: z.boolean().default(false),
  duty: z.enum([
    'permit',
    'licence',
    'label',
    'declaration',
    'quota',
    'eligibility',
    'ban',
    'traceability',
    'certification',
    'tariff',
    'report',
    'passport',
    'standard',
    'watch',
    'goal',
  ]),
  asks: textSchema.nullable().default(null),
  authority: z.strictObject({
    name: textSchema,
    level: z.enum(ruleLevels),
  }),
  limit: z
    .strictObject({
      days: z.int().gt(0),
      unit: z.enum(['calendar', 'working']),
      from: textSchema.nullable().default(null),
      pauses: z.array(wordsSchema).default([]),
      extensionDays: z.int().gt(0).nullable().default(null),
    })
    .nullable()
    .default(null),
  deemed: z.enum(['no', 'yes', 'not-applicable']),
  recurrence: z.enum(recurrences),
  decisionDays: unknownOrEstimate,
  preparationDays: unknownOrEstimate,
  cost: unknownOrEstimate,
  parameters: z.record(z.string(), estimateSchema).default({}),
  bars: z
    .strictObject({
      from: z.enum(['mine', 'separate', 'melt']),
      countries: z.array(countrySchema).min(1),
      accepts: z
        .array(z.enum(custodyModels))
        .min(1)
        .default([...physicalModels]),
    })
    .nullable()
    .default(null),
  documents: ids,
  parallelGroup: z.string().min(1).nullable().default(null),
  dependsOn: ids,
  replaces: ids,
  within: idSchema.nullable().default(null),
  procedureOf: idSchema.nullable().default(null),
  recourse: textSchema.nullable().default(null),
  claim: claimSchema,
  restsOn: z.partialRecord(z.enum(parts), claimSchema).default({}),
})

const ruleSchema = ruleFields.superRefine((rule, context) => {
  for (const { holds, path, message, code, remedy } of ruleInvariants)
    if (!holds(rule))
      context.addIssue({ code: 'custom', path: [...path], message, params: { code, remedy } })
})

/** `rules/<ID>.yaml`: one dated, cited rule with its condition as data. */
export const decodeRule = decoder(
  ruleSchema,
  ({ format: _format, restsOn, ...raw }, ledger): Rule => {
    const subject = `rule/${raw.id}`
    for (const [part, claim] of Object.entries(restsOn)) readClaim(claim, subject, ledger, part)
    return {
      ...raw,
      decisionDays: readKnown(raw.decisionDays, subject, 'decisionDays', ledger),
      preparationDays: readKnown(raw.preparationDays, subject, 'preparationDays', ledger),
      cost: readKnown(raw.cost, subject, 'cost', ledger),
      parameters: readParameters(raw.parameters, subject, ledger),
      claim: readClaim(raw.claim, subject, ledger),
    }
  },
)
