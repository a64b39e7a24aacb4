import type { Catalog } from '#core/model/catalog.ts'
import type { Source } from '#core/model/claim.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import type { Currency } from '#core/units/money.ts'
import { comparePlans } from './compare-plans.ts'
import { datedRates } from './dated-rates.ts'
import { type Conversion, openExchange } from './exchange.ts'
import { needDifferences } from './need-differences.ts'
import type {
  PlaceComparison,
  PlaceDifference,
  PlaceFigures,
  PlaceOutcome,
} from './place-comparison.ts'
import { countBorders, countContracts, countEntities, countLaw } from './place-counts.ts'
import { convertSplit, noRateWords, splitOfPlan } from './place-outcome.ts'
import { eachPart, subtractDays, subtractMoney } from './split.ts'

/** Dated rates with the claims and sources behind them. */
export type RateBook = Pick<Catalog, 'exchangeRates' | 'claims' | 'sources'>

/**
 * Plans of one need in several places, side by side and in pairs. Amounts are brought to the currency of the first plan
 * at the newest rates known when the last of them was filed.
 */
export function comparePlaces(plans: readonly PlanDocument[], book: RateBook): PlaceComparison {
  const feasible = plans.filter((plan) => plan.status === 'feasible')
  const currency = feasible[0]?.finance.totalCost.currency ?? null
  const places = plans.map((plan) => placeFigures(plan, currency, book, lastFiling(plans)))
  return {
    format: 'lodestone.places/1',
    currency,
    needDiffers: needDifferences(plans),
    places,
    differences: pairs(plans.length).map(([from, to]) => ({
      from,
      to,
      ...difference(places[from]?.outcome ?? null, places[to]?.outcome ?? null),
      changes: comparePlans(plans[from] as PlanDocument, plans[to] as PlanDocument),
    })),
    sources: sourcesOf(places, book),
  }
}

/** True for plans that stand in different corridors or hubs; false for versions of one plan. */
export const areInPlaces = (plans: readonly PlanDocument[]): boolean =>
  new Set(plans.map((plan) => `${plan.corridor.id}/${siteHub(plan)}`)).size > 1

function placeFigures(
  plan: PlanDocument,
  currency: Currency | null,
  book: RateBook,
  asOf: Day,
): PlaceFigures {
  const hub = siteHub(plan)
  const figures = {
    application: plan.application.id,
    corridor: plan.corridor.id,
    name: plan.hubs.find(({ id }) => id === hub)?.name ?? plan.corridor.name,
    asOf: plan.asOf,
  }
  if (plan.status === 'infeasible' || currency === null)
    return { ...figures, outcome: null, why: noPlanWords }
  const own = plan.finance.totalCost.currency
  const conversion = openExchange(book.exchangeRates, asOf, currency)(own)
  return { ...figures, outcome: outcomeOf(plan, currency, conversion, book) }
}

function outcomeOf(
  plan: Plan,
  currency: Currency,
  conversion: Conversion | null,
  book: RateBook,
): PlaceOutcome {
  const { days, coordination, money } = splitOfPlan(plan)
  const { untilOutput, inAll } = money
  return {
    finish: plan.comparison.corridor.finish,
    days,
    ownChain: plan.comparison.corridor.chainDays,
    coordination,
    ownMoney: { untilOutput: untilOutput.total, inAll: inAll.total },
    ...(conversion === null
      ? { money: null, why: noRateWords(untilOutput.total.currency, currency) }
      : {
          money: {
            untilOutput: convertSplit(untilOutput, conversion, currency),
            inAll: convertSplit(inAll, conversion, currency),
          },
        }),
    rates: datedRates(conversion?.rates ?? [], book),
    unknownPrices: plan.comparison.marketOnly.costsByPart.unknownPrices,
    law: countLaw(plan),
    contracts: countContracts(plan),
    entities: countEntities(plan),
    borders: countBorders(plan),
    assumptions: {
      criticalPath: plan.evidence.assumptions.criticalPath,
      money: plan.evidence.assumptions.money,
    },
  }
}

function difference(
  from: PlaceOutcome | null,
  to: PlaceOutcome | null,
): Omit<PlaceDifference, 'from' | 'to' | 'changes'> {
  if (from === null || to === null)
    return {
      days: null,
      money: null,
      unknownPrices: null,
      contracts: null,
      entities: null,
      borders: null,
    }
  return {
    days: subtractDays(from.days, to.days),
    money:
      from.money === null || to.money === null
        ? null
        : {
            untilOutput: subtractMoney(from.money.untilOutput, to.money.untilOutput),
            inAll: subtractMoney(from.money.inAll, to.money.inAll),
          },
    unknownPrices: eachPart((part) => from.unknownPrices[part] + to.unknownPrices[part]),
    contracts: to.contracts.total - from.contracts.total,
    entities: to.entities.total - from.entities.total,
    borders: to.borders.crossed.length - from.borders.crossed.length,
  }
}

function sourcesOf(places: readonly PlaceFigures[], { sources }: RateBook): readonly Source[] {
  const cited = places.flatMap(
    ({ outcome }) => outcome?.rates.flatMap((rate) => rate.sources) ?? [],
  )
  return [...new Set(cited)].sort().flatMap((id) => sources[id] ?? [])
}

const siteHub = ({ application }: PlanDocument): string => {
  const { site } = application as { readonly site?: { readonly hub?: unknown } }
  return String(site?.hub ?? '')
}

const lastFiling = (plans: readonly PlanDocument[]): Day =>
  plans.map(({ asOf }) => parseDay(asOf) as Day).reduce((last, day) => (day > last ? day : last))

const pairs = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, from) => from).flatMap((from) =>
    Array.from({ length: count - from - 1 }, (_, more): [number, number] => [
      from,
      from + more + 1,
    ]),
  )

const noPlanWords = {
  en: 'There is no plan here, so nothing can be said of it.',
  zh: '此处没有可行方案，无从比较。',
}
