import type { Catalog, OreBasket } from '#core/model/catalog.ts'
import { massEntering } from './arc-cost.ts'
import type { Chain, Station, Stream } from './chain.ts'
import { bodyYield, feedYield, separationYield } from './process-yield.ts'

/**
 * Kilograms of a capacity's own basis that one kg entering a station takes up (leaving, for a mine). What leaves is counted, but for
 * oxide at precipitation and at the metal maker, REO at separation, and scrap: there it is what enters.
 */
export function capacityWeight(
  chain: Chain,
  station: Station,
  ore: OreBasket,
  stream: Stream | null,
  elements: Catalog['elements'],
): number {
  const basis = station.facility?.basis
  switch (station.stage) {
    case 'mine':
    case 'precipitate':
      return oxideShare(ore, basis, () => 1)
    case 'separate':
      return oxideShare(ore, basis, (element) => separationYield(station.process, element) ?? 0)
    case 'metal':
      return basis === 'metal' || basis === 'alloy'
        ? (feedYield(station.process, stream?.feed ?? '') ?? 0)
        : oxidePerElement(stream, elements)
    case 'recycle':
      return basis === 'scrap'
        ? massEntering(chain, station)
        : (feedYield(station.process, stream?.feed ?? '') ?? 0) * oxidePerElement(stream, elements)
    default:
      return massEntering(chain, station) * (bodyYield(station.process) ?? 0)
  }
}

/** Whether the capacity of a station counts what enters it, so that less leaves it when it yields less. */
export function countsWhatEnters({ stage, facility }: Station): boolean {
  const basis = facility?.basis
  switch (stage) {
    case 'precipitate':
      return true
    case 'separate':
      return basis !== 'NdPr oxide' && basis !== 'Dy+Tb oxide'
    case 'metal':
      return basis !== 'metal' && basis !== 'alloy'
    case 'recycle':
      return basis === 'scrap'
    default:
      return false
  }
}

function oxideShare(
  ore: OreBasket,
  basis: string | undefined,
  yieldOf: (element: string) => number,
): number {
  const counted =
    basis === 'NdPr oxide' ? ['Nd', 'Pr'] : basis === 'Dy+Tb oxide' ? ['Dy', 'Tb'] : null
  return counted === null
    ? 1
    : counted.reduce((sum, element) => sum + (ore.shares[element] ?? 0) * yieldOf(element), 0)
}

const oxidePerElement = (stream: Stream | null, elements: Catalog['elements']): number =>
  Object.entries(stream?.elements ?? {}).reduce(
    (sum, [element, share]) => sum + share / (elements[element]?.metalMassFractionInOxide ?? 1),
    0,
  )
