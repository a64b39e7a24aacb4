import type { Issue } from '#core/model/issue.ts'

/** Faults told one by one; the rest are only counted. */
const most = 50

/** The faults of a file; of very many the first, and how many more there are. */
export function firstOf(issues: readonly Issue[], file: string): readonly Issue[] {
  const more = issues.length - most
  if (more <= 0) return issues
  return [
    ...issues.slice(0, most),
    {
      code: 'more-faults',
      file,
      path: '',
      value: String(more),
      reason: `The first ${most} faults are told, and there are so many more`,
      remedy: 'Correct these first, or fetch the file again',
    },
  ]
}
