import type { SkippedRecord } from '#core/evidence/import-record.ts'
import type { Text } from '#core/model/text.ts'

/** Leaves records out for one of these reasons, each with its words. */
export const leavesOut =
  <Reason extends string>(words: Readonly<Record<Reason, Text>>) =>
  (place: string, reason: Reason): SkippedRecord => ({
    kind: 'skipped',
    place,
    reason,
    words: words[reason],
  })
