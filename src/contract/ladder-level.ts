import { z } from 'zod'
import type { LadderLevel } from '#core/model/whole-catalog.ts'
import { deskSchema } from './condition.ts'
import { decoder, idSchema } from './decoder.ts'
import { type RawClaim, readClaim, readEstimate } from './estimate.ts'
import { both, claimOf, listOf, maybeAmount, provenance, text } from './series-row.ts'

/** One row of `ladders.csv`; the months may rest on another basis than the level. */
export const decodeLadderLevel = decoder(
  z.strictObject({
    ladder: idSchema,
    level: idSchema,
    nameEn: text,
    nameZh: text,
    meaningEn: text,
    meaningZh: text,
    evidenceEn: text,
    evidenceZh: text,
    desks: listOf(deskSchema),
    monthsLow: maybeAmount,
    monthsHigh: maybeAmount,
    monthsBasis: z.enum(['', 'read', 'memory', 'calculated', 'assumption']),
    ...provenance,
  }),
  (row, ledger): LadderLevel => {
    const { ladder, level, monthsLow: low, monthsHigh: high, monthsBasis } = row
    const id = `${ladder}-${level}`
    const own = claimOf(row)
    const known = low !== null && high !== null && monthsBasis !== ''
    const range = known && { low, mode: (low + high) / 2, high, unit: 'months' }
    return {
      ...{ id, ladder, level, desks: row.desks },
      name: both(row.nameEn, row.nameZh),
      meaning: both(row.meaningEn, row.meaningZh),
      evidence: both(row.evidenceEn, row.evidenceZh),
      months: range
        ? readEstimate(
            { ...range, ...own, basis: monthsBasis as RawClaim['basis'] },
            `ladder/${id}`,
            'months',
            ledger,
          )
        : null,
      claim: readClaim(own, `ladder/${id}`, ledger),
    }
  },
)
