import { hashText, normalQuantile, sampleKey, streamKey, uniformAt } from './random.ts'
import type { RiskSupply, SupplyLuck, SupplyOpening } from './risk-input.ts'
import { triangular } from './triangular.ts'
import { ownPart, sharedPart } from './widening.ts'

/** A supply laid out for sampling. */
export interface CompiledSupply {
  /** Index of the step that waits. */
  readonly step: number
  /** Days of that step's calendar by which it waits for material in a sample. */
  readonly waitDays: (sample: number) => number
}

/**
 * What each place has open in a sample over what it typically has, in the order of the places. Values with one name share their
 * luck, and their widenings have the cause in common with each other and with the steps of that cause.
 */
export function supplyFactors(
  { groups, places }: Pick<RiskSupply, 'groups' | 'places'>,
  seed: number,
): (sample: number) => number[] {
  const used = new Set(
    places.flatMap(({ groups: own, opening }) => (opening ? [...own, opening.group] : own)),
  )
  const drawn = groups.map((group, at) => (used.has(at) ? group.map((luck) => ratio(luck)) : []))
  return (sample) => {
    const factors = drawn.map((group) =>
      group.reduce((least, draw) => Math.min(least, draw(sample)), Infinity),
    )
    return places.map(({ groups: own, opening }) =>
      own.reduce(
        (product, at) => product * (factors[at] as number),
        opening ? openedBy(opening, factors[opening.group] as number) : 1,
      ),
    )
  }

  function ratio(luck: SupplyLuck): (sample: number) => number {
    const own = streamKey(seed, hashText(`supply ${luck.name}`))
    const cause = streamKey(seed, hashText(`cause ${luck.cause}`))
    return (sample) => {
      const key = sampleKey(own, sample)
      const value = triangular(luck.low, luck.mode, luck.high, uniformAt(key, 0))
      if (luck.sigma === 0) return value / luck.mode
      const z =
        sharedPart * normalQuantile(uniformAt(sampleKey(cause, sample), 0)) +
        ownPart * normalQuantile(uniformAt(key, 1))
      return widened(luck.kind, value, luck.sigma * z) / luck.mode
    }
  }
}

/** kg short of the ramp when the places have these factors of what they have open. */
export function kgShort(
  { shortfalls }: Pick<RiskSupply, 'shortfalls'>,
  factors: readonly number[],
): number {
  let most = 0
  for (const { kg, perFactor } of shortfalls) {
    let short = kg
    for (let place = 0; place < factors.length; place++)
      short += (perFactor[place] as number) * (factors[place] as number)
    most = Math.max(most, short)
  }
  return most
}

/**
 * Share of the ramp's own time by which it comes late when some of it is short: what is short, at the rate at which the rest is
 * served. Infinity when nothing is served.
 */
export function lateShare(shortKg: number, wantedKg: number): number {
  if (shortKg <= least * wantedKg) return 0
  return shortKg < (1 - least) * wantedKg ? shortKg / (wantedKg - shortKg) : Infinity
}

/** Share of the ramp that counts as nothing: a tenth of a day in three years, and as near as the planes are known. */
const least = 1e-4

/** Prepares drawing the wait. A ramp that is never served waits as long as it takes itself; so does none wait longer. */
export function compileSupply(supply: RiskSupply, seed: number): CompiledSupply {
  const { step, rampDays } = supply
  const late = lateShares(supply, seed)
  return { step, waitDays: (sample) => Math.round(rampDays * Math.min(1, late(sample))) }
}

/** Share of the ramp's own time by which it comes late in a sample; places that no plane looks at are not drawn. */
export function lateShares(
  supply: Omit<RiskSupply, 'step' | 'rampDays'>,
  seed: number,
): (sample: number) => number {
  const { groups, shortfalls, wantedKg } = supply
  if (shortfalls.length === 0) return () => 0
  const places = supply.places.map((place, at) =>
    shortfalls.some(({ perFactor }) => perFactor[at] !== 0) ? place : unseen,
  )
  const factors = supplyFactors({ groups, places }, seed)
  return (sample) => lateShare(kgShort(supply, factors(sample)), wantedKg)
}

const unseen = { groups: [], opening: null }

/** What is there of a plant that opens after so many times its planned days, over what is there as planned. */
function openedBy({ days, periodDays, ramp, since }: SupplyOpening, factor: number): number {
  const later = Math.round(((factor - 1) * days) / periodDays)
  const share = (periods: number): number => ramp[Math.min(periods, ramp.length - 1)] as number
  return since < later ? 0 : share(since - later) / share(since)
}

/** A value moved by so much on the logarithmic scale, for the worse where `bad` is above 0. */
function widened(kind: SupplyLuck['kind'], value: number, bad: number): number {
  if (kind === 'days') return value * Math.exp(bad)
  const factor = Math.exp(-bad)
  if (kind === 'amount') return value * factor
  return value <= 0 || value >= 1 ? value : (value * factor) / (1 - value + value * factor)
}
