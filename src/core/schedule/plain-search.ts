import { type ActivityOrders, activityOrders } from './activity-orders.ts'
import { type ModeChoice, modeChoice } from './mode-choice.ts'
import { type ParallelPass, parallelPass } from './parallel-pass.ts'
import { type PlainPasses, plainPasses } from './plain-passes.ts'
import type { PlainProblem } from './plain-problem.ts'
import { tailDays } from './plain-times.ts'
import { seededRandom } from './random.ts'
import { type Recombination, recombination } from './recombine.ts'

/** A schedule of a plain problem: starts, modes counted through all activities, and the last finish. */
export interface PlainSchedule {
  readonly start: Int32Array
  readonly mode: Int32Array
  readonly finish: number
}

/** How a search is set up. `passes`: about how many it will get, which sets the size of its populations. */
export interface PlainSearchSetup {
  readonly seed: number
  readonly passes: number
  /** A finish that nothing beats: the search rests once it is reached. */
  readonly bound: number
  /** An order already known, smallest first: the result is no worse than what it gives in the quickest modes that fit. */
  readonly known?: ArrayLike<number>
}

interface Member {
  readonly start: Int32Array
  readonly mode: Int32Array
  /** The order in which the next pass, in the other direction, would take its activities. */
  readonly order: Int32Array
  readonly length: number
  /** The length, and a part below one day that is smaller when work ends early. */
  readonly value: number
  readonly isParallel: boolean
}

/**
 * Two populations, one of schedules as early and one of schedules as late as possible; children of one feed the other, so that
 * every pass also justifies (Debels and Vanhoucke 2005). Members stand in pairs: a child replaces its own pair mate when it
 * is no worse, and is given up as soon as it must become longer. Each member also passes on its generation scheme, serial or parallel (Hartmann 2002). When the mean length
 * stands still, the populations start anew from neighbours of the best (Valls, Ballestín and Quintanilla 2008). The search can
 * be stopped and gone on with at any pass; same problem and setup: same schedules.
 */
export class PlainSearch {
  /** The best schedule so far; undefined before the first pass, or when no modes fit the consumables. */
  incumbent: PlainSchedule | undefined
  private readonly problem: PlainProblem
  private readonly setup: PlainSearchSetup
  private readonly passes: PlainPasses
  private readonly parallel: ParallelPass | undefined
  private readonly orders: ActivityOrders
  private readonly genes: Recombination
  private readonly modes: ModeChoice
  private readonly random: () => number
  private readonly isMultiMode: boolean
  private readonly populationSize: number
  private early: Member[] = []
  private late: Member[] = []
  private isBackward = false
  /** Place of the next child in its population. */
  private next = 0
  private round: Member[] = []
  /** The populations start, or started, from neighbours of the best. */
  private isNear = false
  private readonly watch = { mean: Number.POSITIVE_INFINITY, since: 0 }
  /** Passes after which the step ends. */
  private until = 0
  private readonly list: Int32Array
  private readonly priority: Float64Array
  private readonly fromInner: Uint8Array

  constructor(problem: PlainProblem, setup: PlainSearchSetup) {
    this.problem = problem
    this.setup = setup
    this.passes = plainPasses(problem)
    this.parallel = parallelPass(problem)
    this.orders = activityOrders(problem)
    this.random = seededRandom(Math.imul(setup.seed + 1, 2654435761))
    this.genes = recombination(problem, this.random)
    this.modes = modeChoice(problem, this.random)
    this.isMultiMode = problem.days.length > problem.size
    this.populationSize = populationFor(problem.size, setup.passes)
    this.list = new Int32Array(problem.size)
    this.priority = new Float64Array(problem.size)
    this.fromInner = new Uint8Array(problem.size)
  }

  /** Complete passes made so far; a partial one counts its share. */
  get schedules(): number {
    const placements = this.passes.placements + (this.parallel?.placements ?? 0)
    return placements / Math.max(1, this.problem.size)
  }

  /** False when no choice of modes fits the consumables, whatever the schedule. */
  get isPossible(): boolean {
    return this.modes.fitting !== undefined
  }

  /** True when the incumbent is as good as the bound allows. */
  get isDone(): boolean {
    return (
      !this.isPossible || (this.incumbent?.finish ?? Number.POSITIVE_INFINITY) <= this.setup.bound
    )
  }

  /** Goes on for so many passes, or a little fewer. */
  step(passes: number): void {
    this.until = this.schedules + passes
    while (this.hasRoom(1) && !this.isDone) this.makeNext()
  }

  private hasRoom(passes: number): boolean {
    return this.schedules + passes <= this.until + 1e-9
  }

  /** Takes in a schedule found elsewhere. */
  take(found: PlainSchedule): void {
    if (this.isDone || found.finish >= (this.incumbent?.finish ?? Number.POSITIVE_INFINITY)) return
    const member = this.asMember(found.start.slice(), found.mode.slice(), false, false)
    this.keep(member)
    if (this.early.length > 0 && this.isBackward) this.early[0] = member
  }

  private makeNext(): void {
    const from = this.isBackward ? this.early : this.late
    if (from.length === 0) this.round.push(this.firstMember(this.round.length))
    else this.round.push(this.child(from, this.isBackward ? this.late : this.early))
    this.next++
    if (this.next < this.populationSize) return
    if (this.isBackward) this.late = this.round
    else this.early = this.round
    this.round = []
    this.next = 0
    this.isBackward = !this.isBackward
    this.restartWhenStill()
  }

  /** Longest tail first, ever noisier; after a restart, starts near those of the best. */
  private firstMember(index: number): Member {
    const { problem, random, priority } = this
    const known = this.incumbent ? undefined : this.setup.known
    const around = this.incumbent
    const mode = (around?.mode ?? (this.modes.fitting as Int32Array)).slice()
    if (index > 0 && this.isMultiMode) {
      const kept = mode.slice()
      if (!this.modes.redraw(mode, this.isNear ? nearShare : 1)) mode.set(kept)
    }
    const tail = tailDays(problem, mode)
    if (this.isNear && around) {
      const share = index === 0 ? 0 : near.least + random() * (near.most - near.least)
      const reach = 2 * near.reach * around.finish
      for (let at = 0; at < problem.size; at++)
        priority[at] =
          (around.start[at] as number) + (random() < share ? (random() - 0.5) * reach : 0)
    } else if (known) priority.set(known)
    else {
      const spread =
        index === 0 ? 0 : random() * noise * tail.reduce((most, days) => Math.max(most, days), 0)
      for (let at = 0; at < problem.size; at++)
        priority[at] = -(tail[at] as number) + random() * spread
    }
    this.orders.following(priority, false, this.list)
    return this.generateWhole(mode, !known && random() < 0.5)
  }

  private child(from: readonly Member[], mates: readonly Member[]): Member {
    const { random, list, genes } = this
    const own = from[this.next] as Member
    if (mates.length === 0) {
      list.set(own.order)
      return this.generateWhole(own.mode.slice(), own.isParallel)
    }
    const other = this.bestOf(from)
    const isInner = random() < 0.5
    const inner = isInner ? own : other
    const outer = isInner ? other : own
    const mode = this.isMultiMode ? outer.mode.slice() : own.mode
    if (other === own) {
      list.set(own.order)
      genes.mutate(list, this.isBackward)
    } else {
      genes.cross(inner.order, outer.order, list, this.fromInner)
      if (this.isMultiMode) {
        for (let at = 0; at < mode.length; at++)
          if (this.fromInner[at]) mode[at] = inner.mode[at] as number
      }
    }
    genes.mutate(list, this.isBackward)
    if (this.isMultiMode && !this.modes.redraw(mode, modeMutation)) mode.set(own.mode)
    const mate = mates[this.next] as Member
    const child = this.generate(
      mode,
      random() < inherits ? own.isParallel : random() < parallelShare,
      mate.length,
    )
    return child === undefined || mate.value < child.value ? mate : child
  }

  private generateWhole(mode: Int32Array, wantsParallel: boolean): Member {
    return this.generate(mode, wantsParallel, Number.POSITIVE_INFINITY) as Member
  }

  /** One pass over `list` in the direction of the round; given up, as undefined, once it must become longer than `limit`. */
  private generate(mode: Int32Array, wantsParallel: boolean, limit: number): Member | undefined {
    const { problem, passes, parallel, isBackward } = this
    const start = new Int32Array(problem.size)
    const latest = this.incumbent?.finish ?? 0
    passes.open.any = false
    if (parallel && wantsParallel) {
      const length = parallel.run(this.list, mode, isBackward, start, limit)
      if (length > limit) return undefined
      if (isBackward)
        for (let at = 0; at < start.length; at++)
          start[at] = latest - (start[at] as number) - (problem.days[mode[at] as number] as number)
      return this.finished(start, mode, length, true)
    }
    if (this.isMultiMode) this.openModes()
    const length = isBackward
      ? latest - passes.backward(this.list, mode, latest, start, limit)
      : passes.forward(this.list, mode, start, limit)
    if (length > limit) return undefined
    return this.finished(start, mode, length, false)
  }

  private finished(
    start: Int32Array,
    mode: Int32Array,
    length: number,
    isParallel: boolean,
  ): Member {
    const member = this.asMember(start, mode, isParallel, this.isBackward)
    if (!this.isBackward) this.keep(member)
    else if (length < (this.incumbent?.finish ?? 0) && this.hasRoom(1)) {
      // As late as possible it is shorter than the best: as early as possible it is a schedule.
      const early = new Int32Array(start.length)
      this.passes.open.any = false
      this.passes.forward(member.order, mode, early, Number.POSITIVE_INFINITY)
      this.keep(this.asMember(early, mode, isParallel, false))
    }
    return member
  }

  private keep({ start, mode, length }: Member): void {
    if (length < (this.incumbent?.finish ?? Number.POSITIVE_INFINITY))
      this.incumbent = { start, mode, finish: length }
  }

  private asMember(
    start: Int32Array,
    mode: Int32Array,
    isParallel: boolean,
    isBackward: boolean,
  ): Member {
    const { days } = this.problem
    const order = new Int32Array(start.length)
    if (isBackward) this.orders.byStart(start, order)
    else this.orders.byFinish(start, mode, order)
    const latest = this.incumbent?.finish ?? 0
    let length = 0
    let sum = 0
    for (let at = 0; at < start.length; at++) {
      const end = isBackward
        ? latest - (start[at] as number)
        : (start[at] as number) + (days[mode[at] as number] as number)
      if (end > length) length = end
      sum += end
    }
    const value = length + (0.99 * sum) / Math.max(1, start.length * length)
    return { start, mode, order, length, value, isParallel }
  }

  private bestOf(members: readonly Member[]): Member {
    let best = members[Math.floor(this.random() * members.length)] as Member
    for (let turn = 1; turn < tournament; turn++) {
      const other = members[Math.floor(this.random() * members.length)] as Member
      if (other.value < best.value) best = other
    }
    return best
  }

  private restartWhenStill(): void {
    const members = this.isBackward ? this.early : this.late
    const mean = members.reduce((sum, { length }) => sum + length, 0) / members.length
    const { watch } = this
    if (mean < watch.mean - 1e-9) {
      watch.mean = mean
      watch.since = 0
      return
    }
    watch.since++
    if (watch.since <= patience + this.populationSize / patiencePerMember) return
    watch.mean = Number.POSITIVE_INFINITY
    watch.since = 0
    this.isNear = !this.isNear
    this.early = []
    this.late = []
    this.isBackward = false
  }

  private openModes(): void {
    const { open } = this.passes
    const share = this.random() < 0.5 ? 0 : this.random() * openShare
    open.any = share > 0 && this.hasRoom(1 + this.problem.days.length / open.at.length)
    if (open.any)
      for (let at = 0; at < open.at.length; at++) open.at[at] = this.random() < share ? 1 : 0
  }
}

/** Larger populations for many activities and longer searches: 150 for 120 activities and 50,000 passes, 60 for 60 and fewer. */
function populationFor(size: number, passes: number): number {
  const wanted = 150 * Math.max(0.4, (size / 120) ** 1.3) * (passes / 50_000) ** 0.57
  return Math.max(10, Math.min(300, Math.round(wanted)))
}

/** Members drawn for a parent, of which the best is taken. */
const tournament = 3

/** How often a child keeps its parent's generation scheme, and otherwise how often it is the parallel one. */
const inherits = 0.7
const parallelShare = 0.3

/** Noise of the first priorities, as a share of the critical path. */
const noise = 0.4

/** Rounds without a better mean before a restart, and members for each of which there is one round more. */
const patience = 3
const patiencePerMember = 30

/** A restart moves a share of the activities between these, by up to `reach` of the finish. */
const near = { least: 0.1, most: 0.5, reach: 0.2 } as const

/** Share of modes drawn anew in a neighbour of the best, and in a child. */
const nearShare = 0.2
const modeMutation = 0.02

/** Most activities, as a share, whose modes a pass may choose anew. */
const openShare = 0.5
