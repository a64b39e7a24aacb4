import { z } from 'zod'
import { portfolioSchema } from './portfolio-schema.ts'

/** JSON Schema of portfolio.json. */
export function portfolioJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: 'Portfolio',
    description: 'Several applications planned jointly (format lodestone.portfolio/1).',
    ...z.toJSONSchema(portfolioSchema, { io: 'output', unrepresentable: 'any', reused: 'ref' }),
  }
}
