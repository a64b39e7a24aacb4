import type { Estimate } from '#core/model/claim.ts'

/** A copy of `value` in which every estimate under claim `claim` is the one given number, without a range. */
export function mapEstimates<Value>(value: Value, claim: string, number: number): Value {
  return mapped(value, claim, number) as Value
}

function mapped(value: unknown, claim: string, number: number): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, claim, number))
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Map)
    return value
  if (isEstimate(value)) {
    return value.claim === claim ? { ...value, low: number, mode: number, high: number } : value
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapped(item, claim, number)]),
  )
}

const isEstimate = (value: object): value is Estimate =>
  'low' in value && 'mode' in value && 'high' in value && 'claim' in value
