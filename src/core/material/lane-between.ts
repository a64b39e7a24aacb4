import type { Lane } from '#core/model/corridor.ts'
import type { CustomsDuty } from './material-problem.ts'

/** A place that lanes can name: by its own id, its hub, its region or its country. */
export interface Place {
  readonly id: string
  readonly hub: string | null
  readonly region: string | null
  readonly country: string
}

/** How a kilogram gets from one place to another. `lane` is null within a hub that needs none. */
export interface Passage {
  readonly lane: string | null
  readonly costPerKg: number
  /** Claim of that cost; null where no lane is needed. */
  readonly claim: string | null
  readonly lossShare: number
  /** Customs duties on what arrives. */
  readonly duties: readonly CustomsDuty[]
}

/**
 * The cheapest open lane listed between two places, in either direction. Where none is listed, places in one hub need
 * none, and others take the lane named `default`. A listed lane that is closed is not replaced by the default one.
 */
export function passageBetween(
  from: Place,
  to: Place,
  lanes: readonly Lane[],
  closed: ReadonlySet<string>,
): Passage | null {
  const listed = lanes.filter((lane) => !isDefault(lane) && joins(lane, from, to))
  if (listed.length === 0 && from.hub !== null && from.hub === to.hub)
    return { lane: null, costPerKg: 0, claim: null, lossShare: 0, duties: [] }
  const candidates = listed.length > 0 ? listed : lanes.filter(isDefault)
  const open = candidates.filter((lane) => lane.open && !closed.has(lane.id))
  const best = open.reduce<Lane | null>(
    (least, lane) => (least === null || costOf(lane) < costOf(least) ? lane : least),
    null,
  )
  return (
    best && {
      lane: best.id,
      costPerKg: best.cost.mode,
      claim: best.cost.claim,
      lossShare: best.lossShare,
      duties: [],
    }
  )
}

const isDefault = (lane: Lane): boolean =>
  lane.id === 'default' || lane.from === 'default' || lane.to === 'default'

function joins(lane: Lane, from: Place, to: Place): boolean {
  return (
    (named(from, lane.from) && named(to, lane.to)) || (named(to, lane.from) && named(from, lane.to))
  )
}

const named = (place: Place, name: string): boolean =>
  name === place.id || name === place.hub || name === place.region || name === place.country

// Losses weigh as cost when lanes are compared, because what is lost was paid for.
const costOf = (lane: Lane): number => (lane.cost.mode + lane.lossShare) / (1 - lane.lossShare)
