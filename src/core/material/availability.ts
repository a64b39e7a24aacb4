import type { Facility } from '#core/model/corridor.ts'
import type { MaterialProblem } from './material-problem.ts'

/** What says when a facility is open. */
type Calendar = Pick<MaterialProblem, 'periods' | 'months' | 'down' | 'openings'>

/** Months from the collection of swarf to the use of what is recovered from it: a quarter, an assumption. */
const monthsRecycling = 3

/** Periods from the collection of swarf to the use of what is recovered from it. */
export const returnsAfter = ({ months }: Pick<MaterialProblem, 'months'>): number =>
  monthsRecycling / months

/**
 * Kilograms of the capacity's own basis open in each period: a year's capacity x months / 12 x ramp x (1 - committed share). Unknown capacity
 * gives nothing; an unknown committed share is taken from 0.9 to 1, so that 5 % is open. Before the period in `openings` a
 * facility gives new buyers nothing.
 */
export function openCapacity(
  facility: Facility,
  { periods, months, down, openings }: Calendar,
): readonly number[] {
  const periodKg = ((facility.capacity?.mode ?? 0) * 1000) / (12 / months)
  const committed = (facility.committedShare ?? unstatedPromise).mode
  return periods.map((_, at) =>
    isDown(facility.id, at, periods, down)
      ? 0
      : periodKg *
        ramp(facility.status, at, openings[facility.id] ?? null, months) *
        Math.max(0, 1 - committed),
  )
}

/** Whether an outage covers the period at index `at`. */
export const isDown = (
  facility: string,
  at: number,
  periods: MaterialProblem['periods'],
  down: MaterialProblem['down'],
): boolean =>
  down.some(
    (outage) =>
      outage.facility === facility &&
      (outage.from === null || at >= indexOf(periods, outage.from)) &&
      (outage.to === null || at <= indexOf(periods, outage.to)),
  )

/** Share promised to others where nobody states it. */
export const unstatedPromise = { low: 0.9, mode: 0.95, high: 1 }

// The first period lies years after filing, so a plant being built of which nobody says when it opens gives nothing for one
// year of output, half its capacity for another, then all of it. Announced plants give nothing.
function ramp(
  status: Facility['status'],
  at: number,
  opening: number | null,
  months: number,
): number {
  if (status !== 'operating' && status !== 'construction') return 0
  if (status === 'operating') return opening === null || at >= opening ? 1 : 0
  const first = opening ?? monthsBuilding / months
  const shares = rampShares(status, months)
  return at < first ? 0 : (shares[Math.min(Math.floor(at - first), shares.length - 1)] as number)
}

/** Share of a plant's capacity that is there in each period after its opening; the last one holds for all later ones. */
export const rampShares = (status: Facility['status'], months: number): number[] =>
  status === 'construction' ? [...Array<number>(monthsRamping / months).fill(0.5), 1] : [1]

const monthsBuilding = 12
const monthsRamping = 12

function indexOf(periods: MaterialProblem['periods'], id: string): number {
  const at = periods.findIndex((period) => period.id >= id)
  return at === -1 ? periods.length : periods[at]?.id === id ? at : at - 0.5
}
