import type { Reader } from '#adapters/report/reader.ts'
import { returnFacts } from '#adapters/report/return-facts.ts'
import type { Table } from '#app/ports.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

/** Finance stack, instruments that were not used, money month by month, and rates it was counted at. */
export const moneyTables = (reader: Reader): readonly Table[] => [
  stack(reader),
  others(reader),
  months(reader),
  returns(reader),
  debtService(reader),
  rates(reader),
]

function stack({ plan, word, say }: Reader): Table {
  const { currency } = plan.finance.totalCost
  return {
    id: 'stack',
    title: word('stack'),
    columns: [
      column('text', word('id')),
      column('text', word('instrument'), { width: 40 }),
      column('text', word('kind')),
      moneyColumn(word('amount'), currency),
      column('month', word('firstMonth')),
      column('month', word('neededFrom')),
      column('share', word('rate')),
      column('share', word('breakEvenRate')),
      column('text', word('illustrative'), { width: 8 }),
      column('text', word('why'), { width: 60 }),
      column('text', word('claim')),
    ],
    rows: plan.finance.stack.map((line) => [
      line.instrument,
      say(line.name),
      line.kind,
      amountIn(line.amount, currency),
      line.firstMonth,
      line.neededFrom,
      line.ratePerYear,
      line.breakEvenRatePerYear,
      word(line.illustrative ? 'yes' : 'no'),
      say(line.why),
      line.claim,
    ]),
  }
}

const others = ({ plan, word, say }: Reader): Table => ({
  id: 'otherInstruments',
  title: word('otherInstruments'),
  columns: [
    column('text', word('id')),
    column('text', word('instrument'), { width: 40 }),
    column('text', word('why'), { width: 80 }),
  ],
  rows: plan.finance.rejected.map((line) => [
    line.instrument,
    say(line.name),
    line.reasons.map(say).join('; '),
  ]),
})

function months({ plan, word }: Reader): Table {
  const { currency } = plan.finance.totalCost
  return {
    id: 'months',
    title: word('months'),
    columns: [
      column('month', word('month')),
      ...['inflow', 'outflow', 'cash'].map((key) => moneyColumn(word(key), currency)),
      moneyColumn(word('cashAt', 'P50'), currency),
      moneyColumn(word('cashAt', 'P90'), currency),
    ],
    rows: plan.finance.months.map((line) => [
      line.month,
      ...[line.inflow, line.outflow, line.cash, line.cashAtP50, line.cashAtP90].map((amount) =>
        amountIn(amount, currency),
      ),
    ]),
  }
}

const returns = (reader: Reader): Table => ({
  id: 'returns',
  title: reader.word('returns'),
  columns: [
    column('text', reader.word('figure'), { width: 40 }),
    column('text', reader.word('value'), { width: 30 }),
  ],
  rows: returnFacts(reader.plan.finance, reader).map(([name, value]) => [reader.word(name), value]),
})

function debtService({ plan, word }: Reader): Table {
  const { currency } = plan.finance.totalCost
  return {
    id: 'debtService',
    title: word('debtService'),
    columns: [
      column('month', word('yearFrom')),
      ...['P50', 'P90'].flatMap((at) => [
        moneyColumn(word('cashForDebt', at), currency),
        moneyColumn(`${word('serviceDue')} ${at}`, currency),
        column('number', word('coverOf', at)),
      ]),
    ],
    rows: plan.finance.coverYears.map(({ month, p50, p90 }) => [
      month,
      ...[p50, p90].flatMap((year) =>
        year === null
          ? [null, null, null]
          : [amountIn(year.cash, currency), amountIn(year.service, currency), year.dscr],
      ),
    ]),
  }
}

const rates = ({ plan, word }: Reader): Table => ({
  id: 'exchangeRates',
  title: word('ratesUsed'),
  columns: [
    column('text', word('currencyFrom'), { width: 10 }),
    column('text', word('currencyInto'), { width: 10 }),
    column('number', word('exchangeRate')),
    column('date', word('dateLabel')),
    column('text', word('basis'), { width: 12 }),
    column('text', word('sources')),
  ],
  rows: plan.exchangeRates.map(({ base, quote, rate, date, basis, sources }) => [
    base,
    quote,
    rate,
    date,
    word(basis),
    sources.join(', '),
  ]),
})
