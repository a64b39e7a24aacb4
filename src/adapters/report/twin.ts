import type { TwinResult } from '#core/model/plan-comparison.ts'
import { axis } from './axis.ts'
import { dateScale } from './date-scale.ts'
import { findings } from './findings.ts'
import { type Html, html } from './html.ts'
import { levers } from './levers.ts'
import { figure, headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { middleWithin, wrapLabel } from './wrap-label.ts'

/** The corridor against the market-only twin: when, how much, by which levers, and what research says. */
export function twin(reader: Reader): Html {
  const { plan, word, days, money, say } = reader
  const { differenceDays, differenceCost, othersDelay } = plan.comparison
  const others = othersDelay.days === null ? '' : `${days(othersDelay.days)}. `
  return section(
    'twin',
    word('twin'),
    word('twinLead'),
    figure(ranges(reader), word('twinCaption'), word('tableOf'), rangeTable(reader)),
    table({
      caption: word('differenceCaption'),
      shown: true,
      heads: [word('gain'), '#P10', '#P50', '#P90'],
      rows: [
        [word('inTime'), ...quantiles(differenceDays).map((value) => days(value))],
        [word('inMoney'), ...quantiles(differenceCost).map(money)],
      ],
      none: word('none'),
    }),
    levers(reader),
    html`<p><strong>${word('othersDelay')}</strong> ${others}${say(othersDelay.why)}</p>`,
    findings(reader),
  )
}

const quantiles = <Value>(of: { p10: Value; p50: Value; p90: Value }) => [of.p10, of.p50, of.p90]

const sides = ({ plan, word }: Reader) => [
  { name: word('corridor'), tone: 'corridor', result: plan.comparison.corridor },
  { name: word('marketOnly'), tone: 'market', result: plan.comparison.marketOnly },
]

const box = { width: 900, left: 130, right: 870, top: 34, bottom: 146 } as const

function ranges(reader: Reader): Html {
  const { plan, word, date } = reader
  const { deadline } = plan.risk
  const both = sides(reader)
  const dates = both.flatMap(({ result }) => [result.finish.planned, ...quantiles(result.finish)])
  const scale = dateScale([...dates, ...(deadline ? [deadline.date] : [])], box.left, box.right)
  const limit = deadline ? scale.x(deadline.date) : null
  return html`<svg class="wide" viewBox="0 0 ${box.width} 166" role="img" aria-label="${word('twin')}">${axis(scale, box.top, box.bottom, reader)}
${limit === null ? null : html`<line class="mark deadline" x1="${limit}" x2="${limit}" y1="${box.top}" y2="${box.bottom}"/><text class="mark-name" x="${middleWithin(limit, `${word('deadline')} ${date(deadline?.date ?? '')}`, box.width)}" y="160" text-anchor="middle">${word('deadline')} ${date(deadline?.date ?? '')}</text>`}
${both.map(({ name, tone, result }, index) => range(name, tone, result, 42 + index * 54, scale.x, reader))}</svg>`
}

function range(
  name: string,
  tone: string,
  { finish }: TwinResult,
  y: number,
  x: (iso: string) => number,
  { date, word }: Reader,
): Html {
  const about = `${name}: ${word('planned')} ${date(finish.planned)}, P10 ${date(finish.p10)}, P50 ${date(finish.p50)}, P90 ${date(finish.p90)}`
  const median = `P50 ${date(finish.p50)}`
  return html`<g class="${tone}"><title>${about}</title>${wrapLabel(
    name,
    box.left - 14,
    13,
    true,
  ).map(
    (line, at) => html`<text class="side" x="0" y="${y + 15 + at * 15}">${line}</text>`,
  )}<rect class="range" x="${x(finish.p10)}" y="${y}" width="${Math.max(2, x(finish.p90) - x(finish.p10))}" height="20"/><line class="median" x1="${x(finish.p50)}" x2="${x(finish.p50)}" y1="${y - 3}" y2="${y + 23}"/><circle class="planned-ring" cx="${x(finish.planned)}" cy="${y + 10}" r="5.5"/><text class="note" x="${middleWithin(x(finish.p50), median, box.width)}" y="${y + 36}" text-anchor="middle">${median}</text></g>`
}

const rangeTable = (reader: Reader): Html =>
  table({
    caption: reader.word('twin'),
    heads: [
      ...headings('profile planned', reader),
      'P10',
      'P50',
      'P90',
      `#${reader.word('cost')} P50`,
    ],
    rows: sides(reader).map(({ name, result }) => [
      name,
      reader.date(result.finish.planned),
      ...quantiles(result.finish).map(reader.date),
      reader.money(result.cost.p50),
    ]),
    none: reader.word('none'),
  })
