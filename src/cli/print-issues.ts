import type { Issue } from '#core/model/issue.ts'

/** Prints every fault on the error stream: where, what, why, and what to do. */
export function printIssues(issues: readonly Issue[]): void {
  process.stderr.write(
    `${issues.length === 1 ? 'One fault' : `${issues.length} faults`} in what was given; nothing was written.\n`,
  )
  for (const { code, file, path, value, reason, remedy } of issues) {
    const place = path === '' ? file : `${file}: ${path}`
    process.stderr.write(
      `\n${place} [${code}]\n  found:  ${value}\n  why:    ${reason}\n  remedy: ${remedy}\n`,
    )
  }
}
