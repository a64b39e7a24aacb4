import { z } from 'zod'
import type { CustomsCode } from '#core/model/whole-catalog.ts'
import { decoder } from './decoder.ts'
import { readClaim } from './estimate.ts'
import { both, claimOf, maybe, maybeAmount, provenance, text } from './series-row.ts'

/** One row of `customs.csv`. */
export const decodeCustomsCode = decoder(
  z.strictObject({
    jurisdiction: text,
    code: maybe,
    level: text,
    nameEn: text,
    nameZh: text,
    stage: text,
    reoFactor: maybeAmount,
    ...provenance,
  }),
  (row, ledger): CustomsCode => {
    const { jurisdiction, code, level, stage, reoFactor } = row
    const id = `${jurisdiction}-${(code ?? 'none').replaceAll(' ', '')}`
    const claim = readClaim(claimOf(row), `customs/${id}`, ledger)
    return {
      id,
      jurisdiction,
      code,
      level,
      name: both(row.nameEn, row.nameZh),
      stage,
      reoFactor,
      claim,
    }
  },
)
