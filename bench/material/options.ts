import { parseArgs } from 'node:util'
import { exitCode } from '#cli/exit-code.ts'
import { printIssues } from '#cli/print-issues.ts'
import { wholeNumber } from '#cli/whole-number.ts'
import type { Issue } from '#core/model/issue.ts'

/** How long the network runs, and a Python that has `highspy`, if another solver is to answer too. */
export interface MaterialOptions {
  readonly months: number
  readonly rival: string | null
}

/** Reads `--months N` and `--rival PYTHON`; what is no number ends the program in words. */
export function readMaterialOptions(words: readonly string[]): MaterialOptions {
  const { values } = parseArgs({
    args: [...words],
    options: { months: { type: 'string', default: '60' }, rival: { type: 'string' } },
  })
  const issues: Issue[] = []
  const months = wholeNumber('--months', values.months, 2, 60, issues)
  if (issues.length > 0) {
    printIssues(issues)
    process.exit(exitCode.badInput)
  }
  return { months, rival: values.rival ?? null }
}
