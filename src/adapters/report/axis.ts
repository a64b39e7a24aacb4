import type { DateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import type { Reader } from './reader.ts'

/** Least pixels between two quarters at which each gets its label. */
const room = 30

/** Lines at the quarters from `top` to `bottom` with their labels just above `top`; quarters too close stay without. */
export function axis(
  { ticks }: DateScale,
  top: number,
  bottom: number,
  { word }: Pick<Reader, 'word'>,
): Html {
  const wide = (ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0) >= room
  return html`${ticks.map(({ x, year, quarter }) => {
    const starts = quarter === 1
    const label = starts ? String(year) : wide ? word(`q${quarter}`) : ''
    return html`<line class="${starts ? 'year' : 'quarter'}" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/>${
      label === ''
        ? null
        : html`<text class="${starts ? 'tick-year' : 'tick'}" x="${x}" y="${top - 5}" text-anchor="middle">${label}</text>`
    }`
  })}`
}
