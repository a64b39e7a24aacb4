import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

/** The corridor beside the market: dates and costs, levers, findings. */
export const twinTables = (reader: Reader): readonly Table[] => [
  sides(reader),
  levers(reader),
  findings(reader),
]

const quantiles = ['planned', 'p10', 'p50', 'p90'] as const

function sides({ plan, word }: Reader): Table {
  const { currency } = plan.finance.totalCost
  const { corridor, marketOnly } = plan.comparison
  const titles = [word('planned'), 'P10', 'P50', 'P90']
  return {
    id: 'twin',
    title: word('twinDates'),
    columns: [
      column('text', word('side')),
      ...titles.map((title) => column('date', `${word('finish')} · ${title}`, { width: 18 })),
      ...titles.map((title) => moneyColumn(`${word('costOf')} · ${title}`, currency)),
    ],
    rows: [
      { name: word('corridor'), ...corridor },
      { name: word('marketOnly'), ...marketOnly },
    ].map(({ name, finish, cost }) => [
      name,
      ...quantiles.map((key) => finish[key]),
      ...quantiles.map((key) => amountIn(cost[key], currency)),
    ]),
  }
}

function levers({ plan, word, say }: Reader): Table {
  const { currency } = plan.finance.totalCost
  const days = { unit: word('days') }
  return {
    id: 'levers',
    title: word('leverTable'),
    columns: [
      column('text', word('id'), { width: 12 }),
      column('text', word('lever'), { width: 40 }),
      column('text', word('state'), { width: 14 }),
      column('number', 'P10', days),
      column('number', 'P50', days),
      column('number', 'P90', days),
      column('number', word('first'), days),
      column('number', word('last'), days),
      moneyColumn(word('money'), currency),
      column('text', word('why'), { width: 80 }),
    ],
    rows: plan.comparison.levers.map((line) => [
      line.lever,
      say(line.name),
      word(line.inUse ? 'inUse' : 'notInUse'),
      line.days.p10,
      line.days.p50,
      line.days.p90,
      line.firstDays,
      line.lastDays,
      amountIn(line.money, currency),
      say(line.why),
    ]),
  }
}

const findings = ({ plan, word, say }: Reader): Table => ({
  id: 'findings',
  title: word('research'),
  columns: [
    column('text', word('id'), { width: 10 }),
    column('text', word('finding'), { width: 60 }),
    column('text', word('direction'), { width: 14 }),
    column('text', word('measured'), { width: 30 }),
    column('text', word('value'), { width: 20 }),
    column('text', word('foundIn'), { width: 40 }),
    column('text', word('meaning'), { width: 60 }),
    column('text', word('source')),
  ],
  rows: plan.comparison.findings.map((line) => [
    line.id,
    say(line.words),
    word(`direction-${line.direction}`),
    say(line.measured),
    say(line.value),
    `${say(line.context)}; ${say(line.design)}`,
    say(line.meaning),
    line.sources.join(', '),
  ]),
})
