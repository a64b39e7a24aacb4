import type { Issue } from '#core/model/issue.ts'

/** A fault of what was typed: the option, what it was given, why that cannot be, and what to do. */
export const badOption = (path: string, value: string, reason: string, remedy: string): Issue => ({
  code: 'bad-option',
  file: 'command line',
  path,
  value,
  reason,
  remedy,
})
