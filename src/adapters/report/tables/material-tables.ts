import { placeName } from '#adapters/report/place-name.ts'
import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import { custodyWords } from '#core/model/custody.ts'
import { valueWords } from '#core/model/value-words.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

const kg = { unit: 'kg' }

/** The value chain: needs, flows, capacity, balance, co-products, origins and bottlenecks. */
export const materialTables = (reader: Reader): readonly Table[] => [
  needs(reader),
  elementFlows(reader),
  flows(reader),
  capacityUse(reader),
  balance(reader),
  coProducts(reader),
  origins(reader),
  custody(reader),
  bottlenecks(reader),
]

const needs = ({ plan, word, say }: Reader): Table => ({
  id: 'materials',
  title: word('materials'),
  columns: [
    column('text', word('material')),
    column('text', word('element'), { width: 10 }),
    column('text', word('period'), { width: 10 }),
    column('number', word('mass'), kg),
    column('number', word('count')),
    moneyColumn(word('amount'), plan.finance.totalCost.currency),
  ],
  rows: plan.requirements.materials.map((line) => [
    say(line.name),
    line.element,
    line.period === 'peak year' ? word('peakYear') : line.period,
    line.kg,
    line.pieces,
    line.cost && amountIn(line.cost, plan.finance.totalCost.currency),
  ]),
})

const elementFlows = (reader: Reader): Table => ({
  id: 'elementFlows',
  title: reader.word('elementFlows'),
  columns: [
    column('text', reader.word('element'), { width: 10 }),
    column('text', reader.word('from'), { width: 36 }),
    column('text', reader.word('to'), { width: 36 }),
    column('text', reader.word('origin'), { width: 36 }),
    column('number', reader.word('mass'), kg),
  ],
  rows: reader.plan.material.elementFlows.map((flow) => [
    flow.element,
    placeName(flow.from, reader),
    placeName(flow.to, reader),
    placeName(`deposit.${flow.origin}`, reader),
    flow.kg,
  ]),
})

const flows = (reader: Reader): Table => ({
  id: 'flows',
  title: reader.word('flows'),
  columns: [
    column('text', reader.word('material'), { width: 20 }),
    column('text', reader.word('from'), { width: 36 }),
    column('text', reader.word('to'), { width: 36 }),
    column('text', reader.word('period'), { width: 10 }),
    column('text', reader.word('origin'), { width: 36 }),
    column('number', reader.word('mass'), kg),
  ],
  rows: reader.plan.material.flows.map((flow) => [
    flow.material,
    placeName(flow.from, reader),
    placeName(flow.to, reader),
    flow.period,
    placeName(`deposit.${flow.origin}`, reader),
    flow.kg,
  ]),
})

const capacityUse = (reader: Reader): Table => ({
  id: 'capacityUse',
  title: reader.word('capacityUse'),
  columns: [
    column('text', reader.word('facility'), { width: 36 }),
    column('text', reader.word('process')),
    column('text', reader.word('period'), { width: 10 }),
    column('number', reader.word('used'), kg),
    column('number', reader.word('capacityLimit'), kg),
    column('share', reader.word('usedShare')),
    column('text', reader.word('claim'), { width: 36 }),
  ],
  rows: reader.plan.material.capacityUse.map((use) => [
    placeName(use.facility, reader),
    use.process,
    use.period,
    use.usedKg,
    use.capacityKg,
    use.capacityKg > 0 ? use.usedKg / use.capacityKg : null,
    use.claim,
  ]),
})

function balance({ plan, word }: Reader): Table {
  const { elementBalance, recycledKg } = plan.material
  return {
    id: 'balance',
    title: word('balance'),
    columns: [
      column('text', word('element'), { width: 10 }),
      ...['inflow', 'outflow', 'loss', 'stock', 'residual', 'recycled'].map((key) =>
        column('number', word(key), kg),
      ),
    ],
    rows: elementBalance.map((line) => [
      line.element,
      line.inKg,
      line.outKg,
      line.lossKg,
      line.stockKg,
      line.residualKg,
      recycledKg[line.element] ?? null,
    ]),
  }
}

const coProducts = ({ plan, word }: Reader): Table => ({
  id: 'coProducts',
  title: word('coProducts'),
  columns: [
    column('text', word('material')),
    column('text', word('element'), { width: 10 }),
    column('text', word('period'), { width: 10 }),
    column('number', word('mass'), kg),
    column('number', word('sold'), kg),
    column('number', word('stock'), kg),
  ],
  rows: plan.material.coProducts.map((line) => [
    line.material,
    line.element,
    line.period,
    line.kg,
    line.soldKg,
    line.stockKg,
  ]),
})

const origins = (reader: Reader): Table => ({
  id: 'origins',
  title: reader.word('origins'),
  columns: [
    column('text', reader.word('element'), { width: 10 }),
    column('text', reader.word('origin'), { width: 40 }),
    column('text', reader.word('jurisdiction')),
    column('share', reader.word('share')),
    column('share', reader.word('toldShare')),
  ],
  rows: reader.plan.material.origins.map((line) => [
    line.element,
    placeName(`deposit.${line.origin}`, reader),
    reader.say(valueWords(line.region ?? line.country)),
    line.share,
    line.toldShare,
  ]),
})

const custody = (reader: Reader): Table => ({
  id: 'custody',
  title: reader.word('custody'),
  columns: [
    column('text', reader.word('facility'), { width: 36 }),
    column('text', reader.word('custodyModel')),
    column('text', reader.word('words'), { width: 80 }),
    column('text', reader.word('untoldAgainst'), { width: 36 }),
    column('text', reader.word('claim'), { width: 36 }),
  ],
  rows: reader.plan.material.custody.places.map((line) => [
    placeName(line.facility, reader),
    reader.say(custodyWords(line.model)),
    reader.say(line.words),
    line.untoldAgainst.join(', '),
    line.claim,
  ]),
})

function bottlenecks({ plan, word, say }: Reader): Table {
  const { currency } = plan.finance.totalCost
  return {
    id: 'bottlenecks',
    title: word('shadow'),
    columns: [
      column('text', word('constraint')),
      column('text', word('facility')),
      column('text', word('period'), { width: 10 }),
      moneyColumn(word('perKg'), currency),
      column('text', word('words'), { width: 80 }),
    ],
    rows: plan.material.shadowPrices.map((line) => [
      line.constraint,
      line.facility,
      line.period,
      amountIn(line.perKg, currency),
      say(line.words),
    ]),
  }
}
