import type { CompiledNetwork } from './compiled-network.ts'
import type { Activity, ActivityMode, Network } from './network.ts'

/** What makes any schedule impossible, by kind and activity. */
export interface ScheduleConflict {
  /** `consumables`: no choice of modes keeps them; `horizon`: no schedule was found that ends within the days laid out. */
  readonly kind: 'cycle' | 'capacity' | 'pin' | 'budget' | 'consumables' | 'deadline' | 'horizon'
  readonly activity: string | null
}

/** Everything that no search could mend: circles, capacity that never suffices, pins before the release, a budget below the cheapest modes. */
export function conflictsOf(
  network: Network,
  compiled: CompiledNetwork | { readonly circle: readonly string[] },
): ScheduleConflict[] {
  if ('circle' in compiled) return compiled.circle.map((activity) => ({ kind: 'cycle', activity }))
  const never = network.activities.filter(
    (activity) => !activity.modes.some((mode) => everFits(network, mode)),
  )
  const pinned = network.activities.filter(
    (activity) =>
      activity.pinnedStart !== null &&
      (activity.pinnedStart < activity.release ||
        !activity.modes.some((mode) => isPossible(network, activity, mode))),
  )
  const cheapest = network.activities.reduce((sum, activity) => sum + cheapestCost(activity), 0)
  return [
    ...never.map(({ id }) => ({ kind: 'capacity' as const, activity: id })),
    ...pinned.map(({ id }) => ({ kind: 'pin' as const, activity: id })),
    ...(network.budget !== null && cheapest > network.budget + 1e-3
      ? [{ kind: 'budget' as const, activity: null }]
      : []),
  ]
}

/** True when the capacity that goes on past the horizon suffices for a mode. */
export function everFits(network: Network, mode: ActivityMode): boolean {
  return mode.uses.every(({ resource, amount }) => {
    const capacity = network.resources[resource]?.capacity
    return capacity !== undefined && (capacity[capacity.length - 1] ?? 0) >= amount
  })
}

/** True when a mode fits sometime and, for a pinned activity, the pin is a working day of its calendar. */
export function isPossible(
  network: Network,
  { pinnedStart }: Activity,
  mode: Activity['modes'][number],
): boolean {
  if (!everFits(network, mode)) return false
  if (pinnedStart === null || mode.days === 0) return true
  const table = network.calendars[mode.calendar]
  if (table === undefined || pinnedStart >= table.length) return true
  return (table.ordinal[pinnedStart + 1] as number) > (table.ordinal[pinnedStart] as number)
}

const cheapestCost = ({ modes }: Activity): number => Math.min(...modes.map((mode) => mode.cost))
