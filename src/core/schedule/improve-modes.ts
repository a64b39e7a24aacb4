import type { CapacityProfile } from './capacity-profile.ts'
import type { CompiledNetwork } from './compiled-network.ts'
import { markCritical } from './critical-chain.ts'
import { modeOf } from './generate.ts'
import type { Activity, ActivityMode, Schedule } from './network.ts'
import { compareObjectives, type Objective, objectiveOf } from './objective.ts'
import { generateInModes } from './settle.ts'

/** A schedule with what it is worth. */
export interface Member {
  readonly schedule: Schedule
  readonly objective: Objective
}

/** What the improvement works on. `choices[i]`: modes activity i may have. `most`: complete schedules it may make. */
export interface ModeImprovement {
  readonly compiled: CompiledNetwork
  readonly profile: CapacityProfile
  readonly choices: readonly (readonly number[])[]
  readonly most: number
}

/**
 * Changes modes one at a time, and then one to a cheaper mode with the time bought back elsewhere, while the whole gets better.
 * Returns the improved schedule and the complete schedules it took.
 */
export function improveModes(
  work: ModeImprovement,
  member: Member,
): { readonly best: Member; readonly schedules: number } {
  let best = member
  let left = work.most
  const tryChange = (changes: readonly (readonly [number, number])[]): boolean => {
    left--
    const changed = withModes(work, best.schedule, changes)
    if (compareObjectives(changed.objective, best.objective) >= 0) return false
    best = changed
    return true
  }
  for (let improved = true; improved && left > 0; ) {
    improved = false
    for (const [activity, mode] of singleChanges(work, best.schedule)) {
      if (left > 0 && mode !== best.schedule.mode[activity] && tryChange([[activity, mode]]))
        improved = true
    }
    if (improved) continue
    for (const change of cheaperChanges(work, best.schedule)) {
      if (left <= 0) break
      const repaired = repair(work, best, change, left)
      left -= repaired.schedules
      if (repaired.member === undefined) continue
      best = repaired.member
      improved = true
      break
    }
  }
  return { best, schedules: work.most - left }
}

/**
 * Cheaper modes one at a time until the budget holds, each time the one that costs the fewest days for what it saves; once by
 * all it saves and once by what it saves of the excess, because one large saving may lose more days than two small ones, or
 * fewer. The member should be as good as can be without the budget. Returns the better of the two, which may still be over, and
 * the complete schedules it took.
 */
export function withinBudget(
  work: ModeImprovement,
  member: Member,
): { readonly best: Member; readonly schedules: number } {
  const all = cheapened(work, member, (saved) => saved)
  const rest = { ...work, most: work.most - all.schedules }
  const excess = cheapened(rest, member, (saved, over) => Math.min(saved, over))
  const isBetter = compareObjectives(excess.best.objective, all.best.objective) < 0
  return {
    best: isBetter ? excess.best : all.best,
    schedules: all.schedules + excess.schedules,
  }
}

function cheapened(
  work: ModeImprovement,
  member: Member,
  worth: (saved: number, over: number) => number,
): { readonly best: Member; readonly schedules: number } {
  let best = member
  let left = work.most
  while (best.objective.overBudget > 0) {
    let next: Member | undefined
    let least = Number.POSITIVE_INFINITY
    for (const change of cheaperChanges(work, best.schedule)) {
      if (left <= 0) break
      left--
      const changed = withModes(work, best.schedule, [change])
      const saved = saving(work, best.schedule, change)
      const price = daysLost(best, changed) / worth(saved, best.objective.overBudget)
      if (price >= least) continue
      next = changed
      least = price
    }
    if (next === undefined) break
    best = next
  }
  return { best, schedules: work.most - left }
}

/** Days of finish, and of weighted lateness, that the second is worse; negative where it is better. */
const daysLost = ({ objective: from }: Member, { objective: to }: Member): number =>
  to.finish - from.finish + (to.lateness - from.lateness)

type Change = readonly [activity: number, mode: number]

function singleChanges({ choices }: ModeImprovement, { mode }: Schedule): Change[] {
  return choices.flatMap((allowed, activity) =>
    allowed.flatMap((other): Change[] => (other === mode[activity] ? [] : [[activity, other]])),
  )
}

/** Changes to a cheaper mode, the largest saving first. */
function cheaperChanges(work: ModeImprovement, schedule: Schedule): Change[] {
  return singleChanges(work, schedule)
    .filter((change) => saving(work, schedule, change) > 0)
    .sort((left, right) => saving(work, schedule, right) - saving(work, schedule, left))
}

/**
 * A cheaper mode that costs time, bought back on the critical chains: the cheapest quicker mode there, again while the
 * finish is late and money is left over; then every one of them is given back that was not needed. At most `most` schedules.
 */
function repair(
  work: ModeImprovement,
  from: Member,
  change: Change,
  most: number,
): { readonly member: Member | undefined; readonly schedules: number } {
  const changes: Change[] = [change]
  let budget = saving(work, from.schedule, change)
  let now = withModes(work, from.schedule, changes)
  let schedules = 1
  while (compareObjectives({ ...now.objective, cost: 0 }, { ...from.objective, cost: 0 }) > 0) {
    const next = cheapestQuicker(work, now.schedule, change[0])
    if (next === undefined || schedules >= most) return { member: undefined, schedules }
    budget += saving(work, now.schedule, next)
    if (budget <= 0) return { member: undefined, schedules }
    changes.push(next)
    now = withModes(work, from.schedule, changes)
    schedules++
  }
  for (const bought of changes.slice(1)) {
    if (schedules >= most) break
    const fewer = withModes(
      work,
      from.schedule,
      changes.filter((other) => other !== bought),
    )
    schedules++
    if (compareObjectives(fewer.objective, now.objective) >= 0) continue
    now = fewer
    changes.splice(changes.indexOf(bought), 1)
  }
  return {
    member: compareObjectives(now.objective, from.objective) < 0 ? now : undefined,
    schedules,
  }
}

/** The quicker mode on a critical chain that costs least, other than for `except`. */
function cheapestQuicker(
  work: ModeImprovement,
  schedule: Schedule,
  except: number,
): Change | undefined {
  const { compiled } = work
  const modes = compiled.network.activities.map((_, activity) =>
    modeOf(compiled, activity, schedule),
  )
  const critical = new Uint8Array(compiled.size)
  markCritical(
    compiled,
    modes,
    Int32Array.from(modes, (mode) => mode.calendar),
    Int32Array.from(modes, (mode) => mode.days),
    schedule.start,
    schedule.finish,
    critical,
  )
  let least: Change | undefined
  for (const [activity, mode] of singleChanges(work, schedule)) {
    const quicker = activityMode(work, activity, mode).days < (modes[activity] as ActivityMode).days
    if (!critical[activity] || activity === except || !quicker) continue
    if (!least || saving(work, schedule, [activity, mode]) > saving(work, schedule, least))
      least = [activity, mode]
  }
  return least
}

const activityMode = (
  { compiled }: ModeImprovement,
  activity: number,
  mode: number,
): ActivityMode => (compiled.network.activities[activity] as Activity).modes[mode] as ActivityMode

/** What a change saves against the mode in the schedule; negative where it costs more. */
function saving(work: ModeImprovement, schedule: Schedule, [activity, mode]: Change): number {
  const now = activityMode(work, activity, schedule.mode[activity] as number)
  return now.cost - activityMode(work, activity, mode).cost
}

function withModes(
  { compiled, profile }: ModeImprovement,
  schedule: Schedule,
  changes: readonly Change[],
): Member {
  const modes = schedule.mode.slice()
  for (const [activity, mode] of changes) modes[activity] = mode
  const changed = generateInModes(compiled, profile, schedule, modes)
  return { schedule: changed, objective: objectiveOf(compiled.network, changed) }
}
