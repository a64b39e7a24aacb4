import type { LeverLine } from '#core/model/plan-comparison.ts'
import { type Html, html } from './html.ts'
import { figure, table } from './parts.ts'
import type { Reader } from './reader.ts'

const left = 240
const right = 1000

/** Where the difference between corridor and market comes from, lever by lever. */
export function levers(reader: Reader): Html {
  const { plan, word } = reader
  const lines = plan.comparison.levers
  const title = html`<h3>${word('levers')}</h3>`
  if (lines.length === 0) return html`${title}<p class="none">${word('none')}</p>`
  return html`${title}${figure(bars(lines, reader), word('leversCaption'), word('tableOf'), leverTable(reader))}`
}

function bars(lines: readonly LeverLine[], reader: Reader): Html {
  const { word, say, days } = reader
  const values = lines.flatMap(({ days: of }) => [of.p10, of.p50, of.p90])
  const least = Math.min(0, ...values)
  const most = Math.max(1, ...values)
  const x = (value: number) => left + ((value - least) / (most - least)) * (right - left)
  return html`<svg class="wide" viewBox="0 0 1100 ${lines.length * 34 + 10}" role="img" aria-label="${word('levers')}"><line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${lines.length * 34}"/>
${lines.map((line, index) => {
  const y = index * 34 + 8
  const from = Math.min(x(0), x(line.days.p50))
  return html`<g><title>${say(line.why)}</title><text class="side" x="0" y="${y + 13}">${say(line.name)}</text><rect class="lever" x="${from}" y="${y}" width="${Math.abs(x(line.days.p50) - x(0))}" height="18" rx="2"/><line class="whisker" x1="${x(line.days.p10)}" x2="${x(line.days.p90)}" y1="${y + 9}" y2="${y + 9}"/><text class="tick" x="${x(line.days.p90) + 8}" y="${y + 13}">${days(line.days.p50, true)}</text></g>`
})}</svg>`
}

function leverTable({ plan, word, say, days, money }: Reader): Html {
  const heads = ['lever', 'state', '#shapley', '#first', '#last', '#money', 'why']
  return table(
    heads.map((head) => (head.startsWith('#') ? `#${word(head.slice(1))}` : word(head))),
    plan.comparison.levers.map((line) => [
      say(line.name),
      word(line.inUse ? 'inUse' : 'notInUse'),
      `${days(line.days.p50)} (${days(line.days.p10)} – ${days(line.days.p90)})`,
      days(line.firstDays),
      days(line.lastDays),
      money(line.money),
      say(line.why),
    ]),
    word('none'),
  )
}
