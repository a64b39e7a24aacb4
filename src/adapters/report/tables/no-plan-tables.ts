import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import type { NoPlan } from '#core/model/no-plan.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

/** Why there is no plan, and what would make one possible. */
export function noPlanTables({ plan, word, say }: Reader<NoPlan>): readonly Table[] {
  const currency = plan.relaxations[0]?.cost.currency ?? 'CNY'
  return [
    {
      id: 'conflicts',
      title: word('clash'),
      columns: [
        column('text', word('constraint')),
        column('text', word('owner')),
        column('text', word('words'), { width: 90 }),
      ],
      rows: plan.conflicts.map((line) => [line.constraint, say(line.owner), say(line.words)]),
    },
    {
      id: 'relaxations',
      title: word('waysOut'),
      columns: [
        column('text', word('constraint')),
        column('text', word('owner')),
        column('text', word('change'), { width: 60 }),
        column('text', word('words'), { width: 90 }),
        moneyColumn(word('costOf'), currency),
        column('date', word('finish')),
      ],
      rows: plan.relaxations.map((line) => [
        line.constraint,
        say(line.owner),
        `${line.change.path}: ${line.change.from} → ${line.change.to}`,
        say(line.words),
        amountIn(line.cost, currency),
        line.finish,
      ]),
    },
  ]
}
