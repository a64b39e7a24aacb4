import type { ScheduledStep } from '#core/model/plan.ts'
import { parseDay } from '#core/units/day.ts'
import { axis } from './axis.ts'
import type { DateScale } from './date-scale.ts'
import { ganttMarks, markRoom } from './gantt-marks.ts'
import { type Html, html } from './html.ts'
import { figure, headings, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { drawRow, ganttBox, isMilestone, type StepRow, stackRows } from './step-row.ts'

/** The one chain of steps that sets the planned finish, each arrow saying what the next waits for. */
export function criticalChain(scale: DateScale, reader: Reader): Html {
  const { word, date, days, say, language } = reader
  const steps = chainTo(lastOf(reader.plan.schedule.steps), reader.plan.schedule.steps)
  const top = markRoom + 22
  const rows = stackRows(steps, top + 8, (step) => dates(step, reader), reader)
  const height = rows.reduce((sum, row) => sum + row.height, top + 16)
  const picture = html`<svg class="wide" viewBox="0 0 ${ganttBox.width} ${height}" role="img" aria-label="${word('chainOfSteps')}">${ganttMarks(scale, top, height - 6, reader, true)}${axis(scale, top, height - 6, reader)}${rows.map((row) => drawRow(row, scale, reader))}${rows.slice(1).map((row, at) => arrow(rows[at]!, row, scale))}</svg>`
  const caption = word('chainOfStepsCaption', steps.filter((step) => !isMilestone(step)).length)
  return figure(
    picture,
    [...materialFirst(steps, reader), caption].join(language === 'en' ? ' ' : ''),
    `${word('chainOfSteps')} · ${word('tableOf')}`,
    table({
      caption: word('chainOfSteps'),
      heads: headings('step start finish #length whyHere', reader),
      rows: steps.map((step) => [
        say(step.name),
        date(step.start),
        date(step.finish),
        isMilestone(step) ? word('milestone') : days(lengthOf(step)),
        say(step.whyHere.words),
      ]),
      none: word('none'),
    }),
  )
}

/** A chain that no earlier step begins but material does, says from when it can be had. */
const materialFirst = ([first]: readonly ScheduledStep[], { say }: Reader): string[] =>
  first?.whyHere.kind === 'material' ? [say(first.whyHere.words)] : []

/** Steps from filing to `last`, each the reason why the next begins when it does. */
export function chainTo(
  last: ScheduledStep | undefined,
  steps: readonly ScheduledStep[],
): readonly ScheduledStep[] {
  const chain: ScheduledStep[] = []
  for (let step = last; step && !chain.includes(step); step = causeOf(step, steps))
    chain.unshift(step)
  return chain
}

const lastOf = (steps: readonly ScheduledStep[]): ScheduledStep | undefined =>
  steps.reduce<ScheduledStep | undefined>(
    (last, step) => (last && last.finish >= step.finish ? last : step),
    undefined,
  )

/** The step waited for; where a shared resource was busy, the last step that held it. */
function causeOf(
  { start, whyHere }: ScheduledStep,
  steps: readonly ScheduledStep[],
): ScheduledStep | undefined {
  const before = steps.find(({ id }) => id === whyHere.id)
  if (before || whyHere.kind !== 'resource') return before
  return lastOf(
    steps.filter(
      ({ finish, uses }) => finish <= start && uses.some(({ resource }) => resource === whyHere.id),
    ),
  )
}

const lengthOf = ({ start, finish }: ScheduledStep): number =>
  Number(parseDay(finish)) - Number(parseDay(start))

function dates(step: ScheduledStep, { date, days, word }: Reader): string {
  if (isMilestone(step)) return `${date(step.start)} · ${word('milestone')}`
  return `${date(step.start)} – ${date(step.finish)} · ${days(lengthOf(step))}`
}

/** From the end of one bar down to the start of the next. */
function arrow(from: StepRow, to: StepRow, { x }: DateScale): Html {
  const x1 = x(from.step.finish)
  const x2 = x(to.step.start)
  const y1 = from.y + from.height / 2 + 1
  const y2 = to.y + to.height / 2 - (isMilestone(to.step) ? 9 : 8)
  const turn = y2 - 7
  return html`<path class="arrow" d="M${x1} ${y1}V${turn}H${x2}V${y2 - 2}M${x2 - 3} ${y2 - 6}L${x2} ${y2 - 1}L${x2 + 3} ${y2 - 6}"/>`
}
