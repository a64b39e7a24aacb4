import type { TwinResult } from '#core/model/plan-comparison.ts'
import { dateScale } from './date-scale.ts'
import { axis } from './gantt.ts'
import { type Html, html } from './html.ts'
import { levers } from './levers.ts'
import { figure, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** The corridor against the market-only twin: when, how much, by which levers, and what research says. */
export function twin(reader: Reader): Html {
  const { plan, word, days, money, say } = reader
  const { differenceDays, differenceCost, findings, othersDelay } = plan.comparison
  const differences = table(
    ['', '#P10', '#P50', '#P90'],
    [
      [word('difference'), ...quantiles(differenceDays).map((value) => days(value))],
      [word('differenceCost'), ...quantiles(differenceCost).map(money)],
    ],
    word('none'),
  )
  const others = othersDelay.days === null ? '' : `${days(othersDelay.days)}. `
  return section(
    'twin',
    word('twin'),
    word('twinLead'),
    figure(ranges(reader), word('twinCaption'), word('tableOf'), rangeTable(reader)),
    differences,
    levers(reader),
    html`<p><strong>${word('othersDelay')}:</strong> ${others}${say(othersDelay.why)}</p><h3>${word('findings')}</h3>`,
    table(
      [word('direction'), word('words'), word('source')],
      findings.map((finding) => [
        finding.direction,
        say(finding.words),
        html`${finding.sources.map((id) => html`<a href="#source-${id}">${id}</a> `)}`,
      ]),
      word('none'),
    ),
  )
}

const quantiles = <Value>(of: { p10: Value; p50: Value; p90: Value }) => [of.p10, of.p50, of.p90]

const sides = ({ plan, word }: Reader) => [
  { name: word('corridor'), tone: 'corridor', result: plan.comparison.corridor },
  { name: word('marketOnly'), tone: 'market', result: plan.comparison.marketOnly },
]

function ranges(reader: Reader): Html {
  const { plan, word } = reader
  const { deadline } = plan.risk
  const both = sides(reader)
  const dates = both.flatMap(({ result }) => [
    result.finish.planned,
    result.finish.p10,
    result.finish.p50,
    result.finish.p90,
  ])
  const scale = dateScale([...dates, ...(deadline ? [deadline.date] : [])], 130, 1040)
  const limit = deadline ? scale.x(deadline.date) : null
  return html`<svg class="wide" viewBox="0 0 1100 150" role="img" aria-label="${word('twin')}">${axis(scale, 130)}
${limit === null ? null : html`<line class="deadline" x1="${limit}" x2="${limit}" y1="20" y2="130"/><text class="deadline-name" x="${limit}" y="144" text-anchor="middle">${word('deadline')} ${reader.date(deadline?.date ?? '')}</text>`}
${both.map(({ name, tone, result }, index) => range(name, tone, result, 38 + index * 50, scale.x, reader))}</svg>`
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
  return html`<g class="${tone}"><title>${about}</title><text class="side" x="0" y="${y + 15}">${name}</text><rect class="range" x="${x(finish.p10)}" y="${y}" width="${Math.max(2, x(finish.p90) - x(finish.p10))}" height="22" rx="4"/><line class="median" x1="${x(finish.p50)}" x2="${x(finish.p50)}" y1="${y - 3}" y2="${y + 25}"/><circle class="planned" cx="${x(finish.planned)}" cy="${y + 11}" r="6"/><text class="tick" x="${x(finish.p50)}" y="${y + 37}" text-anchor="middle">P50 ${date(finish.p50)}</text></g>`
}

const rangeTable = (reader: Reader): Html =>
  table(
    ['', reader.word('planned'), 'P10', 'P50', 'P90', `#${reader.word('cost')} P50`],
    sides(reader).map(({ name, result }) => [
      name,
      reader.date(result.finish.planned),
      ...quantiles(result.finish).map(reader.date),
      reader.money(result.cost.p50),
    ]),
    reader.word('none'),
  )
