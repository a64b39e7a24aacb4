import { lastStep } from '#core/model/milestone.ts'
import type { Step } from '#core/model/step.ts'
import { horizonDays, networkOf } from '#core/plan/network-of.ts'
import type { Activity, Network, Schedule } from '#core/schedule/network.ts'
import { type Day, day } from '#core/units/day.ts'
import type { PortfolioMember } from './portfolio-member.ts'

/** All members' steps as one network. */
export interface JointNetwork {
  readonly network: Network
  /** Member of each activity. */
  readonly projects: Int32Array
  /** First activity of each member; its steps follow in their own order. */
  readonly first: readonly number[]
  /** Day 0 of the network. */
  readonly origin: Day
}

/** A day past an application's own deadline counts as so many days of delay: deadlines come first, delays then. */
const deadlineWeight = 1000

/**
 * Joins members of one corridor. Each begins on its own filing date; its last step carries its own deadline, and a milestone
 * behind it the finish it would have alone, so that days of delay are what the search weighs by priority.
 */
export function jointNetwork(members: readonly PortfolioMember[]): JointNetwork {
  const origin = day(Math.min(...members.map(({ draft }) => draft.world.asOf)))
  const steps = members.flatMap(({ id, draft }) =>
    draft.steps.map((step) => named(step, id, draft.world.asOf)),
  )
  const { corridor, catalog } = (members[0] as PortfolioMember).draft.world
  const latest = Math.max(...members.map(({ draft }) => draft.world.asOf))
  const base = networkOf(steps, corridor, catalog, {
    asOf: origin,
    deadline: null,
    budget: null,
    days: latest - origin + horizonDays + waitingDays * members.length,
  })
  const first: number[] = []
  let next = 0
  for (const { draft } of members) {
    first.push(next)
    next += draft.steps.length
  }
  const projects = Int32Array.from([
    ...members.flatMap(({ draft }, member) => draft.steps.map(() => member)),
    ...members.keys(),
  ])
  const ends = members.map(
    ({ draft }, at) => (first[at] as number) + draft.steps.findIndex(({ id }) => id === lastStep),
  )
  const limits = new Map(ends.map((end, at) => [end, deadlineOf(members[at], origin)]))
  return {
    network: {
      ...base,
      activities: [
        ...base.activities.map((activity, at) => ({ ...activity, ...limits.get(at) })),
        ...members.map((member) => milestone(member, origin)),
      ],
      links: [
        ...base.links,
        ...ends.map((from, at) => ({ from, to: next + at, type: 'FS' as const, lag: 0 })),
      ],
    },
    projects,
    first,
    origin,
  }
}

/** Days of waiting for the others that calendars and capacities are laid out for, for each member: three years. */
const waitingDays = 1096

/** What every member would do alone, in the days of the joint network. */
export function aloneTogether(members: readonly PortfolioMember[], joint: JointNetwork): Schedule {
  const shift = ({ draft }: PortfolioMember): number => draft.world.asOf - joint.origin
  const all = (of: (member: PortfolioMember) => Iterable<number>): Int32Array =>
    Int32Array.from(members.flatMap((member) => [...of(member)]))
  const ends = members.map((member) => member.draft.finish - joint.origin)
  const moved = (key: 'start' | 'finish'): Int32Array =>
    Int32Array.from([
      ...all((member) => member.draft.schedule[key].map((offset) => offset + shift(member))),
      ...ends,
    ])
  return {
    start: moved('start'),
    finish: moved('finish'),
    mode: Int32Array.from([
      ...all((member) => member.draft.schedule.mode),
      ...members.map(() => 0),
    ]),
  }
}

/** The step under a name of its own among all members' steps, and not before its case is filed. */
function named(step: Step, member: string, asOf: Day): Step {
  return {
    ...step,
    id: `${member}/${step.id}`,
    after: step.after.map((link) => ({ ...link, step: `${member}/${link.step}` })),
    release: day(Math.max(asOf, step.release ?? asOf)),
  }
}

function deadlineOf(
  member: PortfolioMember | undefined,
  origin: Day,
): Pick<Activity, 'deadline' | 'weight'> {
  const deadline = member?.draft.world.application.limits.deadline ?? null
  return {
    deadline: deadline === null ? null : deadline - origin,
    weight: (member?.weight ?? 1) * deadlineWeight,
  }
}

const milestone = ({ id, weight, alone }: PortfolioMember, origin: Day): Activity => ({
  id: `${id}/finish`,
  release: 0,
  deadline: alone.finish - origin,
  weight,
  pinnedStart: null,
  modes: [{ id: 'milestone', days: 0, calendar: 0, uses: [], cost: 0 }],
})
