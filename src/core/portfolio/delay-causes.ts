import { inChosenModes } from '#core/schedule/in-chosen-modes.ts'
import type { Network, Schedule } from '#core/schedule/network.ts'
import { retime } from '#core/schedule/retime.ts'
import type { PlacedTogether } from './place-together.ts'
import type { WaitingStep } from './waiting-steps.ts'

/** Days by which a member would end earlier if another made no use of one resource; at most its delay. */
export interface DelayCause {
  readonly member: number
  readonly other: number
  /** Index of the resource; null where the other uses none at all. */
  readonly resource: number | null
  readonly days: number
}

/**
 * Whose use of what makes whom late: for every member, and for every resource that someone waits for, all is timed again in the
 * order of the joint schedule without that use, once with the offers chosen together and once with those each would take alone.
 * The days of several causes need not add up to the delay: where two stand in the way, taking one away may gain nothing.
 */
export function delayCauses(placed: PlacedTogether, waiting: readonly WaitingStep[]): DelayCause[] {
  const { joint, schedule, members, alone } = placed
  const delays = members.map((member) => member.draft.finish - member.alone.finish)
  if (delays.every((days) => days <= 0)) return []
  const { projects } = joint
  const variants = [schedule, alone].map((modes) => {
    const network = inChosenModes(joint.network, modes.mode)
    return { network, ends: finishes(retime(network, schedule.start), projects) }
  })
  const gains = (other: number, resource: number | null): DelayCause[] => {
    const earlier = variants.map(({ network, ends }) => {
      const freed = retime(without(network, projects, other, resource), schedule.start)
      const own = finishes(freed, projects)
      return ends.map((end, member) => end - (own[member] as number))
    })
    return delays
      .map((delay, member) => ({
        member,
        other,
        resource,
        days: Math.min(delay, Math.max(...earlier.map((days) => days[member] as number))),
      }))
      .filter(({ member, days }) => member !== other && days > 0)
  }
  const waitedFor = new Set(waiting.map(({ resource }) => resource))
  return members.flatMap((_, other) => {
    const used = usedBy(joint.network, projects, schedule, other)
    const shared = used.filter((resource) => waitedFor.has(resource))
    if (shared.length === 0) return []
    return [...gains(other, null), ...shared.flatMap((resource) => gains(other, resource))]
  })
}

/** The last finish of every project. */
function finishes(schedule: Schedule | undefined, projects: Int32Array): Int32Array {
  const ends = new Int32Array(projects.reduce((most, project) => Math.max(most, project), 0) + 1)
  schedule?.finish.forEach((end, at) => {
    const project = projects[at] as number
    if (end > (ends[project] as number)) ends[project] = end
  })
  return ends
}

/** Resources that a member's chosen modes use, in order. */
function usedBy(
  network: Network,
  projects: Int32Array,
  { mode }: Schedule,
  member: number,
): number[] {
  const used = network.activities.flatMap(({ modes }, at) =>
    projects[at] === member
      ? (modes[mode[at] as number]?.uses.map(({ resource }) => resource) ?? [])
      : [],
  )
  return [...new Set(used)].sort((one, other) => one - other)
}

function without(
  network: Network,
  projects: Int32Array,
  member: number,
  resource: number | null,
): Network {
  return {
    ...network,
    activities: network.activities.map((activity, at) =>
      projects[at] !== member
        ? activity
        : {
            ...activity,
            modes: activity.modes.map((mode) => ({
              ...mode,
              uses: mode.uses.filter((use) => resource !== null && use.resource !== resource),
            })),
          },
    ),
  }
}
