import type { LedgerView } from './ledger-as-known.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/**
 * Claims and sources of files as entries of a ledger, so that they can be asked as of any day. What carries a year or a month
 * alone counts as known from its first day, the earliest that it allows; what carries no date, from the beginning.
 */
export function entriesOfView({ claims, sources }: LedgerView): LedgerEntry[] {
  const dateOf = (source: string): string =>
    Object.hasOwn(sources, source) ? firstDay(sources[source]?.date ?? '') : beginning
  return [
    ...Object.values(sources).map(
      (source): LedgerEntry => ({
        ...{ id: `source/${source.id}`, knownOn: firstDay(source.date), by: compilers },
        ...{ kind: 'source', source, owner: null, controller: null },
      }),
    ),
    ...Object.values(claims).flatMap(({ evidence, ...claim }): LedgerEntry[] => [
      {
        ...{ id: `claim/${claim.id}`, knownOn: firstDay(claim.asOf), by: compilers },
        ...{ kind: 'claim', claim, validFrom: null, validTo: null },
      },
      ...evidence.map(
        ({ source, ...said }, at): LedgerEntry => ({
          ...{ id: `evidence/${claim.id}/${at}`, knownOn: dateOf(source), by: compilers },
          ...{ kind: 'evidence', claim: claim.id, source, stated: null, locator: '' },
          ...{ contentHash: null, ...said },
        }),
      ),
    ]),
  ]
}

const compilers = 'compilers of the catalog'

const beginning = '0001-01-01'

/** The first day that a date written as a year, a month or a day allows; `2024~` counts as 2024. */
function firstDay(date: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date)
  return found ? `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}` : beginning
}
