import { z } from 'zod'
import { recurrences, ruleLevels } from '#core/model/rule.ts'
import { basis, date, desk, id, ids, kilograms, money, month, text } from './plan-parts.ts'

const requiredStep = z.strictObject({ id, name: text, desk, because: ids.min(1) })

const role = z.strictObject({
  role: id,
  name: text,
  heads: z.int().min(1),
  neededBy: date,
  because: ids.min(1),
})

const neededMaterial = z.strictObject({
  material: id,
  name: text,
  period: id,
  kg: kilograms.nullable(),
  pieces: z.number().min(0).nullable(),
  element: id.nullable(),
  cost: money.nullable(),
  claim: id.nullable(),
})

const document = z.strictObject({
  id,
  name: text,
  madeBy: id,
  usedBy: ids.min(1),
  fields: z.array(z.strictObject({ field: id, answer: id })),
})

const output = z.strictObject({
  years: z.array(
    z.strictObject({ year: z.int(), units: z.number().min(0), tonnes: z.number().min(0) }),
  ),
  unit: text,
  measure: z.enum(['units', 'tonnes']),
  peak: text,
  magnetKgPerUnit: kilograms,
  words: text,
})

/** What the application asks of every desk, in people, material, money and papers. */
export const requirements = z.strictObject({
  output,
  steps: z.array(requiredStep),
  idleDesks: z.array(z.strictObject({ desk, because: ids.min(1), words: text })),
  roles: z.array(role),
  materials: z.array(neededMaterial),
  funding: z.strictObject({
    total: money,
    byMonth: z.array(z.strictObject({ month, amount: money })),
  }),
  documents: z.array(document),
})

const answer = z.enum(['yes', 'no', 'cannot-tell'])

const conditionTrace = z.strictObject({
  answer,
  words: text,
  fact: id.nullable(),
  from: id.nullable(),
  get parts() {
    return z.array(conditionTrace)
  },
})

/** One rule judged on the planned day of the event it binds. */
export const duty = z.strictObject({
  rule: id,
  name: text,
  applies: answer,
  because: ids.min(1),
  citation: ids,
  event: id,
  eventDate: date,
  whom: text.nullable(),
  asks: text.nullable(),
  authority: text,
  level: z.enum(ruleLevels),
  recurrence: z.enum(recurrences),
  limit: z
    .strictObject({
      days: z.int().min(1),
      unit: z.enum(['calendar', 'working']),
      from: text.nullable(),
      pauses: z.array(text),
      extensionDays: z.int().min(1).nullable(),
    })
    .nullable(),
  why: text.exactOptional(),
  deemed: z.enum(['no', 'yes', 'not-applicable']),
  recourse: text.nullable(),
  basis,
  documents: ids,
  words: text,
  conditionTrace: conditionTrace.nullable(),
})

/** How far one field of one jurisdiction's law was collected, and whom to ask. */
export const coverageLine = z.strictObject({
  jurisdiction: id,
  field: id,
  state: z.enum(['covered', 'partial', 'not-collected']),
  rules: ids,
  authority: text,
})
