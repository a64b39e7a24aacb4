import { z } from 'zod'
import type { Role } from '#core/model/catalog.ts'
import type { Coverage } from '#core/model/rule.ts'
import { deskSchema } from './condition.ts'
import { decoder, idSchema, readKnown, unknownOrEstimate } from './decoder.ts'
import { estimateSchema, readEstimate, textSchema } from './estimate.ts'

const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  desk: deskSchema,
  fillWeeks: estimateSchema,
  scarcity: z.number().gte(1),
  scarcityBasis: textSchema.nullable().default(null),
  skills: textSchema.nullable().default(null),
  stages: z
    .string()
    .regex(/^G\d-G\d$/)
    .nullable()
    .default(null),
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
