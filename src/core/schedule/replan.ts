import { type CapacityProfile, capacityProfile } from './capacity-profile.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { blankSchedule, generateSerially } from './generate.ts'
import { inChosenModes } from './in-chosen-modes.ts'
import { type MoveCost, moveCost } from './move-cost.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { objectiveOf } from './objective.ts'
import { orderFollowing } from './precedence-order.ts'
import { seededRandom } from './random.ts'
import type { ScheduleConflict } from './schedule-conflicts.ts'
import { smallestConflict } from './smallest-conflict.ts'
import { solveSchedule } from './solve-schedule.ts'

/** A schedule that stood, and the network as it is now: what is done or has begun is pinned there. */
export interface ReplanProblem {
  readonly network: Network
  readonly former: Schedule
  /** Day offset from which on activities can still be moved; moves near it weigh most. */
  readonly today: number
  /** Weighted days past deadlines that it was accepted with. */
  readonly accepted: number
}

export type ReplanResult =
  | {
      readonly kind: 'feasible'
      readonly schedule: Schedule
      /** Weighted days past deadlines. */
      readonly lateness: number
      readonly moves: MoveCost
      /** The network in which no activity may start before its former start unless it had to be hurried. */
      readonly held: Network
    }
  | { readonly kind: 'infeasible'; readonly conflicts: readonly ScheduleConflict[] }

/**
 * Schedules what is left so that deadlines come first and, after them, few activities move and each as little as needed. Modes stay.
 * Candidates: the former order with nothing earlier than it stood; that order shuffled a little; and the schedule made
 * from scratch, with everything put back to where it stood that no deadline needs elsewhere. What still holds is left alone.
 */
export function replan(
  { network: given, former, today, accepted }: ReplanProblem,
  effort: { readonly schedules: number; readonly seed: number },
): ReplanResult {
  const stood = objectiveOf(given, former).lateness
  if (stood <= accepted && checkSchedule(given, former).length === 0)
    return {
      kind: 'feasible',
      schedule: former,
      lateness: stood,
      moves: { moved: 0, cost: 0 },
      held: given,
    }
  const network = inChosenModes(given, former.mode)
  const scratch = solveSchedule(network, { ...effort, known: former.start })
  if (scratch.kind === 'infeasible')
    return {
      kind: 'infeasible',
      conflicts: smallestSet(network, effort) ?? scratch.conflicts,
    }
  const work = workOn(network, { ...former, mode: new Int32Array(former.mode.length) }, today)
  const best = shuffled(work, relaxed(work, scratch.schedule), effort)
  const schedule = { ...best.schedule, mode: former.mode }
  const faults = checkSchedule(given, schedule)
  if (faults.length > 0) throw new Error(`the replan broke its own network: ${faults.join('; ')}`)
  return {
    kind: 'feasible',
    schedule,
    lateness: best.lateness,
    moves: best.moves,
    held: { ...given, activities: heldAt(given, former, best.hurried) },
  }
}

/** Fixed dates and deadlines that clash; undefined when it is something else. */
function smallestSet(
  network: Network,
  effort: { readonly schedules: number; readonly seed: number },
): readonly ScheduleConflict[] | undefined {
  const soft = {
    ...network,
    activities: network.activities.map((one): Activity => ({ ...one, deadline: null })),
  }
  const set = smallestConflict(soft, effort)
  return set.length > 0 ? set : undefined
}

interface Work {
  readonly network: Network
  readonly former: Schedule
  readonly today: number
  readonly compiled: CompiledNetwork
  readonly profile: CapacityProfile
}

const workOn = (network: Network, former: Schedule, today: number): Work => ({
  network,
  former,
  today,
  compiled: compileNetwork(network) as CompiledNetwork,
  profile: capacityProfile(network),
})

interface Draft {
  readonly schedule: Schedule
  readonly priority: ArrayLike<number>
  /** Activities that may start earlier than they stood. */
  readonly hurried: ReadonlySet<number>
  readonly brokenPins: number
  readonly lateness: number
  readonly moves: MoveCost
}

const isBetter = (left: Draft, right: Draft): boolean =>
  (left.brokenPins - right.brokenPins ||
    left.lateness - right.lateness ||
    left.moves.cost - right.moves.cost ||
    left.moves.moved - right.moves.moved) < 0

/** Everything in this order as early as it may, and no earlier than it stood unless it is hurried. */
function drafted(work: Work, priority: ArrayLike<number>, hurried: ReadonlySet<number>): Draft {
  const { network, former, today, compiled, profile } = work
  const held = { ...network, activities: heldAt(network, former, hurried) }
  const schedule = blankSchedule(compiled.size)
  const within = { ...compiled, network: held }
  generateSerially(within, profile, orderFollowing(compiled, priority), schedule)
  const { brokenPins, lateness } = objectiveOf(network, schedule)
  const moves = moveCost(network, former, schedule, today)
  return { schedule, priority, hurried, brokenPins, lateness, moves }
}

const heldAt = (
  { activities }: Network,
  { start }: Schedule,
  hurried: ReadonlySet<number>,
): Activity[] =>
  activities.map((activity, at) =>
    activity.pinnedStart !== null || hurried.has(at)
      ? activity
      : { ...activity, release: Math.max(activity.release, start[at] as number) },
  )

/** The better of the former order and of the schedule from scratch, in which what it starts earlier is put back one by one, what moved most first. */
function relaxed(work: Work, scratch: Schedule): Draft {
  const { former, network, today } = work
  const kept = drafted(work, former.start, new Set())
  const apart = (at: number): number => (former.start[at] as number) - (scratch.start[at] as number)
  const early = [...scratch.start.keys()].filter((at) => apart(at) > 0)
  const { brokenPins, lateness } = objectiveOf(network, scratch)
  const asMade: Draft = {
    schedule: scratch,
    priority: scratch.start,
    hurried: new Set(scratch.start.keys()),
    brokenPins,
    lateness,
    moves: moveCost(network, former, scratch, today),
  }
  let best = isBetter(asMade, kept) ? asMade : kept
  let hurried = new Set(early)
  const put = drafted(work, scratch.start, hurried)
  if (isBetter(put, best)) best = put
  for (const at of early.sort((left, right) => apart(right) - apart(left) || left - right)) {
    const fewer = new Set(hurried)
    fewer.delete(at)
    const draft = drafted(work, scratch.start, fewer)
    if (draft.brokenPins > best.brokenPins || draft.lateness > best.lateness) continue
    hurried = fewer
    if (isBetter(draft, best)) best = draft
  }
  return best
}

/** Orders near the best one: an activity or two taken a little sooner or later, kept while the whole gets better. */
function shuffled(
  work: Work,
  from: Draft,
  { schedules, seed }: { readonly schedules: number; readonly seed: number },
): Draft {
  const random = seededRandom(seed)
  const size = work.compiled.size
  let best = from
  for (let left = schedules; left > 0 && best.moves.moved > 0; left--) {
    const priority = Float64Array.from(best.priority)
    const changes = random() < 0.5 ? 1 : 2
    for (let change = 0; change < changes; change++) {
      const at = Math.floor(random() * size)
      priority[at] = (priority[at] as number) + (random() - 0.5) * near
    }
    const draft = drafted(work, priority, best.hurried)
    if (isBetter(draft, best)) best = draft
  }
  return best
}

/** Days by which an activity's turn may come sooner or later in one change. */
const near = 120
