import { axis } from '#adapters/report/axis.ts'
import { type DateScale, dateScale } from '#adapters/report/date-scale.ts'
import { type Html, html } from '#adapters/report/html.ts'
import { ganttBox } from '#adapters/report/step-row.ts'
import { wrapLabel } from '#adapters/report/wrap-label.ts'
import type { PortfolioApplication } from '#core/model/portfolio.ts'
import type { PortfolioReader } from './portfolio-reader.ts'

/** One row for each application with a place: as it would go alone, what the others add, and its range together. */
export function applicationGantt(
  applications: readonly PortfolioApplication[],
  reader: PortfolioReader,
): Html {
  const placed = applications.filter(({ together }) => together !== null)
  const scale = dateScale(
    placed.flatMap(({ asOf, deadline, alone, together }) => [
      asOf,
      deadline ?? asOf,
      alone?.finish.planned ?? asOf,
      together?.finish.p90 ?? asOf,
    ]),
    ganttBox.left,
    ganttBox.right,
  )
  let y = top + 4
  const rows = placed.map((application) => {
    const label = wrapLabel(reader.say(application.name), ganttBox.labelEnd - 8, 12.5)
    const row = { application, label, y, height: label.length * 15 + 21 }
    y += row.height
    return row
  })
  return html`<svg class="wide" viewBox="0 0 ${ganttBox.width} ${y + 4}" role="img" aria-label="${reader.word('ganttByApplication')}">${axis(scale, top, y, reader)}${rows.map((row) => drawRow(row, scale, reader))}</svg>`
}

const top = 22

interface Row {
  readonly application: PortfolioApplication
  readonly label: readonly string[]
  readonly y: number
  readonly height: number
}

function drawRow(
  { application, label, y, height }: Row,
  { x }: DateScale,
  reader: PortfolioReader,
) {
  const { asOf, deadline, alone, together, status } = application
  if (!alone || !together) return html``
  const middle = y + height / 2
  const begin = x(asOf)
  const own = x(alone.finish.planned)
  const end = x(together.finish.planned)
  const { p10, p50, p90 } = together.finish
  const under = middle + 7
  return html`<g class="${status === 'late' ? 'critical' : 'calm'}"><title>${aboutRow(application, reader)}</title><rect class="hit" x="0" y="${y}" width="${ganttBox.width}" height="${height}"/>${label.map(
    (line, at) => html`<text class="name" x="8" y="${y + 14 + at * 15}">${line}</text>`,
  )}<text class="note" x="8" y="${y + 13 + label.length * 15}">${application.id}</text><g class="calm"><rect class="bar" x="${begin}" y="${middle - 9}" width="${Math.max(2, Math.min(own, end) - begin)}" height="10"/></g>${
    end > own
      ? html`<g class="critical"><rect class="bar" x="${own}" y="${middle - 9}" width="${end - own}" height="10"/></g>`
      : null
  }<path class="band" d="M${x(p10)} ${under}H${x(p90)}M${x(p10)} ${under - 3}v6M${x(p90)} ${under - 3}v6"/><path class="half" d="M${x(p50)} ${under - 4}v8"/>${
    deadline === null
      ? null
      : html`<line class="mark deadline" x1="${x(deadline)}" x2="${x(deadline)}" y1="${middle - 12}" y2="${middle + 13}"/>`
  }</g>`
}

function aboutRow(
  { name, id, alone, together, delay }: PortfolioApplication,
  { say, word, date, days, pair }: PortfolioReader,
): string {
  return [
    `${say(name)} (${id})`,
    pair(word('aloneFinish'), date(alone?.finish.planned ?? '')),
    pair(word('togetherFinish'), date(together?.finish.planned ?? '')),
    `P10 ${date(together?.finish.p10 ?? '')}, P50 ${date(together?.finish.p50 ?? '')}, P90 ${date(together?.finish.p90 ?? '')}`,
    pair(word('delay'), days(delay?.plannedDays ?? 0, true)),
  ].join('\n')
}
