import type { Text } from '#core/model/text.ts'
import { durationDays } from '#core/units/duration-days.ts'
import type { TimedOffer } from './judge-offer.ts'
import { priceWords } from './price-words.ts'

/**
 * The offer that is no slower, no dearer and no heavier on shared capacity than `offer`, and better in one of these;
 * undefined when there is none. An unknown cost neither beats nor loses: it cannot be compared.
 */
export function dominatorOf(
  offer: TimedOffer,
  rivals: readonly TimedOffer[],
): TimedOffer | undefined {
  return rivals.find((rival) => rival.id !== offer.id && dominates(rival, offer))
}

/** In words: what the better offer does better. */
export function dominatedWords(offer: TimedOffer, better: TimedOffer): Text {
  return {
    en: `${better.name.en} is no slower (${span(better)} against ${span(offer)} days) and no dearer (${price(better).en} against ${price(offer).en})`,
    zh: `${better.name.zh}不更慢（${span(better)}天对${span(offer)}天）且不更贵（${price(better).zh}对${price(offer).zh}）`,
  }
}

function dominates(left: TimedOffer, right: TimedOffer): boolean {
  if (left.calendar !== right.calendar || left.cost === null || right.cost === null) return false
  if (left.cost.unit !== right.cost.unit) return false
  const [taken, other] = [durationDays(left.duration), durationDays(right.duration)]
  const slower = taken.mode > other.mode || taken.high > other.high
  const dearer = left.cost.mode > right.cost.mode || left.cost.high > right.cost.high
  if (slower || dearer || usesMore(left, right)) return false
  return taken.mode < other.mode || left.cost.mode < right.cost.mode
}

/** Another shared resource is not comparable, so it counts as heavier. */
function usesMore(left: TimedOffer, right: TimedOffer): boolean {
  return Object.entries(left.uses).some(
    ([resource, amount]) => amount > (right.uses[resource] ?? 0),
  )
}

function span({ duration }: TimedOffer): string {
  const { mode, high } = durationDays(duration)
  return `${Math.round(mode)}–${Math.round(high)}`
}

const price = ({ cost }: TimedOffer): Text =>
  cost === null ? { en: 'not known', zh: '未知' } : priceWords(cost.mode, cost.unit)
