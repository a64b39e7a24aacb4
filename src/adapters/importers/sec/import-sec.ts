import { createEntryMaker, type EntryMaker } from '#adapters/importers/entry-maker.ts'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { createHeldValues } from '#adapters/importers/reading/held-values.ts'
import { jsonItems } from '#adapters/importers/reading/json-items.ts'
import { pathOfPointer } from '#adapters/importers/reading/json-path.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import {
  refuseOption,
  refuseOtherKind,
  refuseTooLarge,
} from '#adapters/importers/reading/refusals.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import { type Predecessor, readPredecessor } from './predecessor.ts'
import { type Filer, readConcept, readFiler, type SecFact, type UnreadRow } from './read-facts.ts'

/**
 * The companyfacts of one filer at the SEC. A figure is that of a concept, unit and period, whatever year the filing was for; of
 * several filings the newest counts, and an older one that said otherwise stays as evidence that was superseded. What was filed
 * before a day named as `predecessor` is said of, and by, the company that used the number until then.
 */
export const importSec: Importer = async function* (document, context) {
  const { predecessor: said } = context.options
  const predecessor = said === undefined ? null : readPredecessor(said)
  if (predecessor === undefined) return yield refuseOption('--about predecessor', String(said))
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  const held = createHeldValues()
  const concepts: { readonly path: readonly string[]; readonly units: string }[] = []
  for await (const piece of jsonItems(begun, ['facts', '*', '*'])) {
    if (piece.kind === 'item') {
      const units = held.hold(fieldOf(piece.value, 'units') ?? null)
      if (units === null) return yield refuseTooLarge('', '(more than 48 million letters)')
      concepts.push({ path: pathOfPointer(piece.place), units })
    } else if (piece.kind === 'rest') {
      const filer = readFiler(piece.value)
      if (filer === undefined) return yield refuseOtherKind('', '(no cik, entityName and facts)')
      for (const { path, units } of concepts)
        yield* recordsOf(readConcept(JSON.parse(units), path), filer, predecessor, context)
    } else yield piece
  }
}

function* recordsOf(
  rows: readonly (SecFact | UnreadRow)[],
  filer: Filer,
  predecessor: Predecessor | null,
  context: ImportContext,
): Generator<ImportRecord> {
  const facts = rows.filter((row): row is SecFact => !('reason' in row))
  const newest = newestOf(facts, predecessor)
  for (const row of rows) {
    if ('reason' in row) {
      yield leaveOut(row.place, row.reason)
      continue
    }
    const latest = newest.get(keyOf(row, predecessor)) as SecFact
    const company = companyOf(row, filer, predecessor)
    yield { kind: 'taken', entries: entriesOf(row, latest, company, context) }
  }
}

/** Who filed, as a subject and by name. */
interface Company {
  readonly subject: string
  readonly name: string
}

function companyOf(fact: SecFact, { cik, name }: Filer, predecessor: Predecessor | null): Company {
  const subject = `company/CIK${cik}`
  return isBefore(fact, predecessor)
    ? { subject: `${subject}-before-${predecessor?.until}`, name: predecessor?.name ?? name }
    : { subject, name }
}

/** The newest filing of every figure; of two filed on one day the one with the greater number. */
function newestOf(
  facts: readonly SecFact[],
  predecessor: Predecessor | null,
): ReadonlyMap<string, SecFact> {
  const newest = new Map<string, SecFact>()
  for (const fact of facts) {
    const key = keyOf(fact, predecessor)
    const known = newest.get(key)
    if (known === undefined || ageOf(known) < ageOf(fact)) newest.set(key, fact)
  }
  return newest
}

const ageOf = ({ filed, accession, value }: SecFact): string => `${filed} ${accession} ${value}`

const keyOf = (fact: SecFact, predecessor: Predecessor | null): string =>
  [isBefore(fact, predecessor), nameOf(fact)].join(' ')

const isBefore = ({ filed }: SecFact, predecessor: Predecessor | null): boolean =>
  predecessor !== null && filed < predecessor.until

/** A figure by concept, unit and period. */
const nameOf = ({ predicate, unit, start, end }: SecFact): string =>
  `${predicate}[${unit}]@${start === null ? '' : `${start}..`}${end}`

function entriesOf(
  fact: SecFact,
  newest: SecFact,
  company: Company,
  context: ImportContext,
): readonly LedgerEntry[] {
  const make = createEntryMaker(context)
  const { accession, form, filed, value, place } = fact
  const source = make.source({
    source: {
      id: `sec/${accession}`,
      title: `${form || 'Filing'} of ${company.name}, ${accession}`,
      publisher: company.name,
      date: filed,
      address: null,
      kind: 'company-disclosure',
      basis: 'read',
      origin: `sec/${accession}`,
    },
    owner: null,
    controller: null,
  })
  const claim = claimOf(fact, company, make)
  const evidence = make.evidence({
    claim: claim.claim.id,
    source: source.source.id,
    stance: 'supports',
    stated: String(value),
    locator: place,
    contentHash: context.contentHash,
  })
  if (fact === newest) return [source, claim, evidence]
  if (value === newest.value) return [source, evidence]
  const reason = `Restated by ${newest.accession} of ${newest.filed}: ${newest.value}`
  // The claim may have been entered from an earlier document, in which this was the newest filing.
  return [
    source,
    evidence,
    ...[evidence, claim].map(({ id }) => make.withdrawal({ entry: id, reason })),
  ]
}

function claimOf(fact: SecFact, company: Company, make: EntryMaker) {
  const { predicate, unit, start, end, value, accession } = fact
  return make.claim(
    {
      claim: {
        id: `${company.subject}#${nameOf(fact)}`,
        subject: company.subject,
        predicate,
        value: { low: value, mode: value, high: value },
        unit,
        asOf: end,
        basis: 'read',
        claimant: company.name,
      },
      validFrom: start ?? end,
      validTo: civilSpan(end)?.after ?? null,
    },
    accession,
  )
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined

const leaveOut = leavesOut<UnreadRow['reason']>({
  'no-value': { en: 'The row holds no number', zh: '该行没有数值' },
  'no-identifier': {
    en: 'The filing has no accession number',
    zh: '申报文件没有编号（accession number）',
  },
  'impossible-date': {
    en: 'A date that cannot be: no calendar day, outside 1800 to 2200, or an end before its start',
    zh: '日期不可能成立：并非真实日期、不在 1800 至 2200 年之间，或结束早于开始',
  },
})
