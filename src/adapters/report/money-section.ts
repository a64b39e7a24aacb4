import type { DebtCover, YearOfCover } from '#core/model/plan-finance.ts'
import { type Money, minorPerMajor } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import { cashChart } from './cash-chart.ts'
import { type Html, html } from './html.ts'
import { claimChip, figure, folded, headings, list, section, table } from './parts.ts'
import { rateWords } from './rate-words.ts'
import type { Reader } from './reader.ts'
import { returnFacts } from './return-facts.ts'

/** Cash by month, the stack that covers the gap and the instruments that were not taken. */
export function moneySection(reader: Reader): Html {
  const { word, plan, money, share } = reader
  const { finance } = plan
  const fact = (name: string, value: Html | string) =>
    html`<div><dt>${word(name)}</dt><dd>${value}</dd></div>`
  return section(
    'money',
    word('money'),
    word('cashLead'),
    html`<dl class="facts">${[
      fact('totalCost', money(finance.totalCost)),
      fact('gap', money(finance.gap)),
      fact('cover', `P50 ${cover(finance.cover.p50)} · P90 ${cover(finance.cover.p90)}`),
      fact('npv', money(finance.npv)),
      ...returnFacts(finance, reader).map(([name, value]) => fact(name, value)),
      fact(
        'discount',
        html`${share(finance.discount.ratePerYear, 1)} ${claimChip(finance.discount.claim, reader)}`,
      ),
    ]}</dl>`,
    ...cash(reader),
    ...debtService(reader),
    html`<h3>${word('stack')}</h3>`,
    stackTable(reader),
    folded(word('moneyAssumes'), list(finance.assumptions.map(reader.say))),
    ...rates(reader),
    html`<h3>${word('rejected')}</h3>`,
    table({
      caption: word('rejected'),
      heads: headings('instrument why', reader),
      rows: finance.rejected.map((line) => [
        html`${reader.say(line.name)} ${claimChip(line.claim, reader)}`,
        list(line.reasons.map(reader.say)),
      ]),
      none: word('none'),
    }),
  )
}

/** Debt service year by year; nothing where no term loan is repaid. */
function debtService(reader: Reader): readonly Html[] {
  const { word, plan, date, money } = reader
  const shown = (year: YearOfCover | null) =>
    year === null
      ? ['–', '–', '–']
      : [money(year.cash), money(year.service), showNumber(year.dscr, 2)]
  if (plan.finance.coverYears.length === 0) return []
  return [
    html`<h3>${word('debtService')}</h3><p>${word('debtServiceLead')}</p>`,
    table({
      caption: word('debtService'),
      heads: [
        word('yearFrom'),
        ...['P50', 'P90'].flatMap((at) => [
          `#${word('cashForDebt', at)}`,
          `#${word('serviceDue')}`,
          `#${word('coverOf', at)}`,
        ]),
      ],
      rows: plan.finance.coverYears.map(({ month, p50, p90 }) => [
        date(month),
        ...shown(p50),
        ...shown(p90),
      ]),
      none: word('none'),
    }),
  ]
}

/** What amounts in other currencies were counted at. */
function rates(reader: Reader): readonly Html[] {
  const { word, plan } = reader
  const lines = plan.exchangeRates.map((rate) => rateWords(rate, plan.evidence.sources, reader))
  return lines.length === 0 ? [] : [folded(word('ratesUsed'), list(lines))]
}

function cash(reader: Reader): readonly Html[] {
  const { word, plan, date } = reader
  const { unit, amount } = tableUnit(reader)
  const months = table({
    caption: word('cash'),
    heads: [
      unit,
      ...headings('#inflow #outflow #cash', reader),
      `#${word('cashAt', 'P50')}`,
      `#${word('cashAt', 'P90')}`,
    ],
    rows: plan.finance.months.map((line) => [
      date(line.month),
      ...[line.inflow, line.outflow, line.cash, line.cashAtP50, line.cashAtP90].map(amount),
    ]),
    none: word('none'),
  })
  if (plan.finance.months.length === 0) return [months]
  return [legend(reader), figure(cashChart(reader), word('cashCaption'), word('tableOf'), months)]
}

/** The unit of a table of amounts, said once in its first heading: millions, or 万元 in Chinese. */
function tableUnit({ plan, word, language }: Reader): {
  readonly unit: string
  readonly amount: (of: Money) => string
} {
  const { currency } = plan.finance.gap
  const isWan = language !== 'en' && currency === 'CNY'
  const size = (isWan ? 1e4 : 1e6) * minorPerMajor(currency)
  return {
    unit: isWan ? word('monthInWan') : word('monthInMillions', currency),
    amount: ({ amount }) => showNumber(amount / size, isWan ? 0 : 2),
  }
}

function legend({ word }: Reader): Html {
  const line = (kind: string, name: string) =>
    html`<span><svg class="sign" viewBox="0 0 30 14" aria-hidden="true"><path class="${kind}" d="M1 7H29"/></svg>${name}</span>`
  return html`<p class="legend">${[
    line('cash-planned', word('asPlanned')),
    line('cash-p50', 'P50'),
    line('cash-p90', 'P90'),
    html`<span><svg class="sign" viewBox="0 0 30 14" aria-hidden="true"><rect class="draw" x="13" y="1" width="4" height="12"/></svg>${word('moneyArrives')}</span>`,
  ]}</p>`
}

function stackTable(reader: Reader): Html {
  const { plan, word, say, money, date } = reader
  return table({
    caption: word('stack'),
    heads: headings('instrument #amount firstMonth neededFrom #rate why', reader),
    rows: plan.finance.stack.map((line) => [
      html`${say(line.name)} ${claimChip(line.claim, reader)}`,
      money(line.amount),
      date(line.firstMonth),
      line.neededFrom === null ? '–' : date(line.neededFrom),
      rate(line.ratePerYear, line.breakEvenRatePerYear, reader),
      say(line.why),
    ]),
    none: word('none'),
  })
}

/** DSCR and LLCR; a dash where there is no debt to repay. */
const cover = ({ dscr, llcr }: DebtCover): string =>
  [dscr, llcr].map((ratio) => (ratio === null ? '–' : showNumber(ratio, 2))).join(' · ')

function rate(known: number | null, breakEven: number | null, { word, share }: Reader): string {
  if (known !== null) return share(known, 2)
  return breakEven === null ? word('unknown') : word('breakEven', share(breakEven, 2))
}
