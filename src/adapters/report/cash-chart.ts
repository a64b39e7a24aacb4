import { money as moneyOf } from '#core/units/money.ts'
import { axis } from './axis.ts'
import { type DateScale, dateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import { niceTicks } from './nice-ticks.ts'
import type { Reader } from './reader.ts'
import { textWidth, wrapLabel } from './wrap-label.ts'

const box = { width: 900, left: 150, right: 884, top: 34, bottom: 300 } as const

/** Cash month by month as planned, at P50 and at P90, against its floor, and below it the months in which money arrives. */
export function cashChart(reader: Reader): Html {
  const { plan, word } = reader
  const { months, floor, lowestCash } = plan.finance
  const amounts = months.flatMap((line) => [line.cash, line.cashAtP50, line.cashAtP90])
  const ticks = niceTicks([floor, ...amounts].map(({ amount }) => amount))
  const least = ticks[0]!
  const most = ticks.at(-1)!
  const y = (amount: number) =>
    box.bottom - ((amount - least) / (most - least)) * (box.bottom - box.top)
  const scale = dateScale(
    [plan.schedule.finish, ...months.map(({ month }) => endOf(month))],
    box.left,
    box.right,
  )
  const path = (of: (line: (typeof months)[number]) => number) =>
    months
      .map(
        (line, at) =>
          `${at ? 'L' : 'M'}${scale.x(endOf(line.month)).toFixed(1)} ${y(of(line)).toFixed(1)}`,
      )
      .join('')
  const tracks = tracksOf(reader)
  const height = tracks.reduce((sum, one) => sum + one.height, box.bottom + 16)
  return html`<svg class="wide" viewBox="0 0 ${box.width} ${height}" role="img" aria-label="${word('cash')}">${axis(scale, box.top - 8, height - 4, reader)}${ticks.map(
    (amount) =>
      html`<line class="quarter" x1="${box.left}" x2="${box.right}" y1="${y(amount)}" y2="${y(amount)}"/><text class="tick" x="${box.left - 8}" y="${y(amount) + 4}" text-anchor="end">${reader.money(moneyOf(amount / 100, floor.currency))}</text>`,
  )}<line class="floor" x1="${box.left}" x2="${box.right}" y1="${y(floor.amount)}" y2="${y(floor.amount)}"/><text class="floor-name" x="${box.right}" y="${y(floor.amount) - 5}" text-anchor="end">${word('floor')}</text>
<line class="mark planned" x1="${scale.x(plan.schedule.finish)}" x2="${scale.x(plan.schedule.finish)}" y1="${box.top}" y2="${box.bottom}"/><text class="mark-name" x="${scale.x(plan.schedule.finish) + 4}" y="${box.top + 12}">${word('plannedFinish')}</text>
<path class="cash-p90" d="${path((line) => line.cashAtP90.amount)}"/><path class="cash-p50" d="${path((line) => line.cashAtP50.amount)}"/><path class="cash-planned" d="${path((line) => line.cash.amount)}"/>${low('P50', lowestCash.p50, lowestCash.p50Month, scale, y, reader)}${low('P90', lowestCash.p90, lowestCash.p90Month, scale, y, reader)}${tracks.map((one) => drawTrack(one, scale, reader))}</svg>`
}

/** Cash is that of the month's end. */
const endOf = (month: string) => `${month}-28`

function low(
  name: string,
  amount: Reader['plan']['finance']['gap'],
  month: string,
  scale: DateScale,
  y: (amount: number) => number,
  { money, date }: Reader,
): Html {
  const x = scale.x(endOf(month))
  const label = `${name} ${money(amount)} · ${date(month)}`
  const before = x + 10 + textWidth(label, 12, true) > box.right
  return html`<circle class="low" cx="${x}" cy="${y(amount.amount)}" r="4.5"/><text class="low-name" x="${before ? x - 9 : x + 9}" y="${y(amount.amount) + 14}" text-anchor="${before ? 'end' : 'start'}">${label}</text>`
}

type StackLine = Reader['plan']['finance']['stack'][number]

/** An instrument's row beneath the curve. */
interface Track {
  readonly line: StackLine
  readonly label: readonly string[]
  readonly y: number
  readonly height: number
}

function tracksOf({ plan, say }: Reader): readonly Track[] {
  let y = box.bottom + 16
  return plan.finance.stack
    .filter((line) => line.draws.length > 0)
    .map((line) => {
      const label = wrapLabel(say(line.name), box.left - 12, 11)
      const placed = { line, label, y, height: Math.max(26, label.length * 13 + 8) }
      y += placed.height
      return placed
    })
}

/** A tick for each month in which the instrument pays, the higher the more it pays. */
function drawTrack({ line, label, y, height }: Track, scale: DateScale, reader: Reader): Html {
  const { say, money, date } = reader
  const most = Math.max(...line.draws.map(({ amount }) => amount.amount))
  const foot = y + height - 6
  return html`<g>${label.map((text, at) => html`<text class="note" x="0" y="${y + 12 + at * 13}">${text}</text>`)}<line class="quarter" x1="${box.left}" x2="${box.right}" y1="${foot}" y2="${foot}"/>${line.draws.map(
    ({ month, amount }) => {
      const high = 4 + (14 * amount.amount) / most
      return html`<rect class="draw" x="${scale.x(endOf(month)) - 2}" y="${foot - high}" width="4" height="${high}"><title>${say(line.name)} · ${date(month)}: ${money(amount)}</title></rect>`
    },
  )}</g>`
}
