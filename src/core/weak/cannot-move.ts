import type { Facility, Offer } from '#core/model/corridor.ts'
import type { Draft } from '#core/plan/draft.ts'
import { capacityPriced } from '#core/plan/make-steps.ts'
import { peakOutput } from '#core/plan/output-volume.ts'
import { durationDays } from '#core/units/duration-days.ts'
import { pinned, type WeakChange } from './weak-change.ts'

/**
 * Whether a change cannot move this plan, told without planning again: its value was never looked at; an offer not taken
 * gets worse, or better but still neither quicker nor cheaper than the one taken; a plant or a lane not used gets dearer or
 * gives less or more; a plant with room to spare in every quarter gives more; a line, officer or instrument nobody needs.
 */
export function cannotMove(base: Draft, read: ReadonlySet<string>, change: WeakChange): boolean {
  const { claim, field, end } = change
  if (field === 'estimate' && !read.has(claim)) return true
  const [kind = '', id = ''] = (claim.split('#')[0] ?? '').split('/')
  if (field === 'opens') return false
  if (field === 'capacity')
    return base.steps.every(({ modes }) => modes.every(({ uses }) => uses[id] === undefined))
  if (field !== 'estimate')
    return base.judged.every(({ instrument, answer }) => instrument.id !== id || answer === 'no')
  if (kind === 'offer') {
    const offer = base.world.corridor.offers.find((one) => one.id === id)
    const taken = base.placed.some(({ mode }) => mode.id === id)
    return !taken && (end !== 'low' || offer === undefined || !mayBeTaken(base, offer, change))
  }
  if (kind === 'facility') return facilityCannotMove(base, id, change)
  return kind === 'lane' && end === 'high' && !base.material.lanes.includes(id)
}

/** Whether an offer not taken would be quicker or cheaper than what is taken in some step that it could serve. */
function mayBeTaken(
  { placed, required, world }: Draft,
  offer: Offer,
  { claim }: WeakChange,
): boolean {
  const better = (estimate: Offer['cost']): Offer['cost'] =>
    estimate?.claim === claim ? pinned(estimate, 'low') : estimate
  const duration = better(offer.duration)
  if (duration === null) return false
  const cost = capacityPriced(better(offer.cost), peakOutput(world))
  const served = new Set(
    required.filter(({ need }) => need !== null && offer.serves.includes(need)).map(({ id }) => id),
  )
  return placed.some(({ step, mode }) => {
    if (!served.has(step.id)) return false
    const isComparable = (mode.calendar === 'continuous') === (offer.calendar === 'calendar')
    const isQuicker = durationDays(duration).mode < durationDays(mode.duration).mode
    const isCheaper = mode.cost === null || (cost !== null && cost.mode < mode.cost.mode)
    return !isComparable || isQuicker || isCheaper
  })
}

function facilityCannotMove(
  { material, world, ready }: Draft,
  id: string,
  change: WeakChange,
): boolean {
  const facility = world.corridor.facilities.find((one) => one.id === id)
  const isUsed = material.plan.runs.some((run) => run.facility === id && run.kg > 1e-6)
  if (isPrice(facility, change.claim)) return !isUsed && change.end === 'high'
  const givesMore =
    facility?.capacity?.claim === change.claim ? change.end === 'high' : change.end === 'low'
  // Where the ramp waits for a plant to open, more from any other may end the wait.
  if (ready !== null && givesMore) return false
  if (!isUsed) return true
  return givesMore && !isFull(material.plan.capacityUse, id)
}

const isPrice = (facility: Facility | undefined, claim: string): boolean =>
  facility?.cost?.claim === claim || facility?.payableShare?.claim === claim

/** Whether a plant has no room left in some quarter. */
const isFull = (use: Draft['material']['plan']['capacityUse'], id: string): boolean =>
  use.some(
    ({ facility, usedKg, capacityKg }) => facility === id && usedKg > capacityKg * (1 - 1e-6),
  )
