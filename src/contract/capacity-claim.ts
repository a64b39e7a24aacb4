import { z } from 'zod'
import type { CapacityClaim, CapacityRelation } from '#core/model/whole-catalog.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { type RawClaim, readClaim, readEstimate } from './estimate.ts'
import {
  both,
  claimOf,
  listOf,
  maybe,
  maybeAmount,
  maybeBoth,
  provenance,
  text,
} from './series-row.ts'

const relationKinds = ['inside', 'actual-of', 'replaces', 'feeds', 'beside'] as const

const relation = z
  .string()
  .regex(new RegExp(`^(${relationKinds.join('|')}) [A-Za-z0-9_]+$`), {
    error: `A relation is one of ${relationKinds.join(', ')} and the id of another row`,
  })
  .transform((cell): CapacityRelation => {
    const [kind, to] = cell.split(' ') as [CapacityRelation['kind'], string]
    return { kind, to }
  })

/** One row of `capacity.csv`: one statement about one place, with how it stands to the others. */
export const decodeCapacityClaim = decoder(
  z
    .strictObject({
      id: idSchema,
      nameEn: text,
      nameZh: text,
      operatorEn: text,
      operatorZh: text,
      country: countrySchema,
      localityEn: maybe,
      localityZh: maybe,
      latitude: maybeAmount,
      longitude: maybeAmount,
      coordinateBasis: z.enum(['', 'read', 'approximate', 'memory']),
      stage: text,
      productEn: text,
      productZh: text,
      value: maybeAmount,
      unit: maybe,
      kind: z.enum(['nameplate', 'target', 'actual', 'quota', 'inferred', '']),
      status: z.enum(['operating', 'construction', 'announced', 'cancelled']),
      relations: listOf(relation),
      ...provenance,
    })
    .refine((row) => (row.value === null) === (row.unit === null), {
      error: 'A figure has a unit, and a unit a figure',
      path: ['unit'],
      params: { code: 'no-unit', remedy: 'Fill both, or leave both empty' },
    }),
  (row, ledger): CapacityClaim => {
    const { id, country, latitude, longitude, coordinateBasis, stage, value, unit, status } = row
    const subject = `capacity/${id}`
    const own = claimOf(row)
    if (coordinateBasis !== '') readClaim(placeClaim(row), subject, ledger, 'place')
    const claim =
      value === null || unit === null
        ? readClaim(own, subject, ledger)
        : readEstimate({ value, unit, ...own }, subject, 'value', ledger).claim
    return {
      ...{ id, country, latitude, longitude, stage, value, unit, status, claim },
      name: both(row.nameEn, row.nameZh),
      operator: both(row.operatorEn, row.operatorZh),
      locality: maybeBoth(row.localityEn, row.localityZh),
      product: both(row.productEn, row.productZh),
      kind: row.kind === '' ? null : row.kind,
      relations: row.relations,
    }
  },
)

/** Coordinates come from the site layer (OpenStreetMap, Wikipedia) or from memory, whatever the figure rests on. */
const placeClaim = (row: { asOf: string; coordinateBasis: string }): RawClaim => ({
  asOf: row.asOf,
  basis: row.coordinateBasis === 'memory' ? 'memory' : 'read',
  source: [row.coordinateBasis === 'memory' ? 'MEM' : 'NLSITES'],
  ...(row.coordinateBasis === 'approximate'
    ? { note: { en: 'The town, district or station nearby.', zh: '取附近城镇、区或车站。' } }
    : {}),
})
