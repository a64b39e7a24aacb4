import type { Catalog, OreBasket } from '#core/model/catalog.ts'
import type { MaterialProblem } from './material-problem.ts'

/** Prices of one basis in the problem's currency per kg, without value added tax. */
export interface PriceBook {
  /** Price of an element's oxide; null when the basis has no quote for it. */
  oxide(element: string): number | null
  /** Claim of that quote; null without one. */
  oxideClaim(element: string): string | null
  /** Price of bought material; null when unknown. */
  bought(material: string): number | null
  boughtClaim(material: string): string | null
  /** How the price moves given move the value of an ore's basket: 1 without any. */
  basketFactor(ore: OreBasket): number
  /** Value of one kg of an ore's mixed oxide, priced elements only; null when none has a price. */
  basketValue(ore: OreBasket): number | null
}

/** What the book is opened on. */
export type PriceTerms = Pick<MaterialProblem, 'currency' | 'priceBasis' | 'priceFactors' | 'asOf'>

/** Reads the newest quote of each material on the one basis that was known on `asOf`; quotes on any other basis are never used. */
export function openPriceBook(
  catalog: Pick<Catalog, 'prices' | 'materials' | 'finance'>,
  { currency, priceBasis, priceFactors, asOf }: PriceTerms,
): PriceBook {
  const vatRate = includedTax(priceBasis.includesTaxOf, catalog.finance)
  const newest = new Map<string, { date: string; perKg: number; claim: string }>()
  for (const quote of catalog.prices) {
    const kilograms =
      quote.unit === `${currency}/t` ? 1000 : quote.unit === `${currency}/kg` ? 1 : null
    if (!quote.basis.startsWith(priceBasis.basis) || kilograms === null) continue
    if (!isKnown(quote.date, asOf)) continue
    const known = newest.get(keyOf(quote.material))
    if (!known || quote.date >= known.date)
      newest.set(keyOf(quote.material), {
        date: quote.date,
        perKg: quote.average / kilograms / (1 + vatRate),
        claim: quote.claim,
      })
  }
  const moves = new Map(Object.entries(priceFactors).map(([name, factor]) => [keyOf(name), factor]))
  const quoteOf = (element: string) =>
    oxideKeys(element).flatMap((key) => newest.get(key) ?? [])[0] ?? null
  const plain = (element: string) => quoteOf(element)?.perKg ?? null
  const factorOf = (element: string) =>
    [keyOf(element), ...oxideKeys(element)].flatMap((key) => moves.get(key) ?? [])[0] ?? 1
  const worth = (ore: OreBasket, moved: boolean) =>
    Object.entries(ore.shares).reduce(
      (sum, [element, share]) =>
        sum + share * (plain(element) ?? 0) * (moved ? factorOf(element) : 1),
      0,
    )
  return {
    oxide(element) {
      const price = plain(element)
      return price === null ? null : price * factorOf(element)
    },
    oxideClaim: (element) => quoteOf(element)?.claim ?? null,
    boughtClaim: (material) => catalog.materials[material]?.price?.claim ?? null,
    bought(material) {
      const price = catalog.materials[material]?.price
      if (!price) return null
      const perKg = price.unit.endsWith('/t') ? price.mode / 1000 : price.mode
      return perKg * (moves.get(keyOf(material)) ?? 1)
    },
    basketFactor(ore) {
      const value = worth(ore, false)
      return value > 0 ? worth(ore, true) / value : 1
    },
    basketValue(ore) {
      const value = worth(ore, true)
      return value > 0 ? value : null
    },
  }
}

/** Whether the material path looks at a price of this name: an element's oxide, or something bought. */
export const isPriced = (
  material: string,
  { elements, materials }: Pick<Catalog, 'elements' | 'materials'>,
): boolean =>
  materials[material] !== undefined ||
  Object.keys(elements).some((element) => oxideKeys(element).includes(keyOf(material)))

/** Value added tax that quotes include; throws where the catalog has no rates of the country they include it of. */
function includedTax(country: string | null, finance: Catalog['finance']): number {
  if (country === null) return 0
  const rate = finance[country]?.vatRate.mode
  if (rate === undefined) throw new RangeError(`the catalog has no finance rates for '${country}'`)
  return rate
}

/** Whether a quote's day, month or year is over on an ISO date; a quote of the day itself is known. */
const isKnown = (date: string, asOf: string): boolean =>
  date.length === asOf.length ? date <= asOf : date < asOf.slice(0, date.length)

const keyOf = (material: string): string => material.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

function oxideKeys(element: string): string[] {
  const own = keyOf(`${element}oxide`)
  return element === 'Nd' || element === 'Pr' ? [own, 'ndproxide', 'prndoxide'] : [own]
}
