import { z } from 'zod'
import type { ProductionFigure } from '#core/model/whole-catalog.ts'
import { decoder } from './decoder.ts'
import { readEstimate } from './estimate.ts'
import { amount, claimOf, provenance, text } from './series-row.ts'

/** One row of `production.csv`. */
export const decodeProduction = decoder(
  z.strictObject({
    period: text,
    scope: text,
    stage: text,
    metric: text,
    value: amount,
    unit: text,
    ...provenance,
  }),
  (row, ledger): ProductionFigure => {
    const { period, scope, stage, metric, value, unit } = row
    const id = [scope, stage, metric, period].join('.').replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    const raw = { value, unit, ...claimOf(row) }
    const { claim } = readEstimate(raw, `production/${id}`, 'value', ledger)
    return { id, period, scope, stage, metric, value, unit, claim }
  },
)
