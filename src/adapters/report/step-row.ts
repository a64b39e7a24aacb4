import type { ScheduledStep } from '#core/model/plan.ts'
import type { DateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import type { Reader } from './reader.ts'
import { wrapLabel } from './wrap-label.ts'

/** Pixels of a Gantt picture: labels from 8 to `labelEnd`, time from `left` to `right`. */
export const ganttBox = { width: 900, labelEnd: 296, left: 312, right: 884 } as const

const size = 12.5

/** A step's row before it is drawn: its label in lines, a small line beneath, and the height they take. */
export interface StepRow {
  readonly step: ScheduledStep
  readonly label: readonly string[]
  readonly note: string
  readonly y: number
  readonly height: number
}

/** Rows one under the other from `top`, each as high as its label asks for. */
export function stackRows(
  steps: readonly ScheduledStep[],
  top: number,
  note: (step: ScheduledStep) => string,
  { say }: Reader,
): readonly StepRow[] {
  let y = top
  return steps.map((step) => {
    const label = wrapLabel(say(step.name), ganttBox.labelEnd - 8, size, step.critical)
    const under = note(step)
    const height = Math.max(22, label.length * 15 + (under === '' ? 0 : 14) + 7)
    const row = { step, label, note: under, y, height }
    y += height
    return row
  })
}

/** One step: a bar as planned (a diamond without length), beneath it P10 to P90 with a tick at P50; critical is solid and bold. */
export function drawRow(
  { step, label, note, y, height }: StepRow,
  scale: DateScale,
  reader: Reader,
) {
  const middle = y + height / 2
  const from = scale.x(step.start)
  const to = scale.x(step.finish)
  const shape = isMilestone(step)
    ? html`<path class="bar" d="M${from} ${middle - 9}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>`
    : html`<rect class="bar" x="${from}" y="${middle - 8}" width="${Math.max(2, to - from)}" height="9"/>`
  return html`<g class="${step.critical ? 'critical' : 'calm'}"><title>${aboutStep(step, reader)}</title><rect class="hit" x="0" y="${y}" width="${ganttBox.width}" height="${height}"/>${label.map(
    (line, at) => html`<text class="name" x="8" y="${y + 15 + at * 15}">${line}</text>`,
  )}${note === '' ? null : html`<text class="note" x="8" y="${y + 14 + label.length * 15}">${note}</text>`}${range(step, middle + 6, scale)}${shape}</g>`
}

export const isMilestone = ({ start, finish }: ScheduledStep): boolean => start === finish

function range({ p10, p50, p90 }: ScheduledStep, y: number, { x }: DateScale): Html {
  return html`<path class="band" d="M${x(p10)} ${y}H${x(p90)}M${x(p10)} ${y - 3}v6M${x(p90)} ${y - 3}v6"/><path class="half" d="M${x(p50)} ${y - 4}v8"/>`
}

function aboutStep(step: ScheduledStep, { say, date, word, pair }: Reader): string {
  return [
    say(step.name),
    say(step.providerName),
    `${date(step.start)} – ${date(step.finish)}`,
    `P10 ${date(step.p10)}, P50 ${date(step.p50)}, P90 ${date(step.p90)}`,
    pair(word('whyHere'), say(step.whyHere.words)),
    pair(word('grade'), word(step.grade)),
    ...(step.critical ? [word('onCriticalPath')] : []),
  ].join('\n')
}
