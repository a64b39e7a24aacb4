import type { Reader } from '#adapters/report/reader.ts'
import { citedOffers } from '#adapters/report/summary.ts'
import type { Table } from '#app/ports.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

type Line = readonly [
  item: string,
  date: string | null,
  amount: number | string | null,
  share: number | null,
  note: string | null,
]

/** The first screen as a table: dates, amounts, chance, and what rests on assumptions. */
export function summaryTable(reader: Reader): readonly Table[] {
  const { plan, word } = reader
  const { currency } = plan.finance.totalCost
  return [
    {
      id: 'summary',
      title: word('summary'),
      columns: [
        column('text', word('item'), { width: 40 }),
        column('date', word('dateLabel')),
        moneyColumn(word('amount'), currency),
        column('share', word('share')),
        column('text', word('note'), { width: 80 }),
      ],
      rows: [
        [word('corridor'), null, null, null, reader.say(plan.corridor.name)],
        ['', null, null, null, word('notAffiliated')],
        ...results(reader, currency),
        ...assumptions(reader),
      ],
    },
  ]
}

function results({ plan, word }: Reader, currency: string): readonly Line[] {
  const { finish, cost, deadline, samples } = plan.risk
  const { gap, lowestCash } = plan.finance
  const quantiles = ['p10', 'p50', 'p90'] as const
  return [
    [word('plannedFinish'), plan.schedule.finish, null, null, null],
    ...quantiles.map(
      (key): Line => [
        key.toUpperCase(),
        finish[key],
        amountIn(cost[key], currency),
        null,
        word('samples', samples),
      ],
    ),
    [word('chance'), deadline?.date ?? null, null, deadline?.probability ?? null, null],
    [word('gap'), null, amountIn(gap, currency), null, null],
    [
      `${word('lowestCash')} · P50`,
      `${lowestCash.p50Month}-01`,
      amountIn(lowestCash.p50, currency),
      null,
      null,
    ],
    [
      `${word('lowestCash')} · P90`,
      `${lowestCash.p90Month}-01`,
      amountIn(lowestCash.p90, currency),
      null,
      null,
    ],
  ]
}

function assumptions(reader: Reader): readonly Line[] {
  const { plan, word } = reader
  const { criticalPath, money, moneyBeforeOutput } = plan.evidence.assumptions
  const title = word('assumptions')
  return [
    [title, null, null, criticalPath, word('criticalPath')],
    [title, null, null, money, word('money')],
    [title, null, null, moneyBeforeOutput, word('cost')],
    ...plan.hubs.map((hub): Line => [title, null, null, null, citedOffers(hub, reader)]),
  ]
}
