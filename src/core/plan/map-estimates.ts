import type { Estimate } from '#core/model/claim.ts'

/** A copy of `value` in which every estimate is what `change` makes of it; parts without a changed estimate stay the same objects. */
export function mapEstimates<Value>(value: Value, change: (estimate: Estimate) => Estimate): Value {
  return mapped(value, change) as Value
}

function mapped(value: unknown, change: (estimate: Estimate) => Estimate): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Set || value instanceof Map)
    return value
  if (isEstimate(value)) return change(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => mapped(item, change))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  let same = true
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    copy[key] = mapped(item, change)
    if (copy[key] !== item) same = false
  }
  return same ? value : copy
}

const isEstimate = (value: object): value is Estimate =>
  'low' in value && 'mode' in value && 'high' in value && 'claim' in value
