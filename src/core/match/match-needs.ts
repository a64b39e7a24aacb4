import type { Offer } from '#core/model/corridor.ts'
import type { Match, Need } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'
import { durationDays } from '#core/units/duration-days.ts'
import { dominatedWords, dominatorOf } from './dominance.ts'
import { judgeOffer, type MatchContext, type Rejection, type TimedOffer } from './judge-offer.ts'
import { priceWords } from './price-words.ts'

/** A need with the offers the schedule may choose from (best first by pace, then cost) and the reasons against the rest. */
export interface Candidates {
  readonly need: Need
  readonly offers: readonly TimedOffer[]
  readonly rejected: readonly Rejection[]
}

/**
 * Offers for every need: the fit ones, none of them dominated, and every other with its reasons. Which fit one is taken is
 * decided jointly by the schedule, because offers share capacity.
 */
export function matchNeeds(
  needs: readonly Need[],
  offers: readonly Offer[],
  context: MatchContext,
): Candidates[] {
  const byKind = new Map<string, Offer[]>()
  for (const offer of offers) {
    for (const kind of offer.serves) byKind.set(kind, [...(byKind.get(kind) ?? []), offer])
  }
  return needs.map((need) => candidatesFor(need, byKind.get(need.kind) ?? [], context))
}

/** The match once the schedule has chosen: the other fit offers become alternatives with what the choice does better. */
export function finishMatch({ need, offers, rejected }: Candidates, chosen: string | null): Match {
  const taken = offers.find((offer) => offer.id === chosen)
  const others = offers.filter((offer) => offer.id !== chosen)
  return {
    need: need.id,
    kind: need.kind,
    step: need.step,
    chosen: taken?.id ?? null,
    alternatives: others.map((offer) => ({ offer: offer.id, reasons: [against(offer, taken)] })),
    rejected,
  }
}

/** Why the chosen offer was chosen, in words. */
export function chosenWords({ offers }: Candidates, chosen: string | null): Text[] {
  const taken = offers.find((offer) => offer.id === chosen)
  if (!taken)
    return [
      { en: 'no offer serves it: the applicant does it', zh: '没有可用服务：由申请人自行完成' },
    ]
  if (offers.length === 1) return [{ en: 'the only offer that fits', zh: '唯一符合条件的服务' }]
  const fastest = offers.every((offer) => paceOf(offer) >= paceOf(taken))
  const cheapest = offers.every((offer) => costOf(offer) >= costOf(taken))
  if (fastest && cheapest)
    return [{ en: 'quickest and cheapest of those that fit', zh: '符合条件者中最快且最省' }]
  if (fastest)
    return [
      {
        en: 'quickest of those that fit; a slower one would put the joint finish off',
        zh: '符合条件者中最快；换用较慢者将推迟总工期',
      },
    ]
  if (cheapest)
    return [
      {
        en: 'cheapest of those that fit; a quicker one alone would not bring the joint finish forward',
        zh: '符合条件者中最省；单独换用更快者不会提前总工期',
      },
    ]
  return [
    {
      en: 'best for the joint finish and cost under shared capacity',
      zh: '在共享能力下总工期与总成本最优',
    },
  ]
}

function candidatesFor(need: Need, offers: readonly Offer[], context: MatchContext): Candidates {
  const rejected: Rejection[] = []
  const fit: TimedOffer[] = []
  for (const offer of offers) {
    const judged = judgeOffer(offer, need, context)
    if ('reasons' in judged) rejected.push(judged)
    else fit.push(judged)
  }
  const kept: TimedOffer[] = []
  for (const offer of fit) {
    const better = dominatorOf(offer, fit)
    if (!better) kept.push(offer)
    else {
      rejected.push({
        offer: offer.id,
        reasons: [dominatedWords(offer, better)],
        wouldMatchIf: {
          en: `it is quicker or cheaper than ${better.name.en}`,
          zh: `比${better.name.zh}更快或更省`,
        },
      })
    }
  }
  return { need, offers: kept.sort(byPaceThenCost), rejected }
}

function byPaceThenCost(left: TimedOffer, right: TimedOffer): number {
  return (
    paceOf(left) - paceOf(right) || costOf(left) - costOf(right) || (left.id < right.id ? -1 : 1)
  )
}

/** Typical calendar days of an offer: five working days are a week. */
const paceOf = ({ duration, calendar }: TimedOffer): number =>
  durationDays(duration).mode * (calendar === 'working' ? 7 / 5 : 1)

/** Typical days between two offers, in the days that both count where they count the same. */
function daysApart(offer: TimedOffer, taken: TimedOffer): number {
  const apart =
    offer.calendar === taken.calendar
      ? durationDays(offer.duration).mode - durationDays(taken.duration).mode
      : paceOf(offer) - paceOf(taken)
  return Math.round(apart)
}

const costOf = (offer: Offer): number => offer.cost?.mode ?? Number.MAX_VALUE

function against(offer: TimedOffer, taken: TimedOffer | undefined): Text {
  if (!taken) return { en: 'fits', zh: '符合条件' }
  const days = daysApart(offer, taken)
  if (offer.cost === null || taken.cost === null) {
    return {
      en: `fits; ${signed(days)} days; a price is not published`,
      zh: `符合条件；${signed(days)}天；价格未公布`,
    }
  }
  const more = offer.cost.mode - taken.cost.mode
  const cost = priceWords(Math.abs(more), offer.cost.unit)
  return {
    en: `fits; ${signed(days)} days and ${cost.en} ${more < 0 ? 'less' : 'more'} than the choice`,
    zh: `符合条件；与所选相比${signed(days)}天，费用${more < 0 ? '少' : '多'}${cost.zh}`,
  }
}

const signed = (value: number): string => (value > 0 ? `+${value}` : `${value}`.replace('-', '−'))
