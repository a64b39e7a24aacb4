import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { csvRecords } from '#adapters/importers/reading/csv-records.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import { refuseMissingColumns } from '#adapters/importers/reading/refusals.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { Claim } from '#core/model/claim.ts'
import { type LeaseField, leaseColumns } from './lease-columns.ts'
import { readArea } from './read-area.ts'
import { type LeaseTerm, readTerm } from './read-term.ts'

/**
 * An index of leases, land transfers or deeds as CSV, with titles in English or Chinese: who holds which parcel from whom, for how
 * long, how large it is and what it may be used for. All indexes are one voice, unless the register that publishes it is named.
 */
export const importLeases: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) return yield begun
  let columns: ReturnType<typeof leaseColumns> | null = null
  for await (const row of csvRecords(begun)) {
    if (row.kind === 'refused') return yield row
    if (columns === null) {
      columns = leaseColumns(row.cells)
      const { fields } = columns
      const missing = needed.filter((field) => !fields.includes(field))
      if (missing.length > 0) return yield refuseMissingColumns(row.cells, missing)
      continue
    }
    const { fields, areaUnit } = columns
    yield row.cells.length === fields.length
      ? recordOf(cellsOf(fields, row.cells, areaUnit), row.place, context)
      : skipped(row.place, 'other-columns')
  }
}

const needed: readonly LeaseField[] = ['parcel', 'lessee', 'registration']

/** The cells of one row by what they hold; empty where there is no such column. */
type Lease = Readonly<Record<LeaseField, string>>

function cellsOf(
  fields: readonly (LeaseField | null)[],
  cells: readonly string[],
  areaUnit: string,
): Lease {
  const of = (field: LeaseField): string => cells[fields.indexOf(field)] ?? ''
  return {
    parcel: of('parcel'),
    lessor: of('lessor'),
    lessee: of('lessee'),
    area: of('area'),
    areaUnit: of('areaUnit') || areaUnit,
    start: of('start'),
    end: of('end'),
    term: of('term'),
    use: of('use'),
    registration: of('registration'),
    documentHash: of('documentHash').toLowerCase(),
  }
}

function recordOf(lease: Lease, place: string, context: ImportContext): ImportRecord {
  const { parcel, lessee, registration, area, areaUnit, start, end, term, documentHash } = lease
  if (parcel === '' || registration === '') return skipped(place, 'no-identifier')
  if (lessee === '') return skipped(place, 'no-lessee')
  const squareMetres = area === '' ? null : readArea(area, areaUnit)
  if (squareMetres === undefined) return skipped(place, 'no-area')
  const held = readTerm(start, end, term)
  if (held === undefined) return skipped(place, 'impossible-date')
  if (documentHash !== '' && !/^[0-9a-f]{64}$/.test(documentHash)) return skipped(place, 'no-hash')
  return { kind: 'taken', entries: entriesOf(lease, squareMetres, held, place, context) }
}

function entriesOf(
  { parcel, lessor, lessee, area, areaUnit, use, registration, documentHash }: Lease,
  squareMetres: number | null,
  { from, to }: LeaseTerm,
  place: string,
  context: ImportContext,
): readonly LedgerEntry[] {
  const make = createEntryMaker(context)
  const { publisher = 'Land and deed register' } = context.options
  const source = make.source({
    source: {
      id: `leases/${publisher}`,
      title: `Index of leases and deeds, ${publisher}`,
      publisher,
      date: '',
      address: null,
      kind: 'facility-lease',
      basis: 'read',
      origin: `leases/${publisher}`,
    },
    owner: null,
    controller: null,
  })
  const subject = `parcel/${parcel}`
  // Two lessees under one number are two claims: which of them is wrong, the index does not say.
  const mark = `${registration}:${context.idOf(lessee).slice(0, 8)}`
  const said = (
    predicate: string,
    value: Claim['value'],
    unit: string | null,
    stated: string,
  ): readonly LedgerEntry[] => {
    const id = `${subject}#${predicate}:${mark}`
    const asOf = from ?? context.knownOn
    return [
      make.claim(
        {
          claim: { id, subject, predicate, value, unit, asOf, basis: 'read' },
          validFrom: from,
          validTo: to,
        },
        from ?? '',
      ),
      make.evidence({
        claim: id,
        source: source.source.id,
        stance: 'supports',
        stated,
        locator: documentHash === '' ? place : `${place}, deed SHA-256 ${documentHash}`,
        contentHash: context.contentHash,
      }),
    ]
  }
  return [
    source,
    ...said('lease', lessee, null, lessee),
    ...(lessor === '' ? [] : said('lessor', lessor, null, lessor)),
    ...(squareMetres === null
      ? []
      : said('lease-area', exactly(squareMetres), 'm2', `${area} ${areaUnit}`.trim())),
    ...(use === '' ? [] : said('lease-use', use, null, use)),
  ]
}

const exactly = (value: number) => ({ low: value, mode: value, high: value })

const skipped = leavesOut({
  'other-columns': {
    en: 'The row has more or fewer cells than the header',
    zh: '该行的列数与表头不符',
  },
  'no-identifier': {
    en: 'The parcel or the registration number is blank, and a blank one names nothing',
    zh: '地块或登记号为空；空标识不指代任何对象',
  },
  'no-lessee': { en: 'No lessee is named', zh: '未写明承租方（受让方）' },
  'no-area': {
    en: 'The area cannot be read, is not above zero, or has no known unit (亩, 公顷, 平方米, ha, m², km², acres)',
    zh: '面积无法读取、不大于零，或单位不明（可用：亩、公顷、平方米、平方公里、英亩）',
  },
  'impossible-date': {
    en: 'A date or term that cannot be: no calendar day, outside 1800 to 2200, or an end before its start',
    zh: '日期或期限不可能成立：并非真实日期、不在 1800 至 2200 年之间，或结束早于开始',
  },
  'no-hash': {
    en: 'The document hash is no SHA-256 in hexadecimal',
    zh: '文件哈希不是十六进制的 SHA-256',
  },
})
