import type { Issue } from '#core/model/issue.ts'
import { badOption } from './bad-option.ts'

/** A whole number from `least` to `most` as typed; otherwise the fault is kept and `least` comes back. */
export function wholeNumber(
  name: string,
  text: string,
  least: number,
  most: number,
  issues: Issue[],
): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  issues.push(
    badOption(
      name,
      text,
      `it is not a whole number from ${least} to ${most}`,
      `Write ${name} ${least === 0 ? 1 : least}, for example.`,
    ),
  )
  return least
}
