import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { refuseOption } from '#adapters/importers/reading/refusals.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { Claim } from '#core/model/claim.ts'
import type { Stated, UsgsRow } from './usgs-row.ts'
import { usgsRows } from './usgs-rows.ts'

/**
 * A commodity table of the USGS. What it withholds or does not have is a claim of unknown value on which it is silent; a figure that it
 * corrected stays as evidence that was withdrawn; where it names whose figure it repeats, that is the origin.
 */
export const importUsgs: Importer = async function* (document, context) {
  const { published } = context.options
  if (published !== undefined && civilSpan(published) === null)
    return yield refuseOption('--about published', published)
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  for await (const row of usgsRows(begun))
    yield row.kind === 'row' ? { kind: 'taken', entries: entriesOf(row, context) } : row
}

function entriesOf(row: UsgsRow, context: ImportContext): readonly LedgerEntry[] {
  const make = createEntryMaker(context)
  const { edition = context.contentHash.slice(0, 16), published = '' } = context.options
  const { country, chapter, detail, place } = row
  const subject = `statistics/${country}/${chapter.toLowerCase() || 'minerals'}`
  const id = `${subject}#${detail}@${row.year}`
  const state = (stated: Stated, version: string) => {
    const cited = citedIn(row.notes)
    const sourceId = [`usgs/${edition}${version}`, ...(cited === null ? [] : [cited])].join('/')
    const source = make.source({
      source: {
        id: sourceId,
        title: `USGS mineral commodity data, ${edition}${version}${cited === null ? '' : `, after ${cited}`}`,
        publisher: 'U.S. Geological Survey',
        date: published,
        address: null,
        kind: 'official-statistics',
        basis: 'read',
        origin: cited === null ? sourceId : `publisher/${cited}`,
      },
      owner: null,
      controller: null,
    })
    const value = valueOfClaim(stated)
    const isSilent = stated.value.kind === 'withheld' || stated.value.kind === 'not-available'
    const claim = make.claim(
      {
        claim: {
          id,
          subject,
          predicate: detail,
          value,
          unit: row.isReo && row.unit === 'metric tons' ? 't REO' : row.unit,
          asOf: row.year.slice(0, 4),
          basis: 'read',
        },
        ...spanOf(row.year),
      },
      `${edition}${version}`,
    )
    const evidence = make.evidence({
      claim: id,
      source: sourceId,
      stance: isSilent ? 'silent' : 'supports',
      stated: isSilent ? null : stated.value.isEstimated ? `e ${stated.text}` : stated.text,
      // Another edition may repeat somebody else's figure: each keeps its own.
      ...(value === null ? {} : { value }),
      locator: place,
      contentHash: context.contentHash,
    })
    return { source, claim, evidence }
  }
  const printed = state(row.printed, '')
  if (row.corrected === null) return [printed.source, printed.claim, printed.evidence]
  const corrected = state(row.corrected, ` ${row.corrected.edition}`)
  const reason = `Corrected by the USGS to ${row.corrected.text} (${row.corrected.edition})`
  return [
    ...Object.values(printed),
    ...Object.values(corrected),
    ...[printed.claim, printed.evidence].map((entry) =>
      make.withdrawal({ entry: entry.id, reason }),
    ),
  ]
}

/** A range or a bound keeps its words: no value within it was stated. */
function valueOfClaim({ text, value }: Stated): Claim['value'] {
  const { kind, low, high } = value
  if (kind === 'net-exporter') return 'net exporter'
  if (kind !== 'amount') return null
  return low !== null && low === high ? { low, mode: low, high } : text
}

/** The publisher whose figures the table says it repeats. */
function citedIn(notes: string): string | null {
  const cited = /\bSources?: (?<name>[^.;]+(?:\.[A-Z]\.[^.;]+)*)/.exec(notes)?.groups?.name
  return cited === undefined ? null : cited.trim()
}

/** Of `2021` or `2021–24`. */
function spanOf(year: string) {
  const [first = '', last = first] = year.normalize('NFKC').split(/[-–—]/)
  const end = last.length === 2 ? `${first.slice(0, 2)}${last}` : last
  return {
    validFrom: civilSpan(first)?.first ?? null,
    validTo: civilSpan(end)?.after ?? null,
  }
}
