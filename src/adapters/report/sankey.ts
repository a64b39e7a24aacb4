import { showShare } from './format.ts'
import { shorten } from './gantt.ts'
import { type Html, html } from './html.ts'
import { figure, folded, section, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { type SankeyBand, type SankeyNode, sankeyLayout } from './sankey-layout.ts'

/** The wanted elements from deposit to magnet, one picture each, with balance, co-products and bottlenecks. */
export function valueChain(reader: Reader): Html {
  const { plan, word } = reader
  const elements = [...new Set(plan.material.elementFlows.map((flow) => flow.element))]
  return section(
    'chain',
    word('chain'),
    word('chainLead'),
    legend(reader),
    ...elements.map((element) => sankey(element, reader)),
    originTable(reader),
    folded(word('balance'), balanceTable(reader)),
    folded(word('coProducts'), coProductTable(reader)),
    folded(word('scarcity'), scarcityTable(reader)),
  )
}

const originsOf = ({ plan }: Reader) => [
  ...new Set(plan.material.elementFlows.map((flow) => flow.origin)),
]

const placeName = (id: string, { plan, say, word }: Reader): string => {
  if (id === 'loss') return word('loss')
  const place = plan.material.places.find((one) => one.id === id || one.id === `deposit.${id}`)
  return place ? say(place.name) : id
}

/** Deposits bear the name of the origin; a place of the chain may share its id. */
const originName = (id: string, reader: Reader): string => {
  const deposit = reader.plan.material.places.find((one) => one.id === `deposit.${id}`)
  return deposit ? reader.say(deposit.name) : placeName(id, reader)
}

const legend = (reader: Reader): Html =>
  html`<p class="legend">${originsOf(reader).map(
    (id, at) => html`<span><i class="origin-${at % 6}"></i>${originName(id, reader)}</span>`,
  )}</p>`

function sankey(element: string, reader: Reader): Html {
  const { plan, word, mass } = reader
  const flows = plan.material.elementFlows.filter((flow) => flow.element === element)
  const kept = flows.filter((flow) => flow.to !== 'loss')
  const { nodes, bands } = sankeyLayout(kept, plan.material.places, {
    width: 1000,
    height: 210,
    node: 9,
    gap: 42,
  })
  const origins = originsOf(reader)
  const deepest = Math.max(...nodes.map((node) => node.y + node.height))
  const picture = html`<svg class="wide" viewBox="-10 -34 1110 ${deepest + 100}" role="img" aria-label="${element}"><text class="element" x="-8" y="-16">${element}</text>
${bands.map((band) => drawBand(band, origins.indexOf(band.flow.origin), deepest, reader))}${nodes.map((node) => drawNode(node, reader))}</svg>`
  const rows = flows.map((flow) => [
    placeName(flow.from, reader),
    placeName(flow.to, reader),
    originName(flow.origin, reader),
    mass(flow.kg),
  ])
  return figure(
    picture,
    word('sankeyCaption', element),
    `${element} · ${word('tableOf')}`,
    table([word('from'), word('to'), word('origin'), `#${word('mass')}`], rows, word('none')),
  )
}

function drawBand(band: SankeyBand, origin: number, deepest: number, reader: Reader): Html {
  const { x1, y1, x2, y2, flow } = band
  const middle = (x1 + x2) / 2
  const low = deepest + 44
  const path = band.back
    ? `M${at(x1)} ${at(y1)}C${at(x1 + 50)} ${at(y1)} ${at(x1 + 50)} ${at(low)} ${at(x1 - 20)} ${at(low)}L${at(x2 + 20)} ${at(low)}C${at(x2 - 50)} ${at(low)} ${at(x2 - 50)} ${at(y2)} ${at(x2)} ${at(y2)}`
    : `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`
  const about = `${placeName(flow.from, reader)} → ${placeName(flow.to, reader)}: ${reader.mass(flow.kg)} ${flow.element} (${originName(flow.origin, reader)})`
  const width = band.back ? Math.min(4, Math.max(1, band.width)) : Math.max(0.6, band.width)
  return html`<path class="flow origin-${origin % 6}${band.back ? ' back' : ''}" d="${path}" stroke-width="${width}"><title>${about}</title></path>`
}

const at = (value: number) => value.toFixed(1)

function drawNode(node: SankeyNode, reader: Reader): Html {
  const { mass, word } = reader
  const tail = node.kg === 0 ? 0 : (node.lostKg / node.kg) * node.height
  const name = placeName(node.id, reader)
  const below = node.y + node.height
  return html`<g><title>${name}: ${mass(node.kg)}; ${word('lossTail')} ${mass(node.lostKg)}</title><rect class="node" x="${node.x}" y="${node.y}" width="9" height="${Math.max(1, node.height)}"/>${
    tail > 0.4
      ? html`<rect class="lost" x="${node.x + 9}" y="${node.y + node.height - tail}" width="14" height="${tail}"/>`
      : null
  }${nameLines(name).map((line, index) => html`<text class="node-name" x="${node.x}" y="${below + 11 + index * 11}">${line}</text>`)}<text class="node-mass" x="${node.x}" y="${below + 11 + nameLines(name).length * 11}">${mass(node.kg)}</text></g>`
}

/** A name in at most two lines, broken at a space, so that what follows “Illustrative” can be read. */
function nameLines(name: string): readonly string[] {
  const [first = '', ...rest] = name.split(' ')
  return rest.length === 0 || name.length <= 14
    ? [shorten(name, 82)]
    : [shorten(first, 82), shorten(rest.join(' '), 82)]
}

function originTable(reader: Reader): Html {
  const { plan, word } = reader
  const rows = plan.material.origins.map((line) => [
    line.element,
    originName(line.origin, reader),
    line.region ?? line.country,
    showShare(line.share, 1),
  ])
  const heads = [word('element'), word('origin'), word('jurisdiction'), `#${word('share')}`]
  return folded(word('origin'), table(heads, rows, word('none')))
}

function balanceTable({ plan, word, mass }: Reader): Html {
  const { elementBalance, recycledKg } = plan.material
  const rows = elementBalance.map((line) => [
    line.element,
    ...[line.inKg, line.outKg, line.lossKg, line.stockKg, recycledKg[line.element] ?? 0].map(mass),
  ])
  const heads = ['inflow', 'outflow', 'loss', 'stock', 'recycled'].map((key) => `#${word(key)}`)
  return table([word('element'), ...heads], rows, word('none'))
}

function coProductTable({ plan, word, mass }: Reader): Html {
  const { coProducts } = plan.material
  const rows = [...new Set(coProducts.map((line) => line.material))].map((material) => {
    const lines = coProducts.filter((line) => line.material === material)
    const total = (key: 'kg' | 'soldKg' | 'stockKg') =>
      mass(lines.reduce((sum, line) => sum + line[key], 0))
    return [material, total('kg'), total('soldKg'), total('stockKg')]
  })
  const heads = ['mass', 'sold', 'stock'].map((key) => `#${word(key)}`)
  return table([word('material'), ...heads], rows, word('none'))
}

const scarcityTable = ({ plan, word, say }: Reader): Html =>
  table(
    [word('constraint'), word('words')],
    plan.material.shadowPrices.map((line) => [line.constraint, say(line.words)]),
    word('none'),
  )
