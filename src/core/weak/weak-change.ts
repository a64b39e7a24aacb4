import type { Instrument } from '#core/model/catalog.ts'
import type { Claim, Estimate } from '#core/model/claim.ts'
import type { SharedResource } from '#core/model/corridor.ts'
import { mapEstimates } from '#core/plan/map-estimates.ts'
import type { World } from '#core/plan/world.ts'
import { claimsOf } from '#core/plan/world-claims.ts'
import { ninetieth } from '#core/risk/ninetieth.ts'
import { day, formatDay, parseDay } from '#core/units/day.ts'

/** One end of one weak value: what it is if it turns out low, or high. */
export interface WeakChange {
  readonly claim: string
  readonly field: 'estimate' | 'capacity' | 'opens' | InstrumentNumber
  readonly end: 'low' | 'high'
}

const instrumentNumbers = ['maxShare', 'cap', 'tenorMonths'] as const
type InstrumentNumber = (typeof instrumentNumbers)[number]

/**
 * Every number of a world that rests on memory or assumption, at each end at which it differs, and every such day on which a
 * plant opens. Claims that hold neither (that a provider exists, what a law says) have no change.
 */
export function weakChanges(world: World): WeakChange[] {
  const claims = claimsOf(world)
  const isWeak = (id: string): boolean => isWeakClaim(claims[id])
  const { corridor, catalog } = world
  const estimates = estimatesIn([corridor, catalog]).filter(({ claim }) => isWeak(claim))
  return [
    ...estimates.flatMap((estimate) =>
      bothEnds(estimate.claim, 'estimate', (end) => pinned(estimate, end).mode !== estimate.mode),
    ),
    ...corridor.resources
      .filter(({ claim }) => isWeak(claim))
      .flatMap((resource) =>
        bothEnds(resource.claim, 'capacity', (end) => capacityAt(resource, end) > 0),
      ),
    ...corridor.facilities.flatMap(({ opens }) =>
      opens && isWeak(opens.claim) ? bothEnds(opens.claim, 'opens', () => true) : [],
    ),
    ...Object.values(catalog.instruments)
      .filter(({ claim }) => isWeak(claim))
      .flatMap((instrument) =>
        instrumentNumbers.flatMap((field) =>
          bothEnds(instrument.claim, field, () => instrument[field] !== null),
        ),
      ),
  ]
}

/** Whether a claim rests on memory or on an assumption. */
export const isWeakClaim = (claim: Claim | undefined): boolean =>
  claim?.basis === 'memory' || claim?.basis === 'assumption'

function bothEnds(
  claim: string,
  field: WeakChange['field'],
  differs: (end: 'low' | 'high') => boolean,
): WeakChange[] {
  return (['low', 'high'] as const).filter(differs).map((end) => ({ claim, field, end }))
}

/**
 * Factors on a value that states no range of its own: P10 and P90 of the log-normal width with which the sampling widens
 * what is unverified, exp(∓1.2816 × 0.32).
 */
const wide = ninetieth * 0.32
const widening = { low: Math.exp(-wide), high: Math.exp(wide) }

/** The estimate known to be at one end of its range: what `claim:ID=VALUE` makes of it. */
export function pinned(estimate: Estimate, end: 'low' | 'high'): Estimate {
  const at =
    estimate.low < estimate.high
      ? estimate[end]
      : Math.min(estimate.mode * widening[end], mostOf(estimate))
  return { ...estimate, low: at, mode: at, high: at }
}

/** A share is of one whole; a share that stands above it already, such as a surcharge, has no bound here. */
const mostOf = ({ unit, mode }: Estimate): number =>
  unit === 'share' && mode <= 1 ? 1 : Number.POSITIVE_INFINITY

/** A number or day as a world states it, and what the change makes of it, in its own unit; throws on a change of another world. */
export function numbersOf(
  world: World,
  change: WeakChange,
): {
  readonly was: number | string
  readonly at: number | string
  readonly unit: string | null
} {
  const { claim: id, field, end } = change
  const claim = claimsOf(world)[id]
  if (field === 'estimate' && typeof claim?.value === 'object' && claim.value !== null) {
    const estimate = { ...claim.value, unit: claim.unit ?? '', claim: id }
    return { was: estimate.mode, at: pinned(estimate, end).mode, unit: claim.unit }
  }
  const opens = world.corridor.facilities.find((one) => one.opens?.claim === id)?.opens
  if (field === 'opens' && opens)
    return { was: opens.date, at: openedAt(opens.date, end), unit: null }
  const resource = world.corridor.resources.find((one) => one.claim === id)
  if (field === 'capacity' && resource)
    return { was: resource.capacity, at: capacityAt(resource, end), unit: null }
  const instrument = Object.values(world.catalog.instruments).find((one) => one.claim === id)
  if (field === 'estimate' || field === 'capacity' || field === 'opens' || !instrument)
    throw new RangeError(`nothing here is called ${id}`)
  return {
    was: instrument[field] ?? Number.NaN,
    at: numberAt(instrument, field, end) ?? Number.NaN,
    unit: instrumentUnits[field] ?? instrument.currency,
  }
}

const instrumentUnits = { maxShare: 'share', cap: null, tenorMonths: 'months' } as const

/** The world with one weak value at one end. */
export function withChange(world: World, { claim, field, end }: WeakChange): World {
  const { corridor, catalog } = world
  if (field === 'capacity') {
    const resources = corridor.resources.map((one) =>
      one.claim === claim ? { ...one, capacity: capacityAt(one, end) } : one,
    )
    return { ...world, corridor: { ...corridor, resources } }
  }
  if (field === 'opens') {
    const facilities = corridor.facilities.map((one) =>
      one.opens?.claim === claim
        ? { ...one, opens: { ...one.opens, date: openedAt(one.opens.date, end) } }
        : one,
    )
    return { ...world, corridor: { ...corridor, facilities } }
  }
  if (field !== 'estimate') {
    const instruments = Object.entries(catalog.instruments).map(([id, one]) => [
      id,
      one.claim === claim ? { ...one, [field]: numberAt(one, field, end) } : one,
    ])
    return { ...world, catalog: { ...catalog, instruments: Object.fromEntries(instruments) } }
  }
  const change = (estimate: Estimate): Estimate =>
    estimate.claim === claim ? pinned(estimate, end) : estimate
  return {
    ...world,
    corridor: mapEstimates(corridor, change),
    catalog: mapEstimates(catalog, change),
  }
}

/** Officers and lines come whole: one fewer, one more. */
const capacityAt = ({ capacity }: SharedResource, end: 'low' | 'high'): number =>
  capacity + (end === 'low' ? -1 : 1)

/** A day that states no range comes half a year earlier or later; throws on what is no day. */
function openedAt(date: string, end: 'low' | 'high'): string {
  const stated = parseDay(date)
  if (stated === undefined) throw new RangeError(`'${date}' is no day`)
  return formatDay(day(stated + (end === 'low' ? -183 : 183)))
}

function numberAt(instrument: Instrument, field: InstrumentNumber, end: 'low' | 'high') {
  const number = instrument[field]
  if (number === null) return null
  const widened = number * widening[end]
  if (field === 'maxShare') return Math.min(1, widened)
  return field === 'tenorMonths' ? Math.round(widened) : widened
}

/** Every estimate inside a value, each claim once. */
function estimatesIn(value: unknown): Estimate[] {
  const found = new Map<string, Estimate>()
  mapEstimates(value, (estimate) => {
    if (!found.has(estimate.claim)) found.set(estimate.claim, estimate)
    return estimate
  })
  return [...found.values()]
}
