import type { Issue } from '#core/model/issue.ts'
import { printable } from './printable.ts'

/** Prints every fault on the error stream: where, what, why, and what to do. */
export function printIssues(issues: readonly Issue[]): void {
  process.stderr.write(
    `${issues.length === 1 ? 'One fault' : `${issues.length} faults`} in what was given; nothing was written.\n`,
  )
  for (const { code, file, path, value, reason, remedy } of issues) {
    const place = path === '' ? file : `${file}: ${path}`
    process.stderr.write(
      `\n${printable(place)} [${code}]\n  found:  ${printable(value)}\n  why:    ${printable(reason)}\n  remedy: ${printable(remedy)}\n`,
    )
  }
}
