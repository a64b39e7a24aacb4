import type { DateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import type { Reader } from './reader.ts'
import { ganttBox } from './step-row.ts'
import { textWidth } from './wrap-label.ts'

const size = 11.5

/** Pixels that the names of the marks may take above the axis: one row each at most. */
export const markRoom = 4 * 14

/** Lines at filing, planned finish, P50 and deadline from `top` to `bottom`; named above the axis where `named`. */
export function ganttMarks(
  { x }: DateScale,
  top: number,
  bottom: number,
  reader: Reader,
  named: boolean,
): Html {
  const { plan, word, date } = reader
  const { deadline, finish } = plan.risk
  const marks = [
    { kind: 'filing', iso: plan.schedule.start, name: word('filing') },
    { kind: 'planned', iso: plan.schedule.finish, name: word('planned') },
    { kind: 'p50', iso: finish.p50, name: 'P50' },
    ...(deadline ? [{ kind: 'deadline', iso: deadline.date, name: word('deadline') }] : []),
  ].sort((one, other) => (one.iso < other.iso ? -1 : 1))
  const ends: number[] = []
  return html`${marks.map(({ kind, iso, name }) => {
    const at = x(iso)
    const label = `${name} ${date(iso)}`
    const from = Math.min(at - 3, ganttBox.width - 4 - textWidth(label, size))
    const free = ends.findIndex((end) => from > end + 8)
    const row = free < 0 ? ends.length : free
    ends[row] = from + textWidth(label, size)
    return html`<line class="mark ${kind}" x1="${at}" x2="${at}" y1="${named ? 16 + row * 14 : top}" y2="${bottom}"/>${
      named
        ? html`<text class="mark-name" x="${from + 6}" y="${13 + row * 14}">${label}</text>`
        : null
    }`
  })}`
}
