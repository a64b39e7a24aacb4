import { readFileSync } from 'node:fs'
import { type Decoded, decodeWith } from '#contract/issues.ts'
import { planSchema } from '#contract/plan-schema.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'

/** Reads a plan.json that this system wrote; anything else is a fault with its remedy. */
export function readPlan(file: string): Decoded<PlanDocument> {
  const text = readText(file)
  if (text === undefined)
    return notAPlan(file, file, 'the file cannot be read', 'Give the path of a plan.json.')
  try {
    const value: unknown = JSON.parse(text)
    return formatOf(value) === 'lodestone.plan/1' ? asPlan(value, file) : other(file, value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return notAPlan(file, text.slice(0, 40), 'it is not JSON', givePlan)
  }
}

/** One fault however many places differ: a plan is written by a program, and nobody mends it by hand. */
function asPlan(value: unknown, file: string): Decoded<PlanDocument> {
  const decoded = decodeWith(planSchema, value, file)
  if (decoded.kind === 'ok') return decoded
  const [first, ...others] = decoded.issues
  const more = others.length === 0 ? '' : `, and ${others.length} more places differ`
  return notAPlan(
    file,
    first?.value ?? '',
    `it is not written as this version writes plans: ${first?.path}: ${first?.reason}${more}`,
    'Make the plan again with ./lodestone plan.',
    first?.path,
  )
}

const givePlan = 'Give a plan.json that ./lodestone plan wrote.'

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined

const other = (file: string, value: unknown): Decoded<never> =>
  notAPlan(
    file,
    String(formatOf(value) ?? 'no format'),
    'it is not a plan of format lodestone.plan/1',
    givePlan,
  )

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function notAPlan(
  file: string,
  value: string,
  reason: string,
  remedy: string,
  path = '',
): Decoded<never> {
  return {
    kind: 'faults',
    issues: [{ code: 'not-a-plan', file, path, value, reason, remedy }],
  }
}
