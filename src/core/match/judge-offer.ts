import type { Estimate } from '#core/model/claim.ts'
import type { Facts } from '#core/model/condition.ts'
import type { Offer } from '#core/model/corridor.ts'
import type { Need } from '#core/model/step.ts'
import type { Text } from '#core/model/text.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import { type Day, formatDay, parseDay } from '#core/units/day.ts'

/** What bears on whether an offer may serve a need, beside the offer itself. */
export interface MatchContext {
  readonly facts: Facts
  readonly asOf: Day
  readonly goneOffers: ReadonlySet<string>
  readonly downFacilities: ReadonlySet<string>
  /** Provider id -> its name, to say whom to ask. */
  readonly providers: Readonly<Record<string, Text>>
  /** Name of a hub or a facility. */
  readonly placeName: (id: string) => Text
}

/** An offer whose duration is known, so that a step can be scheduled with it. */
export type TimedOffer = Offer & { readonly duration: Estimate }

/** Why an offer cannot serve, and what would make it serve. */
export interface Rejection {
  readonly offer: string
  readonly reasons: readonly Text[]
  readonly wouldMatchIf: Text
}

/** The offer when it can serve this need; otherwise every reason at once why it cannot. */
export function judgeOffer(
  offer: Offer,
  need: Need,
  context: MatchContext,
): TimedOffer | Rejection {
  const faults = checks.flatMap((check) => check(offer, need, context) ?? [])
  if (isTimed(offer) && faults.length === 0) return offer
  return {
    offer: offer.id,
    reasons: faults.map((fault) => fault.reason),
    wouldMatchIf: {
      en: faults.map((fault) => fault.remedy.en).join('; '),
      zh: faults.map((fault) => fault.remedy.zh).join('；'),
    },
  }
}

interface Fault {
  readonly reason: Text
  readonly remedy: Text
}

const isTimed = (offer: Offer): offer is TimedOffer => offer.duration !== null

type Check = (offer: Offer, need: Need, context: MatchContext) => Fault | undefined

const checks: readonly Check[] = [
  isGone,
  facilityIsDown,
  isElsewhere,
  isOutOfDate,
  isNotYetOpen,
  isNotEligible,
  isUnpublished,
]

function isGone(offer: Offer, _need: Need, { goneOffers }: MatchContext): Fault | undefined {
  if (!goneOffers.has(offer.id)) return undefined
  return {
    reason: { en: 'taken away by the scenario', zh: '情景设定中已撤回' },
    remedy: { en: 'the scenario is dropped', zh: '取消该情景' },
  }
}

function facilityIsDown(offer: Offer, _need: Need, context: MatchContext): Fault | undefined {
  if (offer.facility === null || !context.downFacilities.has(offer.facility)) return undefined
  const facility = context.placeName(offer.facility)
  return {
    reason: { en: `its facility ${facility.en} is down`, zh: `其设施${facility.zh}停产` },
    remedy: { en: 'the facility runs again', zh: '设施恢复运行' },
  }
}

function isElsewhere(offer: Offer, need: Need, { placeName }: MatchContext): Fault | undefined {
  if (need.hubs.includes(offer.hub)) return undefined
  const here = placeName(offer.hub)
  const places = need.hubs.map(placeName)
  const there = {
    en: places.map(({ en }) => en).join(' or '),
    zh: places.map(({ zh }) => zh).join('或'),
  }
  return {
    reason: {
      en: `it works in ${here.en}, the need is in ${there.en}`,
      zh: `其所在地为${here.zh}，需求在${there.zh}`,
    },
    remedy: { en: `it works in ${there.en}`, zh: `在${there.zh}提供服务` },
  }
}

function isOutOfDate(offer: Offer, _need: Need, { asOf }: MatchContext): Fault | undefined {
  const ends = offer.ends === null ? undefined : parseDay(offer.ends)
  if (ends === undefined || ends >= asOf) return undefined
  return {
    reason: {
      en: `it ended on ${offer.ends}, before ${formatDay(asOf)}`,
      zh: `已于 ${offer.ends} 到期，早于 ${formatDay(asOf)}`,
    },
    remedy: { en: 'it is renewed', zh: '续期' },
  }
}

/** An offer that opens after the plan's day is left out: nothing says yet that its step could wait for it. */
function isNotYetOpen(offer: Offer, _need: Need, { asOf }: MatchContext): Fault | undefined {
  const starts = offer.starts === null ? undefined : parseDay(offer.starts)
  if (starts === undefined || starts <= asOf) return undefined
  return {
    reason: {
      en: `it opens on ${offer.starts}, after ${formatDay(asOf)}`,
      zh: `将于 ${offer.starts} 开放，晚于 ${formatDay(asOf)}`,
    },
    remedy: {
      en: `the plan is made on or after ${offer.starts}`,
      zh: `在 ${offer.starts} 或之后制定方案`,
    },
  }
}

function isNotEligible(offer: Offer, _need: Need, { facts }: MatchContext): Fault | undefined {
  if (offer.eligibility === null) return undefined
  const trace = evaluateCondition(offer.eligibility, facts)
  if (trace.answer === 'yes') return undefined
  const cannotTell = trace.answer === 'cannot-tell'
  return {
    reason: cannotTell
      ? {
          en: `eligibility cannot be told: ${trace.words.en}`,
          zh: `无法判断是否符合条件：${trace.words.zh}`,
        }
      : { en: `not eligible: ${trace.words.en}`, zh: `不符合条件：${trace.words.zh}` },
    remedy: cannotTell
      ? { en: 'the missing answer is given', zh: '补充缺失的答案' }
      : { en: 'the condition named here holds', zh: '满足上述条件' },
  }
}

/** A step cannot be planned without its duration; a price alone may be unknown, because steps are then ranked without it. */
function isUnpublished(offer: Offer, _need: Need, { providers }: MatchContext): Fault | undefined {
  if (isTimed(offer)) return undefined
  const { en, zh } = providers[offer.provider] ?? { en: offer.provider, zh: offer.provider }
  return offer.cost === null
    ? {
        reason: {
          en: `price and duration not published: ask ${en}`,
          zh: `价格与时长未公布：请询问${zh}`,
        },
        remedy: { en: `${en} states both`, zh: `${zh}给出价格与时长` },
      }
    : {
        reason: { en: `duration not published: ask ${en}`, zh: `时长未公布：请询问${zh}` },
        remedy: { en: `${en} states it`, zh: `${zh}给出时长` },
      }
}
