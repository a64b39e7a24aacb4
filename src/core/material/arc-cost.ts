import type { Chain, Station, Stream } from './chain.ts'
import type { Passage } from './lane-between.ts'
import type { CustomsDuty } from './material-problem.ts'
import { bodyYield, feedYield, separationYield } from './process-yield.ts'

/** Share of its oxide value that a kilogram in stock costs for one year, an assumption. */
const holdingSharePerYear = 0.08
/** Currency units per kg and year where the oxide has no quote, so that holding is never free. */
const holdingWithoutPrice = 4

/** One part of what a kilogram costs, and the claims its amount rests on. */
export interface CostPart {
  readonly cnyPerKg: number
  readonly claims: readonly string[]
}

/** What moves along an arc, from where to where. */
interface Movement {
  readonly from: Station
  readonly to: Station | null
  readonly ore: Chain['ores'][number]
  readonly stream: Stream | null
  readonly passage: Passage
}

/** Currency units for one kg that leaves `from`: a mine's price, the lane, and the fee of the place it enters. */
export const arcCost = (chain: Chain, movement: Movement): number =>
  arcCostParts(chain, movement).reduce((sum, part) => sum + part.cnyPerKg, 0)

/** The same cost in its parts, each with the claims behind it; a part that costs nothing is left out. */
export function arcCostParts(
  chain: Chain,
  { from, to, ore, stream, passage }: Movement,
): CostPart[] {
  const arriving = 1 - passage.lossShare
  const entry = to ? entryParts(chain, to, ore, stream) : []
  return [
    ...(from.stage === 'mine' ? feedParts(chain, from, ore) : []),
    { cnyPerKg: passage.costPerKg, claims: named(passage.claim) },
    ...passage.duties.flatMap((duty) =>
      dutyParts(chain, duty, ore, stream).map(({ cnyPerKg, claims }) => ({
        cnyPerKg: arriving * cnyPerKg,
        claims,
      })),
    ),
    ...entry.map(({ cnyPerKg, claims }) => ({ cnyPerKg: arriving * cnyPerKg, claims })),
  ].filter(({ cnyPerKg }) => cnyPerKg !== 0)
}

/** Customs duty on one kg by the quotes of the oxides in it; what has no quote adds nothing. */
function dutyParts(
  chain: Chain,
  { share: rate, claim }: CustomsDuty,
  ore: Movement['ore'],
  stream: Stream | null,
): CostPart[] {
  const oxides = stream
    ? Object.entries(stream.elements).map(([element, share]): [string, number] => [
        element,
        share / (chain.elements[element]?.metalMassFractionInOxide ?? 1),
      ])
    : Object.entries(ore.shares)
  return oxides.map(([element, oxide]) => ({
    cnyPerKg: rate * oxide * (chain.prices.oxide(element) ?? 0),
    claims: [claim, ...named(chain.prices.oxideClaim(element))],
  }))
}

/** Currency units for holding one kg of a stream's elements through so many months. */
export function holdingCost(chain: Chain, stream: Stream, months: number): number {
  const value = Object.entries(stream.elements).reduce(
    (sum, [element, share]) => sum + share * (chain.prices.oxide(element) ?? 0),
    0,
  )
  const years = months / 12
  return value > 0 ? value * (holdingSharePerYear * years) : holdingWithoutPrice * years
}

/** Kilograms of magnet body, swarf included, in which one kg of rare earth enters a station; 1 before alloying. */
export function massEntering(chain: Chain, station: Station): number {
  const bare = ['mine', 'precipitate', 'separate', 'metal'].includes(station.stage)
  return bare ? 1 : 1 / chain.recipe.rareEarthShare
}

function entryParts(
  chain: Chain,
  to: Station,
  ore: Chain['ores'][number],
  stream: Stream | null,
): CostPart[] {
  const fee = (to.costPerKg ?? 0) * feeMass(chain, to, stream)
  const charged = named(to.costClaim)
  if (to.stage === 'separate' && stream === null) {
    const credit = coProductCredit(chain, to, ore)
    return [
      { cnyPerKg: fee - Math.min(fee, credit.cnyPerKg), claims: [...charged, ...credit.claims] },
      keepingCost(chain, to, ore),
    ]
  }
  const parts = [{ cnyPerKg: fee, claims: charged }]
  return to.stage === 'alloy' ? [...parts, ...boughtParts(chain)] : parts
}

/**
 * Kilograms a fee is charged on for each kg that enters: mixed oxide and blocks as they enter, metal and magnet body as they
 * leave, swarf by the rare earth in it. A mine's price is charged where its oxide leaves.
 */
function feeMass(chain: Chain, to: Station, stream: Stream | null): number {
  switch (to.stage) {
    case 'precipitate':
    case 'separate':
    case 'recycle':
      return 1
    case 'metal':
      return feedYield(to.process, stream?.feed ?? '') ?? 0
    case 'part':
      return massEntering(chain, to)
    default:
      return massEntering(chain, to) * (bodyYield(to.process) ?? 0)
  }
}

/**
 * What the elements the magnet does not want bring per kg of mixed oxide. Separation is credited with it up to its own
 * fee and no further, so that no run ever pays for itself and the path never mines in order to sell.
 */
function coProductCredit(chain: Chain, separator: Station, ore: Chain['ores'][number]): CostPart {
  const sold = unwanted(chain, ore).filter(([element]) => chain.prices.oxide(element) !== null)
  return {
    cnyPerKg: sold.reduce(
      (sum, [element, share]) =>
        sum +
        share *
          (separationYield(separator.process, element) ?? 0) *
          (chain.prices.oxide(element) ?? 0),
      0,
    ),
    claims: sold.flatMap(([element]) => named(chain.prices.oxideClaim(element))),
  }
}

/** What it costs to keep or dispose of the oxides that the magnet does not want and nobody has a price for; nothing where the process does not say. */
function keepingCost(chain: Chain, separator: Station, ore: Chain['ores'][number]): CostPart {
  const cost = separator.process.parameters.surplusCost
  return {
    cnyPerKg: cost
      ? unwanted(chain, ore)
          .filter(([element]) => chain.prices.oxide(element) === null)
          .reduce(
            (sum, [element, share]) =>
              sum + share * (separationYield(separator.process, element) ?? 0) * cost.mode,
            0,
          )
      : 0,
    claims: named(cost?.claim ?? null),
  }
}

/** Oxide shares of an ore that no feed of the magnet takes. */
function unwanted(chain: Chain, { shares }: Chain['ores'][number]): [string, number][] {
  const wanted = new Set(chain.recipe.feeds.flatMap((feed) => feed.elements))
  return Object.entries(shares).filter(([element]) => !wanted.has(element))
}

/** Iron, boron and the other bought parts of the alloy that one kg of rare earth makes; a part without a price adds nothing and is reported. */
const boughtParts = (chain: Chain): CostPart[] =>
  Object.entries(chain.recipe.bought).map(([material, share]) => ({
    cnyPerKg: (share * (chain.prices.bought(material) ?? 0)) / chain.recipe.rareEarthShare,
    claims: named(chain.prices.boughtClaim(material)),
  }))

/** A mine's price follows its basket when prices move; without a price of its own it is its payable share of the basket's value. */
function feedParts(chain: Chain, mine: Station, ore: Chain['ores'][number]): CostPart[] {
  if (mine.costPerKg !== null)
    return [
      { cnyPerKg: mine.costPerKg * chain.prices.basketFactor(ore), claims: named(mine.costClaim) },
    ]
  const payable = mine.facility?.payableShare ?? null
  return Object.entries(ore.shares).map(([element, share]) => ({
    cnyPerKg: (payable?.mode ?? 1) * share * (chain.prices.oxide(element) ?? 0),
    claims: [...named(payable?.claim ?? null), ...named(chain.prices.oxideClaim(element))],
  }))
}

const named = (claim: string | null): readonly string[] => (claim === null ? [] : [claim])
