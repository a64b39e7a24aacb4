import type { Decoded } from '#contract/issues.ts'
import type { Fusion } from '#core/fusion/assertion.ts'
import { type ClaimKind, fuseClaims } from '#core/fusion/fuse-claims.ts'
import type { Issue } from '#core/model/issue.ts'
import type { ReadTable } from './ports.ts'

/** A table of claims, with the hierarchy of its values where there is one. */
export interface FuseRequest {
  readonly file: string
  readonly kind: ClaimKind
  readonly hierarchy: string | null
}

export type FuseFile = (request: FuseRequest) => Decoded<Fusion>

/** Reads claims `object,source,value` and, where given, `value,parent`, and fuses them. */
export const fuseFile =
  (readTable: ReadTable): FuseFile =>
  ({ file, kind, hierarchy }) => {
    const claims = readTable(file, ['object', 'source', 'value'])
    const levels = hierarchy === null ? null : readTable(hierarchy, ['value', 'parent'])
    const issues: readonly Issue[] = [claims, levels].flatMap((read) =>
      read?.kind === 'faults' ? read.issues : [],
    )
    if (claims.kind === 'faults' || levels?.kind === 'faults') return { kind: 'faults', issues }
    const nameless = claims.value.flatMap((row, at) =>
      ['object', 'source'].flatMap((column) =>
        row[column]?.trim() ? [] : [namelessCell(file, column, at + 1)],
      ),
    )
    if (nameless.length > 0) return { kind: 'faults', issues: nameless.slice(0, mostShown) }
    const cell = (row: Readonly<Record<string, string>>, column: string) => row[column] ?? ''
    return {
      kind: 'ok',
      value: fuseClaims(
        claims.value.map((row) => ({
          object: cell(row, 'object'),
          source: cell(row, 'source'),
          value: cell(row, 'value'),
        })),
        kind,
        (levels?.value ?? []).map((row) => ({
          value: cell(row, 'value'),
          parent: cell(row, 'parent'),
        })),
      ),
    }
  }

const namelessCell = (file: string, column: string, row: number): Issue => ({
  code: 'blank',
  file,
  path: `row ${row}, ${column}`,
  value: '(blank)',
  reason: `A claim without ${column === 'object' ? 'an object' : 'a source'} says nothing that can be weighed`,
  remedy: `Name the ${column}, or leave the row out`,
})

const mostShown = 50
