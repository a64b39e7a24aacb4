import { z } from 'zod'
import type { Finding, Programme, Role } from '#core/model/catalog.ts'
import type { Coverage } from '#core/model/rule.ts'
import { deskSchema } from './condition.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { claimSchema, estimateSchema, readClaim, readEstimate, textSchema } from './estimate.ts'

const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  desk: deskSchema,
  fillWeeks: estimateSchema,
  scarcity: z.number().gte(1),
  yearlyCost: unknownOrEstimate,
})

/** `roles.yaml`: who must be hired, how long that takes and what a head costs a year. */
export const decodeRoles = decoder(
  z.strictObject({ format: z.literal('lodestone.roles/1'), roles: z.array(roleSchema).min(1) }),
  (raw, ledger): Role[] =>
    raw.roles.map((role) => ({
      ...role,
      fillWeeks: readEstimate(role.fillWeeks, `role/${role.id}`, 'fillWeeks', ledger),
      yearlyCost: readKnown(role.yearlyCost, `role/${role.id}`, 'yearlyCost', ledger),
    })),
)

const findingSchema = z.strictObject({
  id: idSchema,
  claim: textSchema,
  direction: z.enum(['for', 'against', 'mixed', 'unproven', 'context']),
  measured: textSchema,
  value: textSchema,
  context: textSchema,
  design: textSchema,
  meaning: textSchema,
  sources: z.array(z.string().min(1)).min(1),
})

/** `findings.yaml`: what was published for and against "integrated is faster". */
export const decodeFindings = decoder(
  z.strictObject({ format: z.literal('lodestone.findings/2'), findings: z.array(findingSchema) }),
  (raw): Finding[] => raw.findings,
)

/** `programmes/<ID>.yaml`: a programme a region runs, and what it offers. */
export const decodeProgramme = decoder(
  z.strictObject({
    format: z.literal('lodestone.programme/1'),
    id: idSchema,
    name: textSchema,
    operator: textSchema,
    offer: textSchema,
    asOf: z.string().min(4),
    claim: claimSchema,
  }),
  ({ format: _format, ...raw }, ledger): Programme => ({
    ...raw,
    claim: readClaim(raw.claim, `programme/${raw.id}`, ledger),
  }),
)

const coverageSchema = z.strictObject({
  jurisdiction: z.string().min(2),
  field: z.enum([
    'land',
    'environment',
    'water',
    'radiation',
    'fire',
    'labour',
    'energy',
    'foreign-investment',
    'export',
    'import',
    'procurement',
    'tax',
  ]),
  state: z.enum(['covered', 'partial', 'not-collected']),
  rules: z.array(idSchema).default([]),
  authority: textSchema,
})

/** `coverage/<jurisdiction>.yaml`: how far the law of each field was collected, and whom to ask where it was not. */
export const decodeCoverage = decoder(
  z.strictObject({ format: z.literal('lodestone.coverage/1'), coverage: z.array(coverageSchema) }),
  (raw): Coverage[] => raw.coverage,
)
