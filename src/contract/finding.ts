import { z } from 'zod'
import type { Finding } from '#core/model/catalog.ts'
import { decoder, idSchema } from './decoder.ts'
import { readClaim } from './estimate.ts'
import { both, claimOf, provenance, text } from './series-row.ts'

/** One row of `findings.csv`: what was published for or against "integrated is faster". */
export const decodeFinding = decoder(
  z.strictObject({
    id: idSchema,
    claimEn: text,
    claimZh: text,
    direction: z.enum(['for', 'against', 'mixed', 'unproven', 'context']),
    measuredEn: text,
    measuredZh: text,
    valueEn: text,
    valueZh: text,
    contextEn: text,
    contextZh: text,
    designEn: text,
    designZh: text,
    meaningEn: text,
    meaningZh: text,
    ...provenance,
  }),
  (row, ledger): Finding => {
    const { id, direction, source } = row
    readClaim(claimOf(row), `finding/${id}`, ledger)
    return {
      ...{ id, direction, sources: source.split(';') },
      claim: both(row.claimEn, row.claimZh),
      measured: both(row.measuredEn, row.measuredZh),
      value: both(row.valueEn, row.valueZh),
      context: both(row.contextEn, row.contextZh),
      design: both(row.designEn, row.designZh),
      meaning: both(row.meaningEn, row.meaningZh),
    }
  },
)
