import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import type { ImportContext } from '#app/ports.ts'
import type { ClaimEntry, LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { FoundRelease } from './find-releases.ts'
import { compileReleases } from './merge-releases.ts'
import { releaseRules } from './release-rules.ts'
import { type Statement, statementsOf } from './statements-of.ts'

/** A release with what names it. */
export interface PublishedRelease extends FoundRelease {
  readonly publisher: string
  /** When the package it came in was published, as written; empty where that is not said. */
  readonly packaged: string
  readonly ocid: string
  readonly id: string
  /** ISO day of its date, as written. */
  readonly day: string
  /** An id of all it says. */
  readonly content: string
}

/**
 * The entries of each release of one process, oldest first; none of a release that states nothing. A claim is what all releases
 * merged say, entered with the last one that states it; earlier statements that differ are withdrawn again.
 */
export function* enterProcess(
  releases: readonly PublishedRelease[],
  context: ImportContext,
): Generator<{ readonly place: string; readonly entries: readonly LedgerEntry[] }> {
  const nameOf = (content: string): string => context.idOf(content).slice(0, 12)
  const stated = (some: readonly PublishedRelease[]): readonly Statement[] =>
    statementsOf(
      compileReleases(
        some.map(({ release }) => release),
        releaseRules,
      ),
      nameOf,
    )
  const order = releases.toSorted((left, right) => compare(ageOf(left), ageOf(right)))
  const merged = byKey(stated(order))
  const said = order.map((release) => stated([release]))
  const lastToSay = new Map(
    said.flatMap((statements, at) => statements.map(({ key }) => [key, at] as const)),
  )
  for (const [at, release] of order.entries()) {
    const outcomeOf = (key: string): Outcome => {
      const last = lastToSay.get(key) as number
      const by = (order[last] as PublishedRelease).id
      return { isLast: last === at, statement: merged.get(key), by }
    }
    const entries = entriesOf(release, said[at] as readonly Statement[], outcomeOf, context)
    yield { place: release.place, entries }
  }
}

/** What became of a statement once all releases were merged. */
interface Outcome {
  readonly isLast: boolean
  /** Undefined where a later release took the field away. */
  readonly statement: Statement | undefined
  readonly by: string
}

function entriesOf(
  release: PublishedRelease,
  statements: readonly Statement[],
  outcomeOf: (key: string) => Outcome,
  context: ImportContext,
): readonly LedgerEntry[] {
  if (statements.length === 0) return []
  const make = createEntryMaker(context)
  const { ocid, id, content, day, publisher, place } = release
  const subject = `contracting/${ocid}`
  const source = make.source({
    source: {
      id: `ocds/${ocid}/${id}/${content.slice(0, 12)}`,
      title: `Release ${id} of ${ocid}`,
      publisher,
      date: day,
      address: null,
      kind: 'procurement-record',
      basis: 'read',
      origin: `ocds/${ocid}/${id}/${content.slice(0, 12)}`,
    },
    owner: null,
    controller: null,
  })
  const claimOf = ({ key, predicate, value, unit, validFrom, validTo }: Statement): ClaimEntry => {
    const claim = { id: `${subject}#${key}`, subject, predicate, value, unit, asOf: day }
    return make.claim({ claim: { ...claim, basis: 'read' }, validFrom, validTo })
  }
  return [
    source,
    ...statements.flatMap((statement): readonly LedgerEntry[] => {
      const { key, stated, value } = statement
      const evidence = make.evidence({
        claim: `${subject}#${key}`,
        source: source.source.id,
        stance: 'supports',
        stated,
        locator: place,
        contentHash: context.contentHash,
      })
      const outcome = outcomeOf(key)
      if (outcome.isLast && outcome.statement !== undefined)
        return [claimOf(outcome.statement), evidence]
      if (outcome.statement !== undefined && isSame(value, outcome.statement.value))
        return [evidence]
      const reason =
        outcome.statement === undefined
          ? 'A later release took the field away'
          : `Superseded by release ${outcome.by}: ${outcome.statement.stated}`
      // The claim may have been entered from an earlier document, in which this was the last release.
      return [
        evidence,
        ...[evidence.id, claimOf(statement).id].map((entry) => make.withdrawal({ entry, reason })),
      ]
    }),
  ]
}

const byKey = (statements: readonly Statement[]): ReadonlyMap<string, Statement> =>
  new Map(statements.map((statement) => [statement.key, statement]))

/** By instant, then by when the package was published; what is equal in both goes by its content, so that no order of arrival counts. */
const ageOf = ({ release, packaged, content }: PublishedRelease): readonly (string | number)[] => [
  Date.parse(String(release.date)),
  packaged,
  content,
]

const compare = (
  left: readonly (string | number)[],
  right: readonly (string | number)[],
): number => {
  const at = left.findIndex((part, position) => part !== right[position])
  return at < 0 ? 0 : (left[at] as string) < (right[at] as string) ? -1 : 1
}

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)
