import { exitCode } from '#cli/exit-code.ts'
import { printIssues } from '#cli/print-issues.ts'
import { wholeNumber } from '#cli/whole-number.ts'
import type { Issue } from '#core/model/issue.ts'

interface Asked {
  readonly name: string
  /** Taken where nothing is typed. */
  readonly usual: number
  readonly most: number
}

/** The whole numbers typed after a benchmark's name, in order; what is none ends the program in words. */
export function typedCounts(asked: readonly Asked[]): number[] {
  const issues: Issue[] = []
  const counts = asked.map(({ name, usual, most }, at) =>
    wholeNumber(name, process.argv[at + 2] ?? String(usual), 1, most, issues),
  )
  if (issues.length === 0) return counts
  printIssues(issues)
  process.exit(exitCode.badInput)
}
