import type { Chain, Station, Stream } from './chain.ts'
import type { Passage } from './lane-between.ts'
import { bodyYield, feedYield, separationYield } from './process-yield.ts'

/** Share of its oxide value that a kilogram in stock costs for one quarter: 8 % a year, an assumption. */
const holdingSharePerQuarter = 0.02
/** CNY per kg and quarter where the oxide has no quote, so that holding is never free. */
const holdingWithoutPrice = 1

/** CNY for one kg that leaves `from`: a mine's price, the lane, and the fee of the place it enters. */
export function arcCost(
  chain: Chain,
  from: Station,
  to: Station | null,
  ore: Chain['ores'][number],
  stream: Stream | null,
  passage: Passage,
): number {
  const arriving = 1 - passage.lossShare
  const mined = from.stage === 'mine' ? feedPrice(chain, from, ore) : 0
  return mined + passage.costPerKg + (to ? arriving * entryCost(chain, to, ore, stream) : 0)
}

/** CNY for holding one kg of a stream's elements through a quarter. */
export function holdingCost(chain: Chain, stream: Stream): number {
  const value = Object.entries(stream.elements).reduce(
    (sum, [element, share]) => sum + share * (chain.prices.oxide(element) ?? 0),
    0,
  )
  return value > 0 ? value * holdingSharePerQuarter : holdingWithoutPrice
}

/** Kilograms of magnet body, swarf included, in which one kg of rare earth enters a station; 1 before alloying. */
export function massEntering(chain: Chain, station: Station): number {
  const bare = ['mine', 'precipitate', 'separate', 'metal'].includes(station.stage)
  return bare ? 1 : 1 / chain.recipe.rareEarthShare
}

function entryCost(
  chain: Chain,
  to: Station,
  ore: Chain['ores'][number],
  stream: Stream | null,
): number {
  const fee = (to.costPerKg ?? 0) * feeMass(chain, to, stream)
  if (to.stage === 'separate' && stream === null)
    return fee - Math.min(fee, coProductValue(chain, to, ore))
  if (to.stage === 'alloy') return fee + boughtCost(chain) / chain.recipe.rareEarthShare
  return fee
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
function coProductValue(chain: Chain, separator: Station, ore: Chain['ores'][number]): number {
  const wanted = new Set(chain.recipe.feeds.flatMap((feed) => feed.elements))
  return Object.entries(ore.shares).reduce(
    (sum, [element, share]) =>
      wanted.has(element)
        ? sum
        : sum +
          share *
            (separationYield(separator.process, element) ?? 0) *
            (chain.prices.oxide(element) ?? 0),
    0,
  )
}

/** Iron, boron and the other bought parts of one kg of alloy; a part without a price adds nothing and is reported. */
const boughtCost = (chain: Chain): number =>
  Object.entries(chain.recipe.bought).reduce(
    (sum, [material, share]) => sum + share * (chain.prices.bought(material) ?? 0),
    0,
  )

/** A mine's price follows its basket when prices move; without a price of its own, the basket's value is the price. */
const feedPrice = (chain: Chain, mine: Station, ore: Chain['ores'][number]): number =>
  mine.costPerKg === null
    ? (chain.prices.basketValue(ore) ?? 0)
    : mine.costPerKg * chain.prices.basketFactor(ore)
