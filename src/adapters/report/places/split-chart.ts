import { type Html, html } from '#adapters/report/html.ts'
import { textWidth, wrapLabel } from '#adapters/report/wrap-label.ts'
import { type PlanPart, planParts } from '#core/model/plan-comparison.ts'
import type { PlaceReader } from './place-reader.ts'
import { partWords } from './place-rows.ts'

const box = { width: 900, left: 320, right: 780, bar: 18, gap: 16 } as const

/** Room above the first name. */
const margin = 6

/** One bar of the picture: a place's figure in a part, and how it is written. */
export interface SplitBar {
  readonly place: string
  readonly of: (part: PlanPart) => { readonly value: number; readonly words: string }
}

/** The parts of each place as bars from one line, part by part, so that places stand beside each other. */
export function splitChart(bars: readonly SplitBar[], title: string, { word }: PlaceReader): Html {
  const values = bars.flatMap(({ of }) => planParts.map((part) => of(part).value))
  const [least, most] = [Math.min(0, ...values), Math.max(1, ...values)]
  const x = (value: number): number =>
    box.left + ((value - least) / (most - least)) * (box.right - box.left)
  const group = bars.length * box.bar + box.gap
  const height = planParts.length * group + margin
  return html`<svg class="wide" viewBox="0 0 ${box.width} ${height}" role="img" aria-label="${title}"><line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height - box.gap}"/>
${planParts.map((part, at) => groupOf(part, margin + at * group))}</svg>`

  function groupOf(part: PlanPart, top: number): Html {
    const name = wrapLabel(word(partWords[part]), 140, 13, true)
    return html`<g>${name.map((line, at) => html`<text class="side" x="0" y="${top + 13 + at * 15}">${line}</text>`)}${bars.map(
      ({ place, of }, at) => {
        const { value, words } = of(part)
        const y = top + at * box.bar
        const from = Math.min(x(0), x(value))
        return html`<text class="note" x="150" y="${y + 13}">${fitted(place, 160)}</text><rect class="origin-${at % 6}" x="${from}" y="${y + 2}" width="${Math.abs(x(value) - x(0))}" height="${box.bar - 4}"><title>${place}: ${words}</title></rect><text class="note" x="${Math.max(x(value), x(0)) + 6}" y="${y + 13}">${words}</text>`
      },
    )}</g>`
  }
}

/** The name's first part where the whole does not fit. */
const fitted = (name: string, room: number): string =>
  textWidth(name, 11.5) <= room ? name : (wrapLabel(name, room, 11.5)[0] ?? name)
