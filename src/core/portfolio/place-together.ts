import { lastStep } from '#core/model/milestone.ts'
import type { Draft } from '#core/plan/draft.ts'
import type { PlacedStep } from '#core/plan/money-flows.ts'
import { searchSeed } from '#core/plan/place-steps.ts'
import { plannedCost } from '#core/plan/planned-cost.ts'
import type { Schedule } from '#core/schedule/network.ts'
import { scheduleProjects } from '#core/schedule/schedule-projects.ts'
import { day } from '#core/units/day.ts'
import { aloneTogether, type JointNetwork, jointNetwork } from './joint-network.ts'
import type { PortfolioMember } from './portfolio-member.ts'

/** Members placed on shared capacity: the joint schedule, and each member's draft as it comes out of it. */
export interface PlacedTogether {
  readonly joint: JointNetwork
  readonly schedule: Schedule
  /** What each would do alone, in the days of the joint network. */
  readonly alone: Schedule
  readonly members: readonly PortfolioMember[]
}

/** Schedules all members of one corridor as one network; each keeps its steps and offers. */
export function placeTogether(members: readonly PortfolioMember[]): PlacedTogether {
  const joint = jointNetwork(members)
  const alone = aloneTogether(members, joint)
  const schedule = scheduleProjects(
    { network: joint.network, projects: joint.projects, alone },
    { schedules: schedulesFor(joint.network.activities.length), seed: searchSeed },
  )
  return {
    joint,
    schedule,
    alone,
    members: members.map((member, at) => ({
      ...member,
      draft: draftIn(member.draft, joint.first[at] as number, joint, schedule),
    })),
  }
}

/** Complete schedules of the joint search: so many that it places about as many steps whatever their number. */
const schedulesFor = (steps: number): number =>
  Math.min(mostSchedules, Math.max(fewestSchedules, Math.round(placements / steps)))

const placements = 2.5e6
const mostSchedules = 6000
const fewestSchedules = 400

/** A draft with the dates, modes and cost that a joint schedule gives it. */
function draftIn(draft: Draft, first: number, joint: JointNetwork, schedule: Schedule): Draft {
  const { steps, world } = draft
  const shift = world.asOf - joint.origin
  const cut = (days: Int32Array): Int32Array => days.slice(first, first + steps.length)
  const own: Schedule = {
    start: cut(schedule.start).map((offset) => offset - shift),
    finish: cut(schedule.finish).map((offset) => offset - shift),
    mode: cut(schedule.mode),
  }
  const placed = steps.map(
    (step, at): PlacedStep => ({
      step,
      mode: step.modes[own.mode[at] as number] as PlacedStep['mode'],
      start: day(world.asOf + (own.start[at] as number)),
      finish: day(world.asOf + (own.finish[at] as number)),
    }),
  )
  const finish = placed.find(({ step }) => step.id === lastStep)?.finish ?? draft.finish
  const stepCost = placed.reduce((sum, { mode }) => sum + (mode.cost?.mode ?? 0), 0)
  const costed = plannedCost(world, { placed, finish, stepCost }, draft.staffing, draft.material)
  return { ...draft, ...costed, schedule: own, placed, finish, stepCost }
}
