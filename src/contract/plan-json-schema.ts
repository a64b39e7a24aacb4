import { z } from 'zod'
import { planSchema } from './plan-schema.ts'

/** JSON Schema of plan.json. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Plan',
    description: 'A plan, or why there is none (format lodestone.plan/1).',
    ...z.toJSONSchema(planSchema, { io: 'output', unrepresentable: 'any', reused: 'ref' }),
  }
}
