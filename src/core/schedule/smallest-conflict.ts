import type { Activity, Network } from './network.ts'
import type { ScheduleConflict } from './schedule-conflicts.ts'
import { solveSchedule } from './solve-schedule.ts'

/**
 * A set of deadlines, pins and the budget that cannot hold together while any one fewer could, by deletion (Chinneck 1991);
 * empty when all hold. Deadlines count as hard here. Within the number of schedules searched: a set found is a set not met.
 */
export function smallestConflict(
  network: Network,
  effort: { readonly schedules: number; readonly seed: number },
): readonly ScheduleConflict[] {
  let kept = demandsOf(network)
  if (holds(network, kept, effort)) return []
  const unavoidable = solveSchedule(keeping(network, []), effort)
  if (unavoidable.kind === 'infeasible') return unavoidable.conflicts
  for (const demand of kept) {
    const fewer = kept.filter((other) => other !== demand)
    if (!holds(network, fewer, effort)) kept = fewer
  }
  return kept
}

function demandsOf(network: Network): readonly ScheduleConflict[] {
  const each = network.activities.flatMap(({ id, deadline, pinnedStart }) => [
    ...(deadline === null ? [] : [{ kind: 'deadline' as const, activity: id }]),
    ...(pinnedStart === null ? [] : [{ kind: 'pin' as const, activity: id }]),
  ])
  return network.budget === null ? each : [...each, { kind: 'budget', activity: null }]
}

function holds(
  network: Network,
  demands: readonly ScheduleConflict[],
  effort: { readonly schedules: number; readonly seed: number },
): boolean {
  const result = solveSchedule(keeping(network, demands), effort)
  return result.kind === 'feasible' && result.objective.lateness === 0
}

/** The network with only these demands; every deadline weighs, so that lateness shows any that is missed. */
function keeping(network: Network, demands: readonly ScheduleConflict[]): Network {
  const has = (kind: ScheduleConflict['kind'], activity: string | null): boolean =>
    demands.some((demand) => demand.kind === kind && demand.activity === activity)
  return {
    ...network,
    budget: has('budget', null) ? network.budget : null,
    activities: network.activities.map(
      (activity): Activity => ({
        ...activity,
        weight: 1,
        deadline: has('deadline', activity.id) ? activity.deadline : null,
        pinnedStart: has('pin', activity.id) ? activity.pinnedStart : null,
      }),
    ),
  }
}
