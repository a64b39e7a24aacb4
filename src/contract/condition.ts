import { z } from 'zod'
import { type Condition, desks } from '#core/model/condition.ts'
import { type FactDefinition, factList } from '#core/model/fact-list.ts'
import { nearestFirst } from './nearest.ts'

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

const leafSchema = z
  .strictObject({ fact: z.string().min(1), is: testSchema })
  .superRefine(({ fact, is }, context) => {
    const definition = factList[fact]
    if (!definition)
      context.addIssue({
        code: 'custom',
        path: ['fact'],
        message: 'No fact of this name is known',
        params: {
          code: 'unknown-fact',
          remedy: `Use one of ${nearestFirst(fact, Object.keys(factList)).slice(0, 3).join(', ')}, or add it to src/core/model/fact-list.ts`,
        },
      })
    else if (!suits(definition, is))
      context.addIssue({
        code: 'custom',
        path: ['is'],
        message: `This comparison can never be told for a fact of type ${definition.type}`,
        params: { code: 'wrong-comparison', remedy: remedies[definition.type] },
      })
  })

const remedies: Readonly<Record<FactDefinition['type'], string>> = {
  flag: 'Write equals: true or equals: false',
  number: 'Compare with atLeast, moreThan, atMost or lessThan',
  text: 'Write equals or oneOf',
  list: 'Write includesAny, or equals with one name',
}

function suits({ type }: FactDefinition, is: z.infer<typeof testSchema>): boolean {
  if ('equals' in is)
    return type === 'flag'
      ? typeof is.equals === 'boolean'
      : typeof is.equals === (type === 'number' ? 'number' : 'string')
  if ('oneOf' in is) return type === 'text'
  if ('includesAny' in is) return type === 'list'
  return type === 'number'
}

/** A condition as data; an empty `all` always holds. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    leafSchema,
  ]),
)

/** One of the seven desks. */
export const deskSchema = z.enum(desks as [(typeof desks)[number]])
