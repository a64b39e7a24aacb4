import { claimValue } from '#adapters/report/claim-value.ts'
import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import { grades } from '#core/model/claim.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

/** How well the plan is evidenced, what to verify next, the claims and where they were read. */
export const evidenceTables = (reader: Reader): readonly Table[] => [
  exposure(reader),
  verifyNext(reader),
  claims(reader),
  sources(reader),
]

function exposure({ plan, word }: Reader): Table {
  const { criticalPath, materialFlow, money } = plan.evidence.exposure
  return {
    id: 'exposure',
    title: word('exposure'),
    columns: [
      column('text', word('restsOn')),
      ...grades.map((grade) => column('share', word(grade), { width: 16 })),
    ],
    rows: [
      { name: word('criticalPath'), shares: criticalPath },
      { name: word('materialFlow'), shares: materialFlow },
      { name: word('money'), shares: money },
    ].map(({ name, shares }) => [name, ...grades.map((grade) => shares[grade])]),
  }
}

function verifyNext({ plan, word, say }: Reader): Table {
  const { currency } = plan.finance.totalCost
  const days = { unit: word('days') }
  return {
    id: 'verifyNext',
    title: word('verifyNext'),
    columns: [
      column('text', word('claim'), { width: 40 }),
      column('text', word('words'), { width: 60 }),
      column('text', word('grade'), { width: 16 }),
      column('number', word('p90Drop'), days),
      column('number', word('standardErrorOf', word('p90Drop')), days),
      column('number', word('spreadDrop'), days),
      column('number', word('standardErrorOf', word('spreadDrop')), days),
      moneyColumn(word('npvDrop'), currency),
      column('text', word('confirmedBy'), { width: 60 }),
    ],
    rows: plan.evidence.verifyNext.map((line) => [
      line.claim,
      say(line.words),
      word(line.grade),
      line.p90DropDays,
      line.p90ErrorDays,
      line.spreadDropDays,
      line.spreadErrorDays,
      amountIn(line.npvDrop, currency),
      say(line.how),
    ]),
  }
}

function claims(reader: Reader): Table {
  const { plan, word, say } = reader
  return {
    id: 'claims',
    title: word('evidence'),
    columns: [
      column('text', word('id'), { width: 40 }),
      column('text', word('claim'), { width: 60 }),
      column('text', word('value'), { width: 30 }),
      column('date', word('asOf')),
      column('text', word('basis'), { width: 14 }),
      column('text', word('grade'), { width: 16 }),
      column('text', word('source'), { width: 30 }),
    ],
    rows: plan.evidence.claims.map((claim) => [
      claim.id,
      say(claim.words),
      claimValue(claim, reader),
      claim.asOf,
      word(claim.basis),
      word(claim.grade),
      claim.sources.join(', '),
    ]),
  }
}

const sources = ({ plan, word }: Reader): Table => ({
  id: 'sources',
  title: word('sources'),
  columns: [
    column('text', word('id'), { width: 10 }),
    column('text', word('title'), { width: 80 }),
    column('text', word('publisher'), { width: 36 }),
    column('date', word('dateLabel')),
    column('text', word('address'), { width: 60 }),
  ],
  rows: plan.evidence.sources.map((source) => [
    source.id,
    source.title,
    source.publisher,
    source.date,
    source.address,
  ]),
})
