import { z } from 'zod'
import { custodyModels } from '#core/model/custody.ts'
import { date, id, ids, kilograms, money, quarter, share, text } from './plan-parts.ts'

const flow = z.strictObject({
  material: id,
  from: id,
  to: id,
  period: quarter,
  kg: kilograms,
  origin: id,
})

const run = z.strictObject({
  process: id,
  facility: id,
  period: quarter,
  origin: id,
  material: id,
  kg: kilograms,
})

const capacity = z.strictObject({
  facility: id,
  process: id,
  period: quarter,
  usedKg: kilograms,
  capacityKg: kilograms,
  claim: id,
})

const shadowPrice = z.strictObject({
  constraint: id,
  facility: id.nullable(),
  period: quarter.nullable(),
  perKg: money,
  words: text,
})

const origin = z.strictObject({
  product: id,
  element: id,
  origin: id,
  region: id.nullable(),
  country: id,
  share,
  toldShare: share,
})

const custody = z.strictObject({
  result: z.enum(['optimal', 'feasible']),
  places: z.array(
    z.strictObject({
      facility: id,
      model: z.enum(custodyModels).nullable(),
      claim: id.nullable(),
      treatedAs: z.enum(['kept-apart', 'blended']),
      otherFeed: z.enum(['none', 'known', 'unknown']),
      untoldAgainst: ids,
      words: text,
    }),
  ),
})

const coProduct = z.strictObject({
  material: id,
  element: id,
  period: quarter,
  kg: kilograms,
  soldKg: kilograms,
  stockKg: kilograms,
})

const balance = z.strictObject({
  element: id,
  inKg: kilograms,
  outKg: kilograms,
  lossKg: kilograms,
  stockKg: kilograms,
  residualKg: kilograms,
})

const availability = z.strictObject({
  from: date,
  coveredBefore: share,
  binding: z.array(z.strictObject({ constraint: id, facility: id.nullable(), words: text })),
  claims: ids.min(1),
  words: text,
})

/** The path of every element from deposit to market, by quarter. */
export const material = z.strictObject({
  status: z.enum(['optimal', 'infeasible']),
  flows: z.array(flow),
  runs: z.array(run),
  capacityUse: z.array(capacity),
  shadowPrices: z.array(shadowPrice),
  origins: z.array(origin),
  custody,
  coProducts: z.array(coProduct),
  elementBalance: z.array(balance),
  cost: money,
  unknownCosts: z.array(text),
  recycledKg: z.record(id, kilograms),
  firstShortPeriod: quarter.nullable(),
  availability: availability.nullable(),
  elementFlows: z.array(
    z.strictObject({ element: id, origin: id, from: id, to: id, kg: kilograms }),
  ),
  elements: z.array(z.strictObject({ symbol: id, name: text })),
  places: z.array(
    z.strictObject({ id, name: text, stage: id, country: id.nullable(), operator: id.nullable() }),
  ),
})

/** One need with the offer chosen for it, those beside it, and those against which something speaks. */
export const match = z.strictObject({
  need: id,
  offers: z.array(z.strictObject({ id, name: text, provider: text })),
  kind: id,
  step: id,
  chosen: id.nullable(),
  chosenReasons: z.array(text).min(1),
  alternatives: ids,
  alternativeReasons: z.array(z.strictObject({ offer: id, reasons: z.array(text).min(1) })),
  rejected: z.array(
    z.strictObject({
      offer: id,
      claim: z.string(),
      reasons: z.array(text).min(1),
      wouldMatchIf: text,
    }),
  ),
})
