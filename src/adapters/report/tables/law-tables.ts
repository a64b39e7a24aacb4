import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { valueWords } from '#core/model/value-words.ts'
import { column } from './columns.ts'

/** Duties, what of the law was collected, and open questions of law. */
export const lawTables = (reader: Reader): readonly Table[] => [
  duties(reader),
  coverageTable(reader),
  readings(reader),
]

const duties = ({ plan, word, say }: Reader): Table => ({
  id: 'duties',
  title: word('duties'),
  columns: [
    column('text', word('id')),
    column('text', word('rule'), { width: 48 }),
    column('text', word('applies'), { width: 14 }),
    column('text', word('event'), { width: 14 }),
    column('date', word('eventDate')),
    column('text', word('authority'), { width: 40 }),
    column('whole', word('limit'), { unit: word('days') }),
    column('text', word('limitUnit'), { width: 14 }),
    column('text', word('documents'), { width: 40 }),
    column('text', word('citation'), { width: 24 }),
    column('text', word('basis'), { width: 14 }),
    column('text', word('why'), { width: 80 }),
  ],
  rows: plan.duties.map((duty) => [
    duty.rule,
    say(duty.name),
    word(duty.applies),
    word(`event-${duty.event}`),
    duty.eventDate,
    say(duty.authority),
    duty.limit?.days ?? null,
    duty.limit ? word(duty.limit.unit) : null,
    duty.documents.join(', '),
    duty.citation.join(', '),
    word(duty.basis),
    say(duty.words),
  ]),
})

/** How far the law of each field was collected, and whom to ask where it was not. */
export const coverageTable = ({ plan, word, say }: Reader<PlanDocument>): Table => ({
  id: 'coverage',
  title: word('coverage'),
  columns: [
    column('text', word('jurisdiction'), { width: 14 }),
    column('text', word('field'), { width: 20 }),
    column('text', word('state'), { width: 16 }),
    column('text', word('authority'), { width: 48 }),
    column('text', word('rules'), { width: 60 }),
  ],
  rows: plan.coverage.map((line) => [
    say(valueWords(line.jurisdiction)),
    word(`field-${line.field}`),
    word(line.state),
    say(line.authority),
    line.rules.join(', '),
  ]),
})

const readings = ({ plan, word, say }: Reader): Table => ({
  id: 'readings',
  title: word('readings'),
  columns: [
    column('text', word('question'), { width: 60 }),
    column('text', word('rules'), { width: 40 }),
    column('text', word('outcome'), { width: 40 }),
    column('date', word('planned')),
    column('date', 'P50'),
    column('date', 'P90'),
  ],
  rows: plan.lawScenarios.flatMap(({ question, rules, outcomes }) =>
    outcomes.map((one) => [
      say(question),
      rules.join(', '),
      say(one.words),
      one.finish,
      one.p50,
      one.p90,
    ]),
  ),
})
