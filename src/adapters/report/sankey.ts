import type { ElementFlow } from '#core/model/plan.ts'
import { isSideStage, type StageRow, stageRows } from './chain-stages.ts'
import { type Html, html } from './html.ts'
import { placeName } from './place-name.ts'
import type { Reader } from './reader.ts'
import { type SankeyBand, type SankeyNode, sankeyLayout } from './sankey-layout.ts'
import { wrapLabel } from './wrap-label.ts'

const width = 900
const labelRoom = 236
const nodeHeight = 7
const top = 44

/** A stage's row on the page, with the lines that name it. */
interface Row extends StageRow {
  readonly y: number
  readonly names: readonly string[]
}

/** The wanted elements side by side, each flowing down from deposit to market through the same named stages. */
export function sankey(
  elements: readonly string[],
  origins: readonly string[],
  reader: Reader,
): Html {
  const { plan, word } = reader
  const flows = plan.material.elementFlows.filter((flow) => flow.to !== 'loss')
  const rows = rowsOf(flows, reader)
  const height = (rows.at(-1)?.y ?? 0) + 34
  const column = (width - labelRoom - 20) / elements.length
  return html`<svg class="wide" viewBox="0 0 ${width} ${height}" role="img" aria-label="${word('chain')}">${rows.map(
    (row) => rowLabel(row, reader),
  )}${elements.map((element, at) => {
    const own = flows.filter((flow) => flow.element === element)
    return drawElement(own, rows, labelRoom + 20 + at * column, column, origins, reader)
  })}</svg>`
}

function rowsOf(flows: readonly ElementFlow[], reader: Reader): readonly Row[] {
  const used = new Set(flows.flatMap(({ from, to }) => [from, to]))
  let y = top
  return stageRows(reader.plan.material.places.filter(({ id }) => used.has(id))).map((row) => {
    const names = row.places.flatMap(({ name }) => wrapLabel(reader.say(name), labelRoom, 11.5))
    const placed = { ...row, y, names }
    y += Math.max(50, 24 + names.length * 14)
    return placed
  })
}

const rowLabel = ({ stage, y, names }: Row, { word }: Reader): Html =>
  html`<line class="quarter" x1="0" x2="${width}" y1="${y - 12}" y2="${y - 12}"/><text class="side" x="0" y="${y + 7}">${word(`stage-${stage}`)}</text>${names.map(
    (name, at) => html`<text class="note" x="0" y="${y + 22 + at * 14}">${name}</text>`,
  )}`

function drawElement(
  flows: readonly ElementFlow[],
  rows: readonly Row[],
  left: number,
  column: number,
  origins: readonly string[],
  reader: Reader,
): Html {
  const rowOf = (place: string) =>
    rows.findIndex(({ places }) => places.some(({ id }) => id === place))
  const isSide = (place: string) => isSideStage(rows[rowOf(place)]?.stage ?? '')
  const ordered = flows.toSorted(
    (one, other) => origins.indexOf(one.origin) - origins.indexOf(other.origin),
  )
  const { nodes, bands } = sankeyLayout(ordered, rowOf, isSide, {
    left,
    zone: column * 0.58,
    side: column * 0.3,
    gap: 6,
  })
  const y = (node: SankeyNode) => rows[node.row]?.y ?? 0
  const element = flows[0]?.element ?? ''
  const name = reader.plan.material.elements.find(({ symbol }) => symbol === element)?.name
  return html`<text class="element" x="${left}" y="22">${element}${name ? html` <tspan class="note">${reader.say(name)}</tspan>` : null}</text>${bands
    .filter((band) => !band.back)
    .map((band) =>
      ribbon(band, origins.indexOf(band.flow.origin), y, reader),
    )}${nodes.map((node) => drawNode(node, y(node), reader))}${masses(nodes, bands, rows, reader)}${returns(bands, left + column - 8, y, reader)}`
}

function ribbon(
  band: SankeyBand,
  origin: number,
  y: (node: SankeyNode) => number,
  reader: Reader,
): Html {
  const { x1, x2, width: wide } = band
  const from = y(band.from) + nodeHeight
  const to = y(band.to)
  const middle = (from + to) / 2
  const path = `M${at(x1)} ${at(from)}C${at(x1)} ${at(middle)} ${at(x2)} ${at(middle)} ${at(x2)} ${at(to)}H${at(x2 + wide)}C${at(x2 + wide)} ${at(middle)} ${at(x1 + wide)} ${at(middle)} ${at(x1 + wide)} ${at(from)}Z`
  return html`<path class="flow origin-${origin % 6}" d="${path}"><title>${aboutFlow(band, reader)}</title></path>`
}

/** Recovered material goes back up along the right edge, one line for each pair of places. */
function returns(
  bands: readonly SankeyBand[],
  edge: number,
  y: (node: SankeyNode) => number,
  reader: Reader,
): readonly Html[] {
  const back = bands.filter((band) => band.back)
  return [...new Set(back.map(({ from, to }) => `${from.id} ${to.id}`))].map((pair, at) => {
    const own = back.filter(({ from, to }) => `${from.id} ${to.id}` === pair)
    const [{ from, to, x1 }] = own as [SankeyBand]
    const start = y(from) + nodeHeight
    const end = y(to)
    const x2 =
      Math.min(...own.map((band) => band.x2)) + own.reduce((sum, band) => sum + band.width, 0) / 2
    const line = edge - at * 5
    return html`<path class="back" d="M${Math.min(x1 + 4, line)} ${start}v9H${line}V${end - 9}H${x2}V${end - 2}M${x2 - 3} ${end - 6}L${x2} ${end - 1}L${x2 + 3} ${end - 6}"><title>${own.map((band) => aboutFlow(band, reader)).join('\n')}</title></path>`
  })
}

const at = (value: number) => value.toFixed(1)

const aboutFlow = ({ flow }: SankeyBand, reader: Reader): string =>
  `${placeName(flow.from, reader)} → ${placeName(flow.to, reader)}: ${reader.mass(flow.kg)} ${flow.element} (${placeName(`deposit.${flow.origin}`, reader)})`

/** A node with the part that does not go on as a pale stub at its right end, and its mass beside it. */
function drawNode(node: SankeyNode, y: number, reader: Reader): Html {
  const { mass, word } = reader
  const lost = node.kg === 0 ? 0 : (node.lostKg / node.kg) * node.width
  const end = node.x + node.width
  return html`<g><title>${placeName(node.id, reader)}: ${mass(node.kg)}; ${word('lossTail')} ${mass(node.lostKg)}</title><rect class="node" x="${node.x}" y="${y}" width="${Math.max(1, node.width)}" height="${nodeHeight}"/>${
    lost > 0.4
      ? html`<rect class="lost" x="${end - lost}" y="${y + nodeHeight}" width="${lost}" height="12"/>`
      : null
  }</g>`
}

/** Masses right of each row's last node, in the order in which the row names its places, or their sum where there are many. */
function masses(
  nodes: readonly SankeyNode[],
  bands: readonly SankeyBand[],
  rows: readonly Row[],
  { mass }: Reader,
): readonly Html[] {
  const givesBack = new Set(bands.filter(({ back }) => back).map(({ from }) => from.id))
  return [...new Set(nodes.map(({ row }) => row))].map((row) => {
    const { y = 0, places = [] } = rows[row] ?? {}
    const own = places.flatMap((place) => nodes.filter(({ id }) => id === place.id))
    const sum = own.reduce((total, { kg }) => total + kg, 0)
    const lines = own.length > most ? [sum] : own.map(({ kg }) => kg)
    // Right of what is given back runs the line that carries it.
    const left = own.every(({ id }) => givesBack.has(id))
    const x = left
      ? Math.min(...own.map((node) => node.x)) - 4
      : Math.max(...own.map((node) => node.x + node.width)) + 4
    return html`${lines.map(
      (kg, at) =>
        html`<text class="note" x="${x}" y="${y + 8 + at * 13}" text-anchor="${left ? 'end' : 'start'}">${mass(kg)}</text>`,
    )}`
  })
}

/** Masses that find room in a row. */
const most = 3
