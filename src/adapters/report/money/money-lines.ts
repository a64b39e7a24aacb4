import { aligned } from '#adapters/report/aligned.ts'
import { returnFacts } from '#adapters/report/return-facts.ts'
import { type Voice, voiceOf } from '#adapters/report/voice.ts'
import type { RenderMoney } from '#app/ports.ts'
import type { MoneyReport, StressLine } from '#core/model/money-report.ts'
import { showNumber } from '#core/units/show-number.ts'

/** The money of one application under stress as plain text: returns, cover, what is short and when, what to verify. */
export const renderMoney: RenderMoney = (report, language) => {
  const voice = voiceOf(language)
  const { word, say, pair, date, money } = voice
  const { finance, finish } = report
  return [
    `${say(report.application.name)} · ${say(report.corridor.name)}`,
    word('notAffiliated'),
    word('moneyFinish', date(finish.planned), date(finish.p50), date(finish.p90)),
    `${pair(word('gap'), money(finance.gap))} · ${pair(word('npv'), `${money(finance.npv)} (${word('discount')} ${voice.share(finance.discount.ratePerYear, 1)})`)}`,
    ...returnLines(report, voice),
    '',
    ...stackLines(report, voice),
    '',
    ...serviceLines(report, voice),
    word('stressTitle'),
    ...aligned([stressHeads(voice), ...report.stresses.map((line) => stressCells(line, voice))]),
    '',
    word('latePermits', report.latePermits.days),
    ...(report.latePermits.lines.length === 0
      ? [`  ${word('none')}`]
      : aligned([
          [...stressHeads(voice), word('outputOn')],
          ...report.latePermits.lines.map((line) => [
            ...stressCells(line, voice),
            date(line.finish),
          ]),
        ])),
    '',
    word('withoutMoney'),
    ...aligned([
      ['', word('gap'), word('npv')],
      ...report.withoutMoney.map((line) => [say(line.name), money(line.gap), money(line.npv)]),
    ]),
    '',
    ...breakEvenLines(report, voice),
    '',
    word('npvAtStake'),
    ...aligned([
      ['', word('grade'), word('atStake'), word('verifyingGives')],
      ...report.verifyNext.map((line) => [
        say(line.words),
        word(line.grade),
        money(line.atStake),
        money(line.drop),
      ]),
    ]),
    '',
    word('moneyAssumes'),
    ...finance.assumptions.map((text) => `  ${say(text)}`),
  ]
}

/** The returns on one line, the levelised cost where there is one, and what is paid before output. */
function returnLines({ finance }: MoneyReport, voice: Voice): string[] {
  const facts = returnFacts(finance, voice).map(([name, value]) =>
    voice.pair(voice.word(name), value),
  )
  return [facts.slice(0, 3).join(' · '), ...facts.slice(3, -2), facts.slice(-2).join(' · ')]
}

function stackLines({ finance }: MoneyReport, { word, say, money, date, share }: Voice): string[] {
  return [
    word('stack'),
    ...aligned([
      ['', word('amount'), word('firstMonth'), word('neededFrom'), word('rate')],
      ...finance.stack.map((line) => [
        say(line.name),
        money(line.amount),
        date(line.firstMonth),
        line.neededFrom === null ? '–' : date(line.neededFrom),
        line.ratePerYear === null ? word('unknown') : share(line.ratePerYear, 2),
      ]),
    ]),
  ]
}

function serviceLines(
  { finance, coverAsked }: MoneyReport,
  { word, money, date, pair }: Voice,
): string[] {
  if (finance.coverYears.length === 0) return []
  const from = (month: string | null) => (month === null ? word('never') : date(month))
  return [
    pair(word('debtService'), word('debtServiceLead')),
    ...aligned([
      ['', word('serviceDue'), ...['P50', 'P90'].map((at) => word('coverOf', at))],
      ...finance.coverYears.map(({ month, p50, p90 }) => [
        date(month),
        p50 ? money(p50.service) : '–',
        ...[p50, p90].map((year) => (year ? showNumber(year.dscr, 2) : '–')),
      ]),
    ]),
    `  ${word('coverAsked', showNumber(coverAsked.dscr, 2), from(coverAsked.p50From), from(coverAsked.p90From))}`,
    '',
  ]
}

const stressHeads = ({ word }: Voice): string[] => [
  '',
  word('lowestCash'),
  word('lowestIn'),
  word('shortOf'),
  word('shortFrom'),
  'DSCR',
  'LLCR',
  word('npv'),
]

function stressCells(line: StressLine, { word, say, money, date }: Voice): string[] {
  const ratio = (value: number | null) => (value === null ? '–' : showNumber(value, 2))
  return [
    say(line.name),
    money(line.lowestCash),
    date(line.lowestMonth),
    line.shortFrom === null ? word('nothingShort') : money(line.short),
    line.shortFrom === null ? '–' : date(line.shortFrom),
    ratio(line.dscr),
    ratio(line.llcr),
    money(line.npv),
  ]
}

function breakEvenLines({ breakEven }: MoneyReport, { word, share, pair }: Voice): string[] {
  const edge = (name: string, factor: number | null) =>
    `  ${pair(word(name), factor === null ? word('beyondRange') : share(factor, 1))}`
  return [
    word('breakEvenTitle'),
    edge('salesForValue', breakEven.salesForValue),
    edge('salesForCash', breakEven.salesForCash),
    edge('feedForValue', breakEven.feedForValue),
    edge('feedForCash', breakEven.feedForCash),
  ]
}
