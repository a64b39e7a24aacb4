import type { Decoded } from '#contract/issues.ts'
import { matchNames, type NameMatch } from '#core/registry/match-names.ts'
import type { ReadTable } from './ports.ts'

export type MatchFile = (file: string) => Decoded<readonly NameMatch[]>

/** Reads pairs of names `left,right`, with `left_id,right_id` where there are identifiers, and compares each pair. */
export const matchFile =
  (readTable: ReadTable): MatchFile =>
  (file) => {
    const pairs = readTable(file, ['left', 'right'])
    if (pairs.kind === 'faults') return pairs
    return {
      kind: 'ok',
      value: pairs.value.map((row) =>
        matchNames(
          { name: row.left ?? '', identifier: row.left_id ?? '' },
          { name: row.right ?? '', identifier: row.right_id ?? '' },
        ),
      ),
    }
  }
