import type { LeverLine } from '#core/model/plan-comparison.ts'
import { type Html, html } from './html.ts'
import { figure, headings, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { wrapLabel } from './wrap-label.ts'

const box = { width: 900, left: 210, right: 800, row: 38 } as const

/** Where the difference between corridor and market comes from, lever by lever. */
export function levers(reader: Reader): Html {
  const { plan, word } = reader
  const lines = plan.comparison.levers
  const title = html`<h3>${word('levers')}</h3>`
  if (lines.length === 0) return html`${title}<p class="none">${word('none')}</p>`
  return html`${title}${figure(bars(lines, reader), word('leversCaption', plan.comparison.leverSamples), word('tableOf'), leverTable(reader))}`
}

function bars(lines: readonly LeverLine[], reader: Reader): Html {
  const { word, say, days } = reader
  const values = lines.flatMap(({ days: of }) => [of.p10, of.p50, of.p90])
  const least = Math.min(0, ...values)
  const most = Math.max(1, ...values)
  const x = (value: number) =>
    box.left + ((value - least) / (most - least)) * (box.right - box.left)
  const height = lines.length * box.row
  return html`<svg class="wide" viewBox="0 0 ${box.width} ${height + 6}" role="img" aria-label="${word('levers')}"><line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height}"/>
${lines.map((line, index) => {
  const y = index * box.row + 10
  const from = Math.min(x(0), x(line.days.p50))
  const name = wrapLabel(say(line.name), box.left - 26, 13, true)
  const first = y + 13 - (name.length - 1) * 7
  return html`<g><title>${say(line.why)}</title>${name.map((part, at) => html`<text class="side" x="0" y="${first + at * 15}">${part}</text>`)}<rect class="lever" x="${from}" y="${y}" width="${Math.abs(x(line.days.p50) - x(0))}" height="18"/><path class="whisker" d="M${x(line.days.p10)} ${y + 9}H${x(line.days.p90)}M${x(line.days.p10)} ${y + 5}v8M${x(line.days.p90)} ${y + 5}v8"/><text class="note" x="${Math.max(x(line.days.p90), x(0)) + 8}" y="${y + 13}">${days(line.days.p50, true)}</text></g>`
})}</svg>`
}

function leverTable(reader: Reader): Html {
  const { plan, word, say, days, money } = reader
  return table({
    caption: word('levers'),
    heads: headings('lever state #shapley #first #last #money why', reader),
    rows: plan.comparison.levers.map((line) => [
      say(line.name),
      word(line.inUse ? 'inUse' : 'notInUse'),
      `${days(line.days.p50)} (${days(line.days.p10)} – ${days(line.days.p90)})`,
      days(line.firstDays),
      days(line.lastDays),
      money(line.money),
      say(line.why) === say(line.name) ? '–' : say(line.why),
    ]),
    none: word('none'),
  })
}
