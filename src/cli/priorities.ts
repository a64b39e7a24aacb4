import type { Issue } from '#core/model/issue.ts'
import { badOption } from './bad-option.ts'

/** Weights by application id from texts such as `servo-magnet=2`, or every text that is none. */
export function readPriorities(
  given: readonly string[],
): { readonly weights: Readonly<Record<string, number>> } | readonly Issue[] {
  const issues: Issue[] = []
  const weights = new Map<string, number>()
  for (const text of given) {
    const match = /^([^=]+)=(\d+(?:\.\d+)?)$/.exec(text)
    const weight = Number(match?.[2])
    const id = match?.[1] ?? ''
    if (!(weight > 0 && weight <= most)) issues.push(fault(text, 'it is not ID=WEIGHT'))
    else if (weights.has(id)) issues.push(fault(text, 'this application has a weight already'))
    else weights.set(id, weight)
  }
  return issues.length > 0 ? issues : { weights: Object.fromEntries(weights) }
}

const most = 1000

const fault = (value: string, reason: string): Issue =>
  badOption(
    '--priority',
    value,
    reason,
    `Write --priority servo-magnet=2, once for each application, with a weight above 0 and up to ${most}.`,
  )
