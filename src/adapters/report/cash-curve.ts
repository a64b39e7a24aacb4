import { dateScale } from './date-scale.ts'
import { showShare } from './format.ts'
import { axis } from './gantt.ts'
import { type Html, html } from './html.ts'
import { claimChip, figure, list, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

const height = 300

/** Cash by month, the stack that covers the gap and the instruments that were not taken. */
export function moneySection(reader: Reader): Html {
  const { word, plan, money } = reader
  const { finance } = plan
  const months = table(
    [word('month'), `#${word('inflow')}`, `#${word('outflow')}`, `#${word('cash')}`],
    finance.months.map((line) => [
      reader.date(line.month),
      money(line.inflow),
      money(line.outflow),
      money(line.cash),
    ]),
    word('none'),
  )
  return section(
    'money',
    word('money'),
    word('cashLead'),
    html`<dl class="facts"><div><dt>${word('totalCost')}</dt><dd>${money(finance.totalCost)}</dd></div><div><dt>${word('gap')}</dt><dd>${money(finance.gap)}</dd></div><div><dt>${word('npv')}</dt><dd>${money(finance.npv)}</dd></div><div><dt>${word('discount')}</dt><dd>${showShare(finance.discount.ratePerYear, 1)} ${claimChip(finance.discount.claim, reader)}</dd></div></dl>`,
    finance.months.length === 0
      ? months
      : figure(curve(reader), word('cashCaption'), word('tableOf'), months),
    html`<h3>${word('stack')}</h3>`,
    stackTable(reader),
    html`<h3>${word('rejected')}</h3>`,
    table(
      [word('instrument'), word('why')],
      finance.rejected.map((line) => [
        html`${reader.say(line.name)} ${claimChip(line.claim, reader)}`,
        list(line.reasons.map(reader.say)),
      ]),
      word('none'),
    ),
  )
}

function curve(reader: Reader): Html {
  const { plan, word, money, date } = reader
  const { months, lowestCash } = plan.finance
  const day = (month: string) => `${month}-28`
  const lows = [
    { month: lowestCash.p50Month, cash: lowestCash.p50, name: 'P50' },
    { month: lowestCash.p90Month, cash: lowestCash.p90, name: 'P90' },
  ]
  const amounts = [
    0,
    ...months.map((line) => line.cash.amount),
    ...lows.map((low) => low.cash.amount),
  ]
  const least = Math.min(...amounts)
  const most = Math.max(...amounts, least + 1)
  const y = (amount: number) => height - 20 - ((amount - least) / (most - least)) * (height - 60)
  const dated = [...months.map((line) => line.month), ...lows.map((low) => low.month)]
  const scale = dateScale(dated.map(day), 120, 1070)
  const points = months.map(
    (line) => `${scale.x(day(line.month)).toFixed(1)},${y(line.cash.amount).toFixed(1)}`,
  )
  const currency = lowestCash.p50.currency
  const ends = scale.x(day(months.at(-1)?.month ?? ''))
  return html`<svg class="wide" viewBox="0 0 1100 ${height + 10}" role="img" aria-label="${word('cash')}">${axis(scale, height - 10)}
${[...new Set([least, 0, most])].map(
  (amount) =>
    html`<line class="zero" x1="120" x2="1070" y1="${y(amount)}" y2="${y(amount)}"/><text class="tick" x="112" y="${y(amount) + 4}" text-anchor="end">${money({ amount, currency })}</text>`,
)}
<polygon class="area" points="${`120,${y(0).toFixed(1)} ${points.join(' ')} ${ends.toFixed(1)},${y(0).toFixed(1)}`}"/><polyline class="curve" points="${points.join(' ')}"/>
${lows.map((low) => {
  const x = scale.x(day(low.month))
  const end = x > 800
  return html`<circle class="low" cx="${x}" cy="${y(low.cash.amount)}" r="5"/><text class="low-name" x="${end ? x - 10 : x + 10}" y="${y(low.cash.amount) - 8}" text-anchor="${end ? 'end' : 'start'}">${low.name} ${money(low.cash)} · ${date(low.month)}</text>`
})}</svg>`
}

function stackTable(reader: Reader): Html {
  const { plan, word, say, money, date } = reader
  return table(
    [word('instrument'), `#${word('amount')}`, word('firstMonth'), word('rate'), word('why')],
    plan.finance.stack.map((line) => [
      html`${say(line.name)} ${claimChip(line.claim, reader)}`,
      money(line.amount),
      date(line.firstMonth),
      rate(line.ratePerYear, line.breakEvenRatePerYear, reader),
      say(line.why),
    ]),
    word('none'),
  )
}

function rate(known: number | null, breakEven: number | null, { word }: Reader): string {
  if (known !== null) return showShare(known, 2)
  return breakEven === null ? word('unknown') : word('breakEven', showShare(breakEven, 2))
}
