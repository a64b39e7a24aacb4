import type { SkippedRecord } from '#core/evidence/import-record.ts'
import type { Text } from '#core/model/text.ts'

/** Why records were left out, how many, and the places of the first three. */
export interface SkipReason {
  readonly reason: string
  readonly words: Text
  readonly records: number
  readonly places: readonly string[]
}

/** Counts records that are left out, by reason in the order in which the reasons came up. */
export interface SkipTally {
  readonly count: (record: SkippedRecord) => void
  readonly records: () => number
  readonly reasons: () => readonly SkipReason[]
}

/** A tally in which nothing was counted yet. */
export function tallySkips(): SkipTally {
  const reasons = new Map<string, SkipReason & { records: number; readonly places: string[] }>()
  let records = 0
  return {
    count: ({ reason, words, place }) => {
      const known = reasons.get(reason) ?? { reason, words, records: 0, places: [] }
      reasons.set(reason, known)
      known.records += 1
      if (known.places.length < placesTold) known.places.push(place)
      records += 1
    },
    records: () => records,
    reasons: () => [...reasons.values()],
  }
}

const placesTold = 3
