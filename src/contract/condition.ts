import { z } from 'zod'
import { type Condition, desks } from '#core/model/condition.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const names = z.array(z.string()).min(1)

const testSchema = z.union([
  z.strictObject({ equals: scalar }),
  z.strictObject({ oneOf: names }),
  z.strictObject({ includesAny: names }),
  z.strictObject({ atLeast: z.number() }),
  z.strictObject({ moreThan: z.number() }),
  z.strictObject({ atMost: z.number() }),
  z.strictObject({ lessThan: z.number() }),
])

/** A condition as data; an empty `all` always holds. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fact: z.string().min(1), is: testSchema }),
  ]),
)

/** One of the seven desks. */
export const deskSchema = z.enum(desks as [(typeof desks)[number]])
