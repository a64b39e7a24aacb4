import { z } from 'zod'
import { grades } from '#core/model/claim.ts'
import { desks } from '#core/model/condition.ts'
import { currencies } from '#core/units/money.ts'
import { dateSchema } from './decoder.ts'
import { textSchema } from './estimate.ts'

/** The parts that plan.json is written in: every stage uses the same words for the same things. */
export const text = textSchema

/** Amounts in integer minor units of one currency. */
export const money = z.strictObject({
  amount: z.int(),
  currency: z.enum(currencies),
})

export const date = dateSchema
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/)
export const id = z.string().min(1)
export const ids = z.array(id)
export const kilograms = z.number()
export const share = z.number().min(0).max(1)
export const desk = z.enum(desks)
export const grade = z.enum(grades)
export const basis = z.enum(['read', 'memory', 'calculated', 'assumption'])

/** Three quantiles of one figure. */
export const quantiles = <Figure extends z.ZodType>(figure: Figure) =>
  z.strictObject({ p10: figure, p50: figure, p90: figure })
