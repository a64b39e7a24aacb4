import { z } from 'zod'
import type { Element } from '#core/model/catalog.ts'
import { decoder } from './decoder.ts'
import { readClaim } from './estimate.ts'
import { amount, both, claimOf, provenance, text } from './series-row.ts'

/** One row of `elements.csv`: a rare earth, how much metal its usual oxide holds and how the metal is made. */
export const decodeElement = decoder(
  z.strictObject({
    symbol: z.string().regex(/^[A-Z][a-z]?$/),
    nameEn: text,
    nameZh: text,
    oxide: text,
    metalMassFractionInOxide: amount.refine((share) => share > 0 && share < 1, {
      error: 'A mass fraction lies between 0 and 1',
    }),
    atomicMass: amount,
    oxideMolarMass: amount,
    ampereHoursPerKg: amount,
    group: z.enum(['light', 'heavy', 'scandium']),
    routeEn: text,
    routeZh: text,
    ...provenance,
  }),
  (row, ledger): Element => ({
    symbol: row.symbol,
    name: both(row.nameEn, row.nameZh),
    oxide: row.oxide,
    metalMassFractionInOxide: row.metalMassFractionInOxide,
    atomicMass: row.atomicMass,
    oxideMolarMass: row.oxideMolarMass,
    ampereHoursPerKg: row.ampereHoursPerKg,
    group: row.group,
    route: both(row.routeEn, row.routeZh),
    claim: readClaim(claimOf(row), `element/${row.symbol}`, ledger),
  }),
)
