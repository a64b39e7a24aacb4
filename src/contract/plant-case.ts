import { z } from 'zod'
import type { PlantCase } from '#core/model/whole-catalog.ts'
import { countrySchema, decoder, idSchema } from './decoder.ts'
import { type Ledger, type RawClaim, readClaim } from './estimate.ts'
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

/** Columns named in `exceptions` rest on another basis, as `column=basis` joined by semicolons. */
const exceptions = listOf(z.string().regex(/^[a-zA-Z]+=(read|memory|calculated|assumption)$/))

/** One row of `plant-cases.csv`. */
export const decodePlantCase = decoder(
  z.strictObject({
    id: idSchema,
    nameEn: text,
    nameZh: text,
    called: listOf(text),
    jurisdiction: countrySchema,
    productEn: text,
    productZh: text,
    state: z.enum(['observed', 'plan', 'funding']),
    capacityTonnesPerYear: maybeAmount,
    capexMillion: maybeAmount,
    capexCurrency: maybe,
    supportMillion: maybeAmount,
    supportCurrency: maybe,
    supportEn: maybe,
    supportZh: maybe,
    announced: maybe,
    granted: maybe,
    groundbreaking: maybe,
    firstOutput: maybe,
    seriesOutput: maybe,
    plannedOutput: maybe,
    monthsGroundToFirst: maybeAmount,
    monthsGroundToSeries: maybeAmount,
    slipMonths: maybeAmount,
    exceptions,
    ...provenance,
  }),
  (row, ledger): PlantCase => {
    const { nameEn, nameZh, productEn, productZh, supportEn, supportZh, exceptions, ...rest } = row
    const { asOf: _asOf, basis: _basis, source: _source, noteEn: _en, noteZh: _zh, ...facts } = rest
    const subject = `plant/${row.id}`
    readExceptions(exceptions, claimOf(row), subject, ledger)
    return {
      ...facts,
      name: both(nameEn, nameZh),
      product: both(productEn, productZh),
      support: maybeBoth(supportEn, supportZh),
      claim: readClaim(claimOf(row), subject, ledger),
    }
  },
)

function readExceptions(
  cells: readonly string[],
  own: RawClaim,
  subject: string,
  ledger: Ledger,
): void {
  for (const cell of cells) {
    const [column = '', other] = cell.split('=')
    readClaim({ ...own, basis: other as RawClaim['basis'] }, subject, ledger, column)
  }
}
