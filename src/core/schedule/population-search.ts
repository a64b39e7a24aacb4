import type { CapacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { blankSchedule, generateInParallel, generateSerially, modeOf } from './generate.ts'
import { improveModes, type Member } from './improve-modes.ts'
import { justify } from './justify.ts'
import type { Activity, ActivityMode, Schedule } from './network.ts'
import { compareObjectives, objectiveOf } from './objective.ts'
import { possibleModes } from './possible-modes.ts'
import { orderByStart, orderFollowing } from './precedence-order.ts'
import { seededRandom } from './random.ts'
import { settle } from './settle.ts'
import type { ScheduleEffort } from './solve-schedule.ts'

/** Members kept; children replace the worst. */
const populationSize = 40

/**
 * Population search over orders and modes (after Hartmann 1998 and Valls et al. 2008): members from priority rules and from
 * rules with noise, two-point crossover of the order by start and of the modes, mutation, serial generation, justification;
 * and, before and after, cheaper or quicker modes one at a time.
 */
export class PopulationSearch {
  /** Complete generation passes used so far; never more than asked for, save that the last settling takes at least one. */
  schedules = 0
  private readonly random: () => number
  private readonly choices: readonly (readonly number[])[]
  private readonly members: Member[] = []
  private readonly compiled: CompiledNetwork
  private readonly profile: CapacityProfile
  private readonly most: number
  private readonly known: ArrayLike<number> | undefined
  private readonly start: Schedule | undefined

  constructor(
    compiled: CompiledNetwork,
    profile: CapacityProfile,
    effort: ScheduleEffort,
    /** A schedule found already, which is polished beside the best of the rules. */
    start?: Schedule,
  ) {
    this.compiled = compiled
    this.profile = profile
    this.most = Math.max(1, effort.schedules)
    this.known = effort.known
    this.random = seededRandom(effort.seed)
    this.choices = possibleModes(compiled.network)
    this.start = start
  }

  run(): Member {
    this.startFromRules()
    this.add(this.polish(this.best(), this.firstPolish()))
    if (this.start) {
      const objective = objectiveOf(this.compiled.network, this.start)
      this.add(this.polish({ schedule: this.start, objective }, this.firstPolish()))
    }
    let best = this.best()
    const kept = this.choices.some((modes) => modes.length > 1) ? this.most * lastPolishShare : 0
    while (this.hasRoom(kept + childPasses)) this.add(this.child())
    if (compareObjectives(this.best().objective, best.objective) < 0) {
      best = this.polish(this.best(), this.most - this.schedules)
      this.add(best)
    }
    while (this.hasRoom(childPasses)) this.add(this.child())
    return this.settle(this.best())
  }

  /** The members kept, best first; together with what `run` gave back they are what the search knows. */
  get found(): readonly Member[] {
    return this.members
  }

  private firstPolish(): number {
    return Math.ceil((this.most - this.schedules) * firstPolishShare)
  }

  /** True when so many passes more still leave one to settle with. */
  private hasRoom(passes: number): boolean {
    return this.schedules + passes < this.most
  }

  private best(): Member {
    return this.members[0] as Member
  }

  /** Quickest and cheapest modes, by longest tail and by network order, through both generation schemes; then by tails with noise. */
  private startFromRules(): void {
    const byDays = (mode: ActivityMode): number => mode.days
    const byCost = (mode: ActivityMode): number => mode.cost
    if (this.known) {
      const quickest = Int32Array.from(this.compiled.network.activities, (activity, index) =>
        this.pick(activity, index, byDays),
      )
      this.add(this.fromOrder(orderFollowing(this.compiled, this.known), quickest))
    }
    for (const weight of [byDays, byCost]) {
      if (this.schedules > 0 && !this.hasRoom(1)) return
      const modes = Int32Array.from(this.compiled.network.activities, (activity, index) =>
        this.pick(activity, index, weight),
      )
      const tail = tailLengths(this.compiled, modes)
      const priority = Float64Array.from(tail, (days) => -days)
      this.add(this.fromOrder(orderFollowing(this.compiled, priority), modes))
      if (this.hasRoom(1)) this.add(this.inParallel(priority, modes))
      if (this.hasRoom(1)) this.add(this.fromOrder(this.compiled.order, modes))
      const spread = tail.reduce((most, days) => Math.max(most, days), 0) * noise
      const until = this.schedules + this.most * noisyShare
      while (this.schedules < until && this.hasRoom(childPasses)) {
        const noisy = priority.map((days) => days + this.random() * spread)
        this.add(this.fromOrder(orderFollowing(this.compiled, noisy), modes))
      }
    }
  }

  private pick({ modes }: Activity, index: number, weight: (mode: ActivityMode) => number): number {
    const allowed = this.choices[index] as readonly number[]
    return allowed.reduce((least, mode) =>
      weight(modes[mode] as ActivityMode) < weight(modes[least] as ActivityMode) ? mode : least,
    )
  }

  private fromOrder(order: ArrayLike<number>, modes: Int32Array): Member {
    const schedule = { ...blankSchedule(this.compiled.size), mode: modes.slice() }
    generateSerially(this.compiled, this.profile, order, schedule)
    this.schedules++
    return this.justified(schedule)
  }

  private inParallel(priority: ArrayLike<number>, modes: Int32Array): Member {
    const schedule = { ...blankSchedule(this.compiled.size), mode: modes.slice() }
    generateInParallel(this.compiled, this.profile, priority, schedule)
    this.schedules++
    return this.justified(schedule)
  }

  /** Justifies only what could still become the best: the second pass is spent where it may pay. */
  private justified(schedule: Schedule): Member {
    const before = { schedule, objective: objectiveOf(this.compiled.network, schedule) }
    const worst = this.members.at(-1)
    if (!this.hasRoom(2) || (worst && compareObjectives(before.objective, worst.objective) > 0))
      return before
    const moved = {
      start: schedule.start.slice(),
      finish: schedule.finish.slice(),
      mode: schedule.mode,
    }
    justify(this.compiled, this.profile, moved, before.objective.finish)
    this.schedules += 2
    const after = { schedule: moved, objective: objectiveOf(this.compiled.network, moved) }
    return compareObjectives(after.objective, before.objective) <= 0 ? after : before
  }

  /** Keeps members apart by their starts and modes, or copies of the best would crowd the others out. */
  private add(member: Member): void {
    if (this.members.some((other) => isSame(member, other))) return
    const at = this.members.findIndex(
      (other) => compareObjectives(member.objective, other.objective) < 0,
    )
    this.members.splice(at < 0 ? this.members.length : at, 0, member)
    if (this.members.length > populationSize) this.members.pop()
  }

  private child(): Member {
    const size = this.compiled.size
    const parent = this.betterOfTwo()
    const other = this.betterOfTwo()
    const cut = Math.floor(this.random() * size)
    const stop = cut + Math.floor(this.random() * (size - cut))
    const inner = orderByStart(this.compiled, parent.schedule).slice(cut, stop)
    const taken = new Uint8Array(size)
    for (const activity of inner) taken[activity] = 1
    const priority = new Float64Array(size)
    const base = orderByStart(this.compiled, other.schedule)
    base.forEach((activity, position) => {
      priority[activity] = position
    })
    inner.forEach((activity, position) => {
      priority[activity] = cut + position * ((stop - cut) / Math.max(1, inner.length))
    })
    const swapped = Math.floor(this.random() * size)
    priority[swapped] = this.random() * size
    const modes = other.schedule.mode.slice()
    for (let activity = 0; activity < size; activity++) {
      if (taken[activity]) modes[activity] = parent.schedule.mode[activity] as number
      const allowed = this.choices[activity] as readonly number[]
      if (allowed.length > 1 && this.random() < mutationShare) {
        modes[activity] = allowed[Math.floor(this.random() * allowed.length)] as number
      }
    }
    return this.fromOrder(orderFollowing(this.compiled, priority), modes)
  }

  /** Members stand best first, so the smaller of two draws is the better of two members. */
  private betterOfTwo(): Member {
    const draw = (): number => Math.floor(this.random() * this.members.length)
    return this.members[Math.min(draw(), draw())] as Member
  }

  private polish(member: Member, passes: number): Member {
    const { compiled, profile, choices } = this
    const most = Math.min(passes, this.most - this.schedules - 1)
    const { best, schedules } = improveModes({ compiled, profile, choices, most }, member)
    this.schedules += schedules
    return best
  }

  private settle({ schedule }: Member): Member {
    const settled = settle(this.compiled, this.profile, schedule)
    this.schedules += settled.schedules
    return {
      schedule: settled.schedule,
      objective: objectiveOf(this.compiled.network, settled.schedule),
    }
  }
}

function isSame(left: Member, right: Member): boolean {
  return (
    compareObjectives(left.objective, right.objective) === 0 &&
    left.schedule.start.every((start, index) => start === right.schedule.start[index]) &&
    left.schedule.mode.every((mode, index) => mode === right.schedule.mode[index])
  )
}

/** Share of children in which an activity with several modes takes another at random. */
const mutationShare = 0.08

/** Share of the passes that members with noise may take, for each rule. */
const noisyShare = 0.1

/** Noise on a priority, as a share of the longest tail. */
const noise = 0.3

/** Passes of one child: its generation, and two of justification. */
const childPasses = 3

/** Share of the passes left that the first polishing may take: an unpolished plan would choose dear modes for nothing. */
const firstPolishShare = 0.7

/** Share of the passes kept back for polishing what the children found. */
const lastPolishShare = 0.2

/** Longest way from each activity's start to the end of the network in working days of its mode, links counted by their lag. */
function tailLengths(compiled: CompiledNetwork, modes: Int32Array): Int32Array {
  const { size, order, outOfStart, outOf, to } = compiled
  const tail = new Int32Array(size)
  const chosen = { start: tail, finish: tail, mode: modes }
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    let longest = 0
    for (let at = outOfStart[activity] as number; at < (outOfStart[activity + 1] as number); at++) {
      longest = Math.max(longest, tail[to[outOf[at] as number] as number] as number)
    }
    tail[activity] = longest + modeOf(compiled, activity, chosen).days
  }
  return tail
}
