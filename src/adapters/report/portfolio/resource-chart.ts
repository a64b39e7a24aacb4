import { axis } from '#adapters/report/axis.ts'
import { dateScale } from '#adapters/report/date-scale.ts'
import { type Html, html } from '#adapters/report/html.ts'
import { ganttBox } from '#adapters/report/step-row.ts'
import { wrapLabel } from '#adapters/report/wrap-label.ts'
import type { PortfolioResource } from '#core/model/portfolio.ts'
import type { PortfolioReader } from './portfolio-reader.ts'

/** One band for each resource: taken in the joint plan, what there is, and what would be asked if each went alone. */
export function resourceChart(
  resources: readonly PortfolioResource[],
  reader: PortfolioReader,
): Html {
  const months = resources.flatMap((resource) => resource.months.map(({ month }) => month)).sort()
  const scale = dateScale(
    [`${months[0] ?? '2000-01'}-01`, `${months.at(-1) ?? '2000-02'}-28`],
    ganttBox.left,
    ganttBox.right,
  )
  const bottom = top + resources.length * band
  return html`<svg class="wide" viewBox="0 0 ${ganttBox.width} ${bottom + 6}" role="img" aria-label="${reader.word('loadOf')}">${axis(scale, top, bottom, reader)}${resources.map((resource, at) => drawBand(resource, top + at * band, scale.x, reader))}</svg>`
}

const top = 22
const band = 58

function drawBand(
  { name, months }: PortfolioResource,
  y: number,
  x: (iso: string) => number,
  { say, word, date }: PortfolioReader,
): Html {
  const most = Math.max(...months.map((one) => Math.max(one.askedDays, one.capacityDays)), 1)
  const foot = y + band - 6
  const high = (days: number): number => (days / most) * (band - 14)
  const label = wrapLabel(say(name), ganttBox.labelEnd - 8, 12.5)
  return html`<g>${label.map((line, at) => html`<text class="name" x="8" y="${y + 20 + at * 15}">${line}</text>`)}<line class="quarter" x1="${ganttBox.left}" x2="${ganttBox.right}" y1="${foot}" y2="${foot}"/>${months.map(
    ({ month, usedDays, capacityDays, askedDays, overloadDays }) => {
      const from = x(`${month}-01`)
      const width = Math.max(1, x(`${month}-28`) - from)
      const about = `${say(name)} · ${date(month)}\n${word('usedDays')} ${usedDays} · ${word('capacityDays')} ${capacityDays} · ${word('askedDays')} ${askedDays}`
      return html`<g class="${overloadDays > 0 ? 'critical' : 'calm'}"><title>${about}</title>${
        usedDays > 0
          ? html`<rect class="draw" x="${from}" y="${foot - high(usedDays)}" width="${width}" height="${high(usedDays)}"/>`
          : null
      }<line class="floor" x1="${from}" x2="${from + width}" y1="${foot - high(capacityDays)}" y2="${foot - high(capacityDays)}"/>${
        askedDays > 0
          ? html`<circle class="bar" cx="${from + width / 2}" cy="${foot - high(askedDays)}" r="2"/>`
          : null
      }</g>`
    },
  )}</g>`
}
