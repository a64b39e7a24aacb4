import type { Offer } from '#core/model/corridor.ts'
import type { Text } from '#core/model/text.ts'

/**
 * The offer that is no slower, no dearer and no heavier on shared capacity than `offer`, and better in one of these;
 * undefined when there is none. An unknown cost neither beats nor loses: it cannot be compared.
 */
export function dominatorOf(offer: Offer, rivals: readonly Offer[]): Offer | undefined {
  return rivals.find((rival) => rival.id !== offer.id && dominates(rival, offer))
}

/** In words: what the better offer does better. */
export function dominatedWords(offer: Offer, better: Offer): Text {
  return {
    en: `${better.name.en} is no slower (${span(better)} against ${span(offer)} days) and no dearer (${price(better)} against ${price(offer)})`,
    zh: `${better.name.zh}不更慢（${span(better)} 天对 ${span(offer)} 天）且不更贵（${price(better)} 对 ${price(offer)}）`,
  }
}

function dominates(left: Offer, right: Offer): boolean {
  if (left.calendar !== right.calendar || left.cost === null || right.cost === null) return false
  if (left.cost.unit !== right.cost.unit) return false
  const slower =
    left.duration.mode > right.duration.mode || left.duration.high > right.duration.high
  const dearer = left.cost.mode > right.cost.mode || left.cost.high > right.cost.high
  if (slower || dearer || usesMore(left, right)) return false
  return left.duration.mode < right.duration.mode || left.cost.mode < right.cost.mode
}

/** Another shared resource is not comparable, so it counts as heavier. */
function usesMore(left: Offer, right: Offer): boolean {
  return Object.entries(left.uses).some(
    ([resource, amount]) => amount > (right.uses[resource] ?? 0),
  )
}

const span = (offer: Offer): string => `${offer.duration.mode}–${offer.duration.high}`

const price = (offer: Offer): string =>
  offer.cost === null ? '?' : `${offer.cost.mode} ${offer.cost.unit}`
