import { z } from 'zod'
import { type Rule, ruleEvents } from '#core/model/rule.ts'
import { conditionSchema } from './condition.ts'
import { dateSchema, decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { claimSchema, readClaim, textSchema } from './estimate.ts'
import { ruleInvariants } from './rule-invariants.ts'

const ids = z.array(z.string().min(1)).default([])

const ruleFields = z.strictObject({
  format: z.literal('lodestone.rule/1'),
  id: idSchema,
  kind: z.enum(['regime', 'permit']),
  jurisdiction: z.string().min(2),
  name: textSchema,
  officialTitle: z.string().min(1).nullable().default(null),
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
  ]),
  authority: z.strictObject({
    name: textSchema,
    level: z.enum(['national', 'provincial', 'municipal', 'district', 'enterprise']),
  }),
  limit: z
    .strictObject({
      days: z.int().gt(0),
      unit: z.enum(['calendar', 'working']),
      pauses: z.array(z.string().min(1)).default([]),
    })
    .nullable()
    .default(null),
  deemed: z.enum(['no', 'yes', 'not-applicable']),
  recurrence: z.enum(['once', 'per-order', 'yearly']),
  decisionDays: unknownOrEstimate,
  preparationDays: unknownOrEstimate,
  cost: unknownOrEstimate,
  documents: ids,
  parallelGroup: z.string().min(1).nullable().default(null),
  dependsOn: ids,
  replaces: ids,
  within: idSchema.nullable().default(null),
  procedureOf: idSchema.nullable().default(null),
  recourse: textSchema.nullable().default(null),
  claim: claimSchema,
})

const ruleSchema = ruleFields.superRefine((rule, context) => {
  for (const { holds, path, message, code, remedy } of ruleInvariants)
    if (!holds(rule))
      context.addIssue({ code: 'custom', path: [...path], message, params: { code, remedy } })
})

/** `rules/<ID>.yaml`: one dated, cited rule with its condition as data. */
export const decodeRule = decoder(ruleSchema, ({ format: _format, ...raw }, ledger): Rule => {
  const subject = `rule/${raw.id}`
  return {
    ...raw,
    decisionDays: readKnown(raw.decisionDays, subject, 'decisionDays', ledger),
    preparationDays: readKnown(raw.preparationDays, subject, 'preparationDays', ledger),
    cost: readKnown(raw.cost, subject, 'cost', ledger),
    claim: readClaim(raw.claim, subject, ledger),
  }
})
