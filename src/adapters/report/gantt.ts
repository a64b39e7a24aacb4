import type { ScheduledStep } from '#core/model/plan.ts'
import { axis } from './axis.ts'
import { criticalChain } from './critical-chain.ts'
import { type DateScale, dateScale } from './date-scale.ts'
import { ganttMarks } from './gantt-marks.ts'
import { type Html, html } from './html.ts'
import { figure, headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { drawRow, ganttBox, stackRows } from './step-row.ts'

/** The schedule: the chain that sets the finish, every step by hub and desk, and why each stands where it stands. */
export function gantt(reader: Reader): Html {
  const { plan, word } = reader
  const { steps, start, finish } = plan.schedule
  const dates = [start, finish, plan.risk.deadline?.date ?? start, ...steps.map((step) => step.p90)]
  const scale = dateScale(dates, ganttBox.left, ganttBox.right)
  return section(
    'schedule',
    word('schedule'),
    word('ganttLead'),
    legend(reader),
    assumedDays(reader),
    html`<h3>${word('chainOfSteps')}</h3>`,
    criticalChain(scale, reader),
    html`<h3>${word('allSteps')}</h3>`,
    figure(
      html`${lanesOf(reader).map((lane) => drawLane(lane, scale, reader))}`,
      word('ganttCaption'),
      `${word('allSteps')} · ${word('tableOf')}`,
      stepTable(reader),
    ),
  )
}

/** Which days of the plan stand on a calendar that nobody has published yet. */
function assumedDays({ plan: { schedule }, word, date }: Reader): Html {
  const assumed = schedule.calendars
    .map(({ assumedFrom }) => assumedFrom)
    .filter((from) => from < schedule.finish)
    .sort()[0]
  return assumed === undefined ? html`` : html`<p>${word('assumedDays', date(assumed))}</p>`
}

interface Lane {
  readonly title: string
  readonly steps: readonly ScheduledStep[]
}

/** Steps by hub and desk, lanes and steps in the order in which their work begins. */
export function lanesOf({ plan, word, say }: Reader): readonly Lane[] {
  const hubs = new Map(plan.hubs.map((hub) => [hub.id, say(hub.name)]))
  const lanes = new Map<string, ScheduledStep[]>()
  for (const step of plan.schedule.steps.toSorted(inTime)) {
    const title = `${hubs.get(step.hub) ?? step.hub} · ${word(step.desk)}`
    lanes.set(title, [...(lanes.get(title) ?? []), step])
  }
  const order = plan.hubs.map((hub) => say(hub.name))
  const hubOf = (title: string) => order.findIndex((name) => title.startsWith(name))
  return [...lanes]
    .flatMap(([title, steps]) => pieces(steps).map((piece) => ({ title, steps: piece })))
    .sort((one, other) => hubOf(one.title) - hubOf(other.title))
}

/** Steps that one picture holds: more would not fit a sheet of paper whole. */
const most = 30

const pieces = (steps: readonly ScheduledStep[]): readonly (readonly ScheduledStep[])[] =>
  Array.from({ length: Math.ceil(steps.length / most) }, (_, at) =>
    steps.slice(at * most, (at + 1) * most),
  )

const inTime = (one: ScheduledStep, other: ScheduledStep): number =>
  compare(one.start, other.start) || compare(one.finish, other.finish) || compare(one.id, other.id)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function drawLane({ title, steps }: Lane, scale: DateScale, reader: Reader): Html {
  const top = 24
  const rows = stackRows(steps, top + 2, () => '', reader)
  const height = rows.reduce((sum, row) => sum + row.height, top + 4)
  return html`<svg class="wide" viewBox="0 0 ${ganttBox.width} ${height}" role="img" aria-label="${title}"><rect class="lane" x="0" y="3" width="${ganttBox.width}" height="${top - 3}"/><text class="lane-title" x="8" y="18">${title}</text>${axis(scale, top, height, reader)}${ganttMarks(scale, top, height, reader, false)}${rows.map((row) => drawRow(row, scale, reader))}</svg>`
}

function legend({ word }: Reader): Html {
  const sign = (kind: string, body: Html, key: string) =>
    html`<span><svg class="sign" viewBox="0 0 30 14" aria-hidden="true"><g class="${kind}">${body}</g></svg>${word(key)}</span>`
  const bar = html`<rect class="bar" x="1" y="3" width="28" height="9"/>`
  return html`<p class="legend">${[
    sign('critical', bar, 'onCriticalPath'),
    sign('calm', bar, 'withSlack'),
    sign(
      'critical',
      html`<path class="bar" d="M15 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>`,
      'milestone',
    ),
    sign(
      'calm',
      html`<path class="band" d="M2 7H28M2 4v6M28 4v6"/><path class="half" d="M15 3v8"/>`,
      'rangeOfFinish',
    ),
    sign('mark-sign', html`<path class="mark deadline" d="M15 0V14"/>`, 'deadline'),
  ]}</p>`
}

function stepTable(reader: Reader): Html {
  const { plan, word, say, date, days, money } = reader
  return table({
    caption: word('allSteps'),
    heads: headings('step start finish range #slack #stepCost whyHere', reader),
    rows: plan.schedule.steps
      .toSorted(inTime)
      .map((step) => [
        html`${step.critical ? html`<b>${say(step.name)}</b>` : say(step.name)}<br><small>${[
          ...(step.critical ? [word('critical')] : []),
          word(step.desk),
          say(step.providerName),
          word(step.grade),
        ].join(' · ')}</small>`,
        date(step.start),
        date(step.finish),
        html`<small class="date">P10 ${date(step.p10)}<br>P50 ${date(step.p50)}<br>P90 ${date(step.p90)}</small>`,
        days(step.slackDays),
        step.cost ? money(step.cost) : '–',
        say(step.whyHere.words),
      ]),
    none: word('none'),
  })
}
