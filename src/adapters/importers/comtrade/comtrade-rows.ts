import { csvRecords } from '#adapters/importers/reading/csv-records.ts'
import { isObject } from '#adapters/importers/reading/is-object.ts'
import { jsonItems } from '#adapters/importers/reading/json-items.ts'
import { keyedRecords, type ReadHeader } from '#adapters/importers/reading/keyed-records.ts'
import { peek } from '#adapters/importers/reading/peek.ts'
import { refuseHeader } from '#adapters/importers/reading/refuse-header.ts'
import { leaveOut, type ReadLine } from '#adapters/importers/trade/read-line.ts'
import type { RefusedDocument } from '#core/evidence/import-record.ts'
import { comtradeLine } from './comtrade-line.ts'

/** The records of an answer of UN Comtrade, as JSON or as CSV with the same fields. */
export async function* comtradeRows(
  document: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadLine | RefusedDocument> {
  const begun = await peek(document)
  if (begun.first === '{' || begun.first === '[') return yield* answerRows(begun)
  for await (const row of keyedRecords(csvRecords(begun.document), comtradeHeader))
    yield row.kind === 'record' ? comtradeLine(row.value, row.place) : row
}

/** Field names are compared in small letters: downloads differ in them. */
export const comtradeHeader: ReadHeader = (titles) => {
  const fields = titles.map((title) => title.trim().toLowerCase())
  const missing = needed.filter((field) => !fields.includes(field))
  return missing.length === 0 ? { kind: 'columns', fields } : refuseHeader(titles, missing)
}

const needed = ['period', 'reportercode', 'flowcode', 'partnercode', 'cmdcode']

async function* answerRows({
  first,
  document,
}: {
  readonly first: string
  readonly document: AsyncIterable<Uint8Array>
}): AsyncGenerator<ReadLine | RefusedDocument> {
  let records = 0
  for await (const piece of jsonItems(document, first === '{' ? ['data', '*'] : ['*'])) {
    if (piece.kind === 'refused') return yield piece
    if (piece.kind === 'rest') {
      const refused = refuseAnswer(piece.value, records)
      if (refused !== null) yield refused
      return
    }
    records += 1
    if (piece.kind === 'skipped') yield piece
    else if (isObject(piece.value)) yield comtradeLine(smallKeys(piece.value), piece.place)
    else yield leaveOut(piece.place, 'not-a-record')
  }
}

const smallKeys = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]))

/** An answer that says itself that it failed, or how many records it holds and does not hold them. */
function refuseAnswer(rest: unknown, records: number): RefusedDocument | null {
  const { error = '', count = records, data = [] } = isObject(rest) ? rest : {}
  const isAnswer = Array.isArray(rest) || (isObject(rest) && Array.isArray(data) && 'data' in rest)
  if (isAnswer && count === records && (error === '' || error === null)) return null
  return {
    kind: 'refused',
    code: isAnswer ? 'incomplete-answer' : 'not-comtrade',
    place: isAnswer ? '/count' : '',
    value: `count ${JSON.stringify(count)}, error ${JSON.stringify(error)}`.slice(0, 60),
    reason: isAnswer
      ? {
          en: `The answer holds ${records} records and says otherwise, or names an error`,
          zh: `应答含 ${records} 条记录，与其自述不符，或含错误信息`,
        }
      : {
          en: 'This is no answer of UN Comtrade: it has no list of records under data',
          zh: '这不是 UN Comtrade 的应答：data 之下没有记录列表',
        },
    remedy: {
      en: 'Ask UN Comtrade again, in smaller parts where the answer was cut',
      zh: '请重新查询；如应答被截断，请分批查询',
    },
  }
}
