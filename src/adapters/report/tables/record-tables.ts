import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import { column } from './columns.ts'

/** Matches, people, documents and the trace. */
export const recordTables = (reader: Reader): readonly Table[] => [
  matches(reader),
  people(reader),
  documents(reader),
  trace(reader),
]

/** One row an offer, so that reasons can be filtered. */
function matches({ plan, word, say, stepName }: Reader): Table {
  const rows = plan.matches.flatMap((match) => {
    const need = [match.need, stepName(match.step), match.kind]
    const because = new Map(match.alternativeReasons.map((one) => [one.offer, one.reasons]))
    return [
      [...need, match.chosen, word('taken'), match.chosenReasons.map(say).join('; '), null],
      ...match.alternatives.map((offer) => [
        ...need,
        offer,
        word('alternative'),
        (because.get(offer) ?? []).map(say).join('; '),
        null,
      ]),
      ...match.rejected.map((one) => [
        ...need,
        one.offer,
        word('turnedDown'),
        one.reasons.map(say).join('; '),
        say(one.wouldMatchIf),
      ]),
    ]
  })
  return {
    id: 'matches',
    title: word('matches'),
    columns: [
      column('text', word('need')),
      column('text', word('step'), { width: 40 }),
      column('text', word('kind'), { width: 18 }),
      column('text', word('offerOf')),
      column('text', word('outcomeOf'), { width: 12 }),
      column('text', word('why'), { width: 70 }),
      column('text', word('wouldMatchIf'), { width: 50 }),
    ],
    rows,
  }
}

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

const documents = ({ plan, word, say }: Reader): Table => ({
  id: 'documents',
  title: word('documents'),
  columns: [
    column('text', word('id'), { width: 36 }),
    column('text', word('document'), { width: 40 }),
    column('text', word('madeBy'), { width: 24 }),
    column('text', word('usedBy'), { width: 60 }),
    column('text', word('answers'), { width: 60 }),
  ],
  rows: plan.requirements.documents.map((row) => [
    row.id,
    say(row.name),
    word(row.madeBy),
    row.usedBy.join(', '),
    row.fields.map((field) => field.answer).join(', '),
  ]),
})

const trace = ({ plan, word, say }: Reader): Table => ({
  id: 'trace',
  title: word('trace'),
  columns: [
    column('text', word('id'), { width: 40 }),
    column('text', word('kind'), { width: 10 }),
    column('text', word('words'), { width: 70 }),
    column('text', word('value'), { width: 40 }),
    column('text', word('source'), { width: 24 }),
  ],
  rows: plan.trace.map((entry) => [
    entry.id,
    word(entry.kind),
    say(entry.words),
    entry.value,
    entry.sources.join(', '),
  ]),
})
