import type { Issue } from '#core/model/issue.ts'
import type { RawLedgerFile } from './ledger-file-schema.ts'
import { nearestFirst } from './nearest.ts'

/** What of a ledger file names something that is not there, or stands twice. */
export function ledgerFileFaults(raw: RawLedgerFile, file: string): Issue[] {
  const sources = raw.sources.map(({ id }) => id)
  const claims = raw.claims.map(({ subject, predicate }) => `${subject}#${predicate}`)
  return [
    ...repeated(sources, 'sources', 'source', file),
    ...repeated(claims, 'claims', 'claim', file),
    ...repeated(
      raw.origins.map(({ id }) => id),
      'origins',
      'origin',
      file,
    ),
    ...raw.origins.flatMap((origin, at) =>
      unknown(origin.sources, sources, `origins[${at}].sources`, 'source', file),
    ),
    ...raw.claims.flatMap((claim, at) => [
      ...unknown(
        claim.evidence.map(({ source }) => source),
        sources,
        `claims[${at}].evidence`,
        'source',
        file,
      ),
      ...unknown(claim.carries, claims, `claims[${at}].carries`, 'claim', file),
      ...repeated(
        claim.evidence.map(({ source, stance }) => `${source} ${stance}`),
        `claims[${at}].evidence`,
        'evidence',
        file,
      ),
      ...repeated(
        claim.records.map(({ kind }) => kind),
        `claims[${at}].records`,
        'record kind',
        file,
      ),
    ]),
  ]
}

const repeated = (ids: readonly string[], path: string, what: string, file: string): Issue[] =>
  ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          {
            code: 'repeated',
            file,
            path: `${path}[${at}]`,
            value: id,
            reason: `This ${what} stands here twice`,
            remedy: 'Remove one, or give it a name of its own',
          },
        ],
  )

const unknown = (
  named: readonly string[],
  known: readonly string[],
  path: string,
  what: string,
  file: string,
): Issue[] =>
  named.flatMap((id, at) =>
    known.includes(id)
      ? []
      : [
          {
            code: `unknown-${what}`,
            file,
            path: `${path}[${at}]`,
            value: id,
            reason: `This file holds no ${what} of this id`,
            remedy: `Perhaps ${nearestFirst(id, known).slice(0, 3).join(', ')}`,
          },
        ],
  )
