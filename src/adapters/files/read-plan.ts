import { readFileSync } from 'node:fs'
import type { Decoded } from '#contract/issues.ts'
import type { Plan } from '#core/model/plan.ts'

/** Reads a plan.json that this system wrote; anything else is a fault with its remedy. */
export function readPlan(file: string): Decoded<Plan> {
  const text = readText(file)
  if (text === undefined)
    return fault(file, '', 'the file cannot be read', 'Give the path of a plan.json.')
  try {
    const value: unknown = JSON.parse(text)
    const format =
      typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
    if (format === 'lodestone.plan/1') return { kind: 'ok', value: value as Plan }
    return fault(
      file,
      String(format),
      'it is not a plan of format lodestone.plan/1',
      'Give a plan.json that ./lodestone plan wrote.',
    )
  } catch {
    return fault(
      file,
      text.slice(0, 40),
      'it is not JSON',
      'Give a plan.json that ./lodestone plan wrote.',
    )
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function fault(file: string, value: string, reason: string, remedy: string): Decoded<Plan> {
  return { kind: 'faults', issues: [{ code: 'not-a-plan', file, path: '', value, reason, remedy }] }
}
