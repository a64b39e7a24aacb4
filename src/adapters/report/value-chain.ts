import { valueWords } from '#core/model/value-words.ts'
import { availability } from './availability.ts'
import { type Html, html, nothing } from './html.ts'
import { figure, folded, headings, list, section, table } from './parts.ts'
import { placeName } from './place-name.ts'
import { purchases } from './purchases.ts'
import type { Reader } from './reader.ts'
import { sankey } from './sankey.ts'

/** The wanted elements from deposit to magnet, with origins, balance, co-products and bottlenecks. */
export function valueChain(reader: Reader): Html {
  const { plan, word } = reader
  const flows = plan.material.elementFlows
  const massOf = (element: string) =>
    flows.reduce((sum, flow) => sum + (flow.element === element ? flow.kg : 0), 0)
  const elements = [...new Set(flows.map((flow) => flow.element))].sort(
    (one, other) => massOf(other) - massOf(one),
  )
  const origins = [...new Set(flows.map((flow) => flow.origin))].sort()
  return section(
    'chain',
    word('chain'),
    word('chainLead'),
    availability(reader),
    legend(origins, reader),
    figure(
      sankey(elements, origins, reader),
      `${word('sankeyCaption')}${unusedHeavy(elements, reader)}`,
      word('tableOf'),
      flowTable(elements, reader),
    ),
    originTable(reader),
    purchases(reader),
    folded(word('custody'), custodyTable(reader)),
    folded(word('balance'), balanceTable(reader)),
    folded(word('coProducts'), coProductTable(reader)),
    folded(word('scarcity'), scarcityTable(reader)),
    unknownCosts(reader),
  )
}

const unknownCosts = ({ plan, word, say }: Reader): Html =>
  plan.material.unknownCosts.length === 0
    ? nothing
    : html`<h3>${word('notInCost')}</h3>${list(plan.material.unknownCosts.map(say))}`

const legend = (origins: readonly string[], reader: Reader): Html =>
  html`<p class="legend"><b>${reader.word('origin')}</b>${origins.map(
    (id, at) =>
      html`<span><i class="origin-${at % 6}"></i>${placeName(`deposit.${id}`, reader)}</span>`,
  )}</p>`

/** Terbium can stand in for dysprosium: where it is separated and not used, say so. */
function unusedHeavy(elements: readonly string[], { plan, word, mass, language }: Reader): string {
  const kg = plan.material.coProducts
    .filter(({ element }) => element === 'Tb')
    .reduce((sum, line) => sum + line.kg, 0)
  return elements.includes('Tb') || kg === 0
    ? ''
    : `${language === 'en' ? ' ' : ''}${word('terbiumUnused', mass(kg))}`
}

function flowTable(elements: readonly string[], reader: Reader): Html {
  const { plan, word, mass } = reader
  const flows = plan.material.elementFlows
  const keys = [...new Set(flows.map(({ from, to, origin }) => `${from} ${to} ${origin}`))]
  return table({
    caption: word('chain'),
    heads: [...headings('from to origin', reader), ...elements.map((element) => `#${element}`)],
    rows: keys.map((key) => {
      const [from = '', to = '', origin = ''] = key.split(' ')
      return [
        placeName(from, reader),
        placeName(to, reader),
        placeName(`deposit.${origin}`, reader),
        ...elements.map((element) => {
          const flow = flows.find(
            (one) =>
              one.element === element &&
              one.from === from &&
              one.to === to &&
              one.origin === origin,
          )
          return flow ? mass(flow.kg) : '–'
        }),
      ]
    }),
    none: word('none'),
  })
}

function originTable(reader: Reader): Html {
  const { plan, word, say, share } = reader
  return table({
    caption: word('originCaption'),
    shown: true,
    heads: headings('element origin jurisdiction #share #toldShare', reader),
    rows: plan.material.origins.map((line) => [
      line.element,
      placeName(`deposit.${line.origin}`, reader),
      say(valueWords(line.region ?? line.country)),
      share(line.share, 1),
      line.toldShare > 0 ? share(line.toldShare, 1) : word('cannot-tell'),
    ]),
    none: word('none'),
  })
}

function custodyTable(reader: Reader): Html {
  const { plan, word, say } = reader
  const { result, places } = plan.material.custody
  return html`${result === 'feasible' ? html`<p>${word('custodyFeasible')}</p>` : nothing}${table({
    caption: word('custodyCaption'),
    shown: true,
    heads: headings('facility words untoldAgainst', reader),
    rows: places.map((line) => [
      placeName(line.facility, reader),
      say(line.words),
      line.untoldAgainst.join(', ') || '–',
    ]),
    none: word('none'),
  })}`
}

function balanceTable(reader: Reader): Html {
  const { plan, word, mass } = reader
  const { elementBalance, recycledKg } = plan.material
  return table({
    caption: word('balance'),
    heads: headings('element #inflow #outflow #loss #stock #recycled', reader),
    rows: elementBalance.map((line) => [
      elementName(line.element, reader),
      ...[line.inKg, line.outKg, line.lossKg, line.stockKg, recycledKg[line.element] ?? 0].map(
        mass,
      ),
    ]),
    none: word('none'),
  })
}

function coProductTable(reader: Reader): Html {
  const { plan, word, mass } = reader
  const { coProducts } = plan.material
  return table({
    caption: word('coProducts'),
    heads: headings('element #mass #sold #stock', reader),
    rows: [...new Set(coProducts.map((line) => line.element))].map((element) => {
      const lines = coProducts.filter((line) => line.element === element)
      const total = (key: 'kg' | 'soldKg' | 'stockKg') =>
        mass(lines.reduce((sum, line) => sum + line[key], 0))
      return [
        word('oxideOf', elementName(element, reader)),
        total('kg'),
        total('soldKg'),
        total('stockKg'),
      ]
    }),
    none: word('none'),
  })
}

function elementName(symbol: string, { plan, say }: Reader): string {
  const name = plan.material.elements.find((one) => one.symbol === symbol)?.name
  return name ? `${symbol} ${say(name)}` : symbol
}

const scarcityTable = (reader: Reader): Html =>
  table({
    caption: reader.word('scarcity'),
    heads: headings('words #costOfLast', reader),
    rows: reader.plan.material.shadowPrices.map((line) => [
      reader.say(line.words),
      reader.money(line.perKg),
    ]),
    none: reader.word('none'),
  })
