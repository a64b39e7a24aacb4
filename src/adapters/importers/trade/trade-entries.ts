import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import type { ImportContext } from '#app/ports.ts'
import type { ImportRecord, RefusedDocument } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { TradeLine } from '#core/trade/trade-line.ts'
import { leaveOut, type ReadLine } from './read-line.ts'

/** Who publishes trade statistics, by what name its sources go. */
export interface TradePublisher {
  /** Before the reporter and the period in the id of a source. */
  readonly id: string
  readonly title: string
  readonly publisher: string
}

/**
 * Enters the lines of trade statistics: value and weight are claims about a flow as one side reports it, so that the two sides never
 * overwrite each other. Whoever publishes them, the voice is that of the reporter's customs.
 */
export async function* tradeRecords(
  rows: AsyncIterable<ReadLine | RefusedDocument>,
  publisher: TradePublisher,
  context: ImportContext,
): AsyncGenerator<ImportRecord> {
  const codes = (context.options.codes ?? '').split(/[,\s]+/).filter((code) => code !== '')
  for await (const row of rows) {
    if (row.kind !== 'line') {
      yield row
      continue
    }
    const { code, place } = row.line
    const isAsked =
      codes.includes('all') || [...rareEarthCodes, ...codes].some((each) => code.startsWith(each))
    const entries = isAsked ? entriesOf(row, publisher, context) : []
    if (!isAsked) yield leaveOut(`${place}, ${code}`, 'code-not-mapped')
    else if (entries.length < 2) yield leaveOut(place, 'nothing-measured')
    else yield { kind: 'taken', entries }
  }
}

/**
 * Headings that carry rare earths: their metals, compounds and magnets, and the ores they are declared under (HS 2022; see the
 * catalog's table of customs codes).
 */
const rareEarthCodes: readonly string[] = ['280530', '2846', '850511', '253090', '261220']

function entriesOf(
  { line, names }: Extract<ReadLine, { kind: 'line' }>,
  { id, title, publisher }: TradePublisher,
  context: ImportContext,
): readonly LedgerEntry[] {
  const make = createEntryMaker(context)
  const { reporter, partner, flow, code, period, place, valuation } = line
  const sourceId = `${id}/${reporter}/${period}`
  const source = make.source({
    source: {
      id: sourceId,
      title: `${title}, ${names.reporter}, ${period}`,
      publisher,
      date: period,
      address: null,
      kind: 'official-statistics',
      basis: 'read',
      origin: sourceId,
    },
    owner: publisher,
    controller: `Customs of ${reporter}`,
  })
  const isLeaving = flow === 'export' || flow === 're-export'
  const [from, to] = isLeaving ? [reporter, partner] : [partner, reporter]
  const split = names.split.filter((part) => part !== '')
  const subject = ['trade', `${from}>${to}`, code, ...split].join('/')
  const span = civilSpan(period)
  const state = (what: string, amount: number, unit: string): readonly LedgerEntry[] => {
    const predicate = `${flow}-${what}`
    const claim = `${subject}#${predicate}@${period}`
    const value = { low: amount, mode: amount, high: amount }
    return [
      make.claim({
        claim: { id: claim, subject, predicate, value, unit, asOf: period, basis: 'read' },
        validFrom: span?.first ?? null,
        validTo: span?.after ?? null,
      }),
      make.evidence({
        claim,
        source: sourceId,
        stance: 'supports',
        stated: `${amount} ${unit}`,
        locator: place,
        contentHash: context.contentHash,
      }),
    ]
  }
  const money = [line.currency, ...(valuation === null ? [] : [valuation])].join(' ')
  return [
    source,
    ...(line.value === null ? [] : state('value', line.value, money)),
    ...weighed(line).flatMap((kg) => state('net-weight', kg, 'kg')),
  ]
}

/** A weight that was computed from the value is no evidence of quantity. */
const weighed = ({ netKg, isNetKgEstimated }: TradeLine): readonly number[] =>
  netKg === null || isNetKgEstimated ? [] : [netKg]
