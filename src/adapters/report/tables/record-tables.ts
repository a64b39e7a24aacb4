import type { Reader } from '#adapters/report/reader.ts'
import { makerName, userName } from '#adapters/report/records.ts'
import { saidValue } from '#adapters/report/trace-table.ts'
import type { Table } from '#app/ports.ts'
import { answerName } from '#core/model/answer-names.ts'
import type { PlanMatch } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { column } from './columns.ts'

/** Matches, people, documents and the trace. */
export const recordTables = (reader: Reader): readonly Table[] => [
  matches(reader),
  people(reader),
  documents(reader),
  trace(reader),
]

/** One row an offer, so that reasons can be filtered. */
const matches = (reader: Reader): Table => ({
  id: 'matches',
  title: reader.word('matches'),
  columns: [
    column('text', reader.word('need'), { width: 40 }),
    column('text', reader.word('kind'), { width: 18 }),
    column('text', reader.word('offerId'), { width: 24 }),
    column('text', reader.word('offerName'), { width: 36 }),
    column('text', reader.word('provider'), { width: 30 }),
    column('text', reader.word('outcomeOf'), { width: 12 }),
    column('text', reader.word('why'), { width: 70 }),
    column('text', reader.word('wouldMatchIf'), { width: 50 }),
  ],
  rows: reader.plan.matches.flatMap((match) => matchRows(match, reader)),
})

function matchRows(match: PlanMatch, { word, say, stepName }: Reader): Row[] {
  const because = new Map(match.alternativeReasons.map((one) => [one.offer, one.reasons]))
  const row = (id: string | null, outcome: string, why: readonly Text[], ifWhat: string | null) => {
    const offer = match.offers.find((one) => one.id === id)
    const names = offer ? [say(offer.name), say(offer.provider)] : [null, null]
    const need = [stepName(match.step), match.kind]
    return [...need, id, ...names, word(outcome), why.map(say).join('; '), ifWhat]
  }
  return [
    row(match.chosen, 'taken', match.chosenReasons, null),
    ...match.alternatives.map((id) => row(id, 'alternative', because.get(id) ?? [], null)),
    ...match.rejected.map((one) =>
      row(one.offer, 'turnedDown', one.reasons, say(one.wouldMatchIf)),
    ),
  ]
}

type Row = readonly (string | number | null)[]

const people = ({ plan, word, say }: Reader): Table => ({
  id: 'people',
  title: word('people'),
  columns: [
    column('text', word('id'), { width: 8 }),
    column('text', word('role'), { width: 48 }),
    column('whole', word('heads')),
    column('date', word('neededBy')),
  ],
  rows: plan.requirements.roles.map((line) => [
    line.role,
    say(line.name),
    line.heads,
    line.neededBy,
  ]),
})

const documents = (reader: Reader): Table => ({
  id: 'documents',
  title: reader.word('documents'),
  columns: [
    column('text', reader.word('id'), { width: 36 }),
    column('text', reader.word('document'), { width: 40 }),
    column('text', reader.word('madeBy'), { width: 30 }),
    column('text', reader.word('usedBy'), { width: 60 }),
    column('text', reader.word('answers'), { width: 60 }),
  ],
  rows: reader.plan.requirements.documents.map((row) => [
    row.id,
    reader.say(row.name),
    makerName(row.madeBy, reader),
    row.usedBy.map((id) => userName(id, reader)).join('; '),
    row.fields.map((field) => reader.say(answerName(field.answer))).join('; '),
  ]),
})

const trace = (reader: Reader): Table => ({
  id: 'trace',
  title: reader.word('trace'),
  columns: [
    column('text', reader.word('id'), { width: 40 }),
    column('text', reader.word('kind'), { width: 10 }),
    column('text', reader.word('words'), { width: 70 }),
    column('text', reader.word('value'), { width: 40 }),
    column('text', reader.word('source'), { width: 24 }),
  ],
  rows: reader.plan.trace.map((entry) => [
    entry.id,
    reader.word(entry.kind),
    reader.say(entry.words),
    saidValue(entry, reader),
    entry.sources.join(', '),
  ]),
})
