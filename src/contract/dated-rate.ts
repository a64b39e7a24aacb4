import { z } from 'zod'
import { currencies } from '#core/units/money.ts'
import { basis, date, ids } from './plan-parts.ts'

/** A rate that amounts of the plan were converted at. */
export const datedRate = z.strictObject({
  base: z.enum(currencies),
  quote: z.enum(currencies),
  rate: z.number().gt(0),
  date,
  basis,
  sources: ids,
})
