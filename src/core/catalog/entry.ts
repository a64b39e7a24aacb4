import type { ExchangeRate, PriceQuote } from '#core/model/catalog.ts'
import type { Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'
import type { ProductionFigure, WholeCatalog } from '#core/model/whole-catalog.ts'

/** One thing of the catalog that can be looked up: `<kind>/<id>` names it alone, the id may be shared by several kinds. */
export interface Entry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: Text
  /** The entry as read, its fields for describeEntry to put in words. */
  readonly value: object
}

/** Kinds as claims call their subjects; in the order of the chain, then law, money, people, records. */
export const entryKinds = [
  'element',
  'ore',
  'process',
  'product',
  'use',
  'material',
  'price',
  'exchange',
  'production',
  'capacity',
  'customs',
  'plant',
  'rule',
  'instrument',
  'finance',
  'form',
  'programme',
  'role',
  'ladder',
  'playbook',
  'calendar',
  'finding',
  'source',
] as const

export type EntryKind = (typeof entryKinds)[number]

/** Every entry of the catalog, kind by kind. */
export function entriesOf(wholeCatalog: WholeCatalog): Entry[] {
  const { catalog, terms } = wholeCatalog
  return [
    ...Object.values(catalog.elements).map((value) =>
      entry('element', value.symbol, value.name, value),
    ),
    ...named('ore', catalog.ores),
    ...named('process', catalog.processes),
    ...named('product', catalog.products),
    ...named('use', catalog.uses),
    ...named('material', catalog.materials),
    ...catalog.prices.map((quote) =>
      entry('price', subjectOf(quote.claim, 'price'), priceName(quote, terms), quote),
    ),
    ...catalog.exchangeRates.map((rate) =>
      entry('exchange', subjectOf(rate.claim, 'exchange'), rateName(rate), rate),
    ),
    ...wholeCatalog.production.map((figure) =>
      entry('production', figure.id, figureName(figure, terms), figure),
    ),
    ...wholeCatalog.capacityClaims.map((value) => entry('capacity', value.id, value.name, value)),
    ...wholeCatalog.customsCodes.map((value) => entry('customs', value.id, value.name, value)),
    ...wholeCatalog.plantCases.map((value) => entry('plant', value.id, value.name, value)),
    ...named('rule', catalog.rules),
    ...named('instrument', catalog.instruments),
    ...Object.values(catalog.finance).map((value) =>
      entry('finance', value.id, ratesName(value.id, terms), value),
    ),
    ...named('form', wholeCatalog.forms),
    ...named('programme', wholeCatalog.programmes),
    ...named('role', catalog.roles),
    ...wholeCatalog.ladders.map((value) => entry('ladder', value.id, value.name, value)),
    ...named('playbook', catalog.playbooks),
    ...named('calendar', catalog.calendars),
    ...catalog.findings.map((value) => entry('finding', value.id, value.claim, value)),
    ...Object.values(catalog.sources).map((value) =>
      entry('source', value.id, { en: value.title, zh: value.title }, value),
    ),
  ]
}

const entry = (kind: EntryKind, id: string, name: Text, value: object): Entry => ({
  kind,
  id,
  name,
  value,
})

const named = (
  kind: EntryKind,
  entries: Readonly<Record<string, { readonly id?: string; readonly name: Text }>>,
): Entry[] => Object.entries(entries).map(([id, value]) => entry(kind, id, value.name, value))

/** The id of a series row, which its claim carries. */
const subjectOf = (claim: string, kind: EntryKind): string =>
  claim.slice(kind.length + 1, claim.indexOf('#'))

const priceName = ({ material, basis, date }: PriceQuote, terms: WholeCatalog['terms']): Text =>
  joined([termOf(terms, 'material', material), termOf(terms, 'priceBasis', basis)], date)

const rateName = ({ base, quote, date }: ExchangeRate): Text => {
  const [one, other] = [unitWords(base), unitWords(quote)]
  return joined([{ en: `${one.en} in ${other.en}`, zh: `${one.zh}兑${other.zh}` }], date)
}

const figureName = (
  { scope, stage, metric, period }: ProductionFigure,
  terms: WholeCatalog['terms'],
): Text =>
  joined(
    [termOf(terms, 'place', scope), termOf(terms, 'stage', stage), termOf(terms, 'metric', metric)],
    period,
  )

const ratesName = (country: string, terms: WholeCatalog['terms']): Text => {
  const { en, zh } = termOf(terms, 'place', country)
  return { en: `Taxes and rates of ${en}`, zh: `${zh}税费与费率` }
}

const joined = (parts: readonly Text[], last: string): Text => ({
  en: [...parts.map(({ en }) => en), last].join(', '),
  zh: [...parts.map(({ zh }) => zh), last].join('，'),
})

/** The name of a code; the code itself where it has none. */
export const termOf = (terms: WholeCatalog['terms'], group: string, code: string): Text =>
  terms[group]?.[code] ?? { en: code, zh: code }
