import { firstOf } from '#adapters/formats/instance/first-faults.ts'
import type { Issue } from '#core/model/issue.ts'

/** Faults of one file, in the order they are found. */
export interface Faults {
  readonly add: (line: number, code: string, value: string, reason: string, remedy: string) => void
  readonly issues: () => readonly Issue[]
}

/** Collects the faults of a file. */
export function collectFaults(file: string): Faults {
  const issues: Issue[] = []
  return {
    add: (line, code, value, reason, remedy) => {
      issues.push({ code, file, path: `line ${line}`, value: value.slice(0, 60), reason, remedy })
    },
    issues: () => firstOf(issues, file),
  }
}
