import type { Issue } from '#core/model/issue.ts'

/** Faults of one file, in the order they are found. */
export interface Faults {
  readonly add: (line: number, code: string, value: string, reason: string, remedy: string) => void
  /** All that were found; of very many the first, and how many more there are. */
  readonly issues: () => readonly Issue[]
}

/** Faults told one by one; the rest are only counted. */
const most = 50

/** Collects the faults of a file. */
export function collectFaults(file: string): Faults {
  const issues: Issue[] = []
  let more = 0
  return {
    add: (line, code, value, reason, remedy) => {
      if (issues.length < most)
        issues.push({ code, file, path: `line ${line}`, value: value.slice(0, 60), reason, remedy })
      else more++
    },
    issues: () =>
      more === 0
        ? issues
        : [
            ...issues,
            {
              code: 'more-faults',
              file,
              path: '',
              value: String(more),
              reason: `The first ${most} faults are told; there are so many more`,
              remedy: 'Correct these first, or fetch the file again',
            },
          ],
  }
}
