import type { ScheduledStep } from '#core/model/plan.ts'
import { type DateScale, dateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import { figure, gradeChip, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

const left = 330
const right = 1090
const row = 20

/** The schedule by hub and desk: bars, P10 to P90 bands, the critical path, and why each step stands where it stands. */
export function gantt(reader: Reader): Html {
  const { word } = reader
  return section(
    'schedule',
    word('schedule'),
    word('ganttLead'),
    figure(chart(reader), word('ganttCaption'), word('tableOf'), stepTable(reader)),
  )
}

interface Line {
  readonly y: number
  readonly lane: string | null
  readonly step: ScheduledStep | null
}

function lines({ plan, word, say }: Reader): readonly Line[] {
  const hubs = new Map(plan.hubs.map((hub) => [hub.id, say(hub.name)]))
  const lanes = new Map<string, ScheduledStep[]>()
  for (const step of plan.schedule.steps) {
    const lane = `${hubs.get(step.hub) ?? step.hub} · ${word(step.desk)}`
    lanes.set(lane, [...(lanes.get(lane) ?? []), step])
  }
  return [...lanes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([lane, steps]) => [
      { lane, step: null },
      ...steps
        .toSorted((one, other) => (one.start < other.start ? -1 : 1))
        .map((step) => ({ lane: null, step })),
    ])
    .map((line, index) => ({ ...line, y: 34 + index * row }))
}

function chart(reader: Reader): Html {
  const { plan, word } = reader
  const { steps, start, finish } = plan.schedule
  const all = lines(reader)
  const height = 44 + all.length * row
  const scale = dateScale([start, finish, ...steps.map((step) => step.p90)], left, right)
  return html`<svg class="wide" viewBox="0 0 1100 ${height}" role="img" aria-label="${word('schedule')}">
${axis(scale, height)}${all.map((line) =>
  line.step ? bar(line.step, line.y, scale, reader) : laneTitle(line.lane ?? '', line.y),
)}</svg>`
}

/** Quarter lines with their labels along the top. */
export const axis = (scale: DateScale, height: number): Html =>
  html`${scale.ticks.map(
    ({ x, label, year }) =>
      html`<line class="${year ? 'year' : 'quarter'}" x1="${x}" x2="${x}" y1="20" y2="${height}"/><text class="${year ? 'tick-year' : 'tick'}" x="${x + 3}" y="14">${label}</text>`,
  )}`

const laneTitle = (lane: string, y: number): Html =>
  html`<rect class="lane" x="0" y="${y}" width="1100" height="${row}"/><text class="lane-title" x="6" y="${y + 14}">${lane}</text>`

function bar(step: ScheduledStep, y: number, scale: DateScale, reader: Reader): Html {
  const { say, date, word } = reader
  const from = scale.x(step.start)
  const band = scale.x(step.p10)
  const width = (one: number, other: number) => Math.max(2, other - one)
  const name = say(step.name)
  const about = `${name}\n${say(step.providerName)}\n${date(step.start)} – ${date(step.finish)} (P10 ${date(step.p10)}, P50 ${date(step.p50)}, P90 ${date(step.p90)})\n${word('whyHere')}: ${say(step.whyHere.words)}\n${word(step.grade)}`
  const tone = step.critical ? 'critical' : 'calm'
  return html`<g class="${tone}"><title>${about}</title><rect class="hit" x="0" y="${y}" width="1100" height="${row}"/><text class="name" x="${left - 10}" y="${y + 14}" text-anchor="end">${shorten(name, left - 24)}</text><rect class="band" x="${band}" y="${y + 5}" width="${width(band, scale.x(step.p90))}" height="10" rx="5"/><rect class="bar" x="${from}" y="${y + 5}" width="${width(from, scale.x(step.finish))}" height="10" rx="2"/></g>`
}

/** A label cut to a width in pixels at 12 px type, wide signs counted double. */
export function shorten(label: string, pixels: number): string {
  let used = 0
  let kept = ''
  for (const sign of label) {
    used += sign > '\u2e80' ? 12 : 6.2
    if (used > pixels) return `${kept.trimEnd()}…`
    kept += sign
  }
  return kept
}

function stepTable(reader: Reader): Html {
  const { plan, word, say, date, days, money } = reader
  return table(
    ['step', 'desk', 'provider', 'start', 'finish', '#slack', '#cost', 'whyHere', 'grade'].map(
      (head) => (head.startsWith('#') ? `#${word(head.slice(1))}` : word(head)),
    ),
    plan.schedule.steps.map((step) => [
      html`${say(step.name)}${step.critical ? html` <span class="chip critical">${word('critical')}</span>` : null}`,
      word(step.desk),
      say(step.providerName),
      date(step.start),
      html`${date(step.finish)}<br><small>P10 ${date(step.p10)}<br>P90 ${date(step.p90)}</small>`,
      days(step.slackDays),
      step.cost ? money(step.cost) : '–',
      say(step.whyHere.words),
      gradeChip(step.grade, reader, step.claims.join(', ')),
    ]),
    word('none'),
  )
}
