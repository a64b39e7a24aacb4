import type { Issue } from '#core/model/issue.ts'
import { exitCode } from './exit-code.ts'
import { printIssues } from './print-issues.ts'

/** Prints every fault of what was given; the exit code that says so. */
export function refuse(issues: readonly Issue[]): number {
  printIssues(issues)
  return exitCode.badInput
}
