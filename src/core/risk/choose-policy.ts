import { type CapacityProfile, capacityProfile } from '#core/schedule/capacity-profile.ts'
import { type CompiledNetwork, compileNetwork } from '#core/schedule/compiled-network.ts'
import type { Activity, ActivityMode, Network, Schedule } from '#core/schedule/network.ts'
import { compareObjectives, type Objective, objectiveOf } from '#core/schedule/objective.ts'
import { possibleModes } from '#core/schedule/possible-modes.ts'
import { reschedule, settle } from '#core/schedule/settle.ts'
import { CommonSamples, type StepIn } from './common-samples.ts'

/** Schedules of one network of which one is to be worked by, when days come out otherwise than planned. */
export interface PolicyQuestion {
  readonly network: Network
  /** The best by its planned days, as its own order gives it. */
  readonly best: Schedule
  readonly others: readonly Schedule[]
  readonly stepIn: StepIn
  readonly seed: number
  /** Share of the samples that finish no later than what is to be early: 0.5 for P50. */
  readonly share: number
}

/**
 * The schedule whose policy finishes earliest at a quantile, on common random numbers. The search's own schedules race on few
 * samples, the leaders on more; in the winner, activities that often set the finish get quicker modes, and each is given back
 * that the quantile does not need. Of equals the better by planned days and cost. It breaks no limit that `best` keeps. The
 * result must be earlier than `best` in samples that had no part in the choice, else it is `best`. Same question: same answer.
 */
export function choosePolicy(question: PolicyQuestion): Schedule {
  const { network, best, stepIn, seed, share } = question
  const compiled = compileNetwork(network) as CompiledNetwork
  const profile = capacityProfile(network)
  const samples = new CommonSamples(compiled, stepIn, { seed, most: 2 * last })
  const race = { ...question, compiled, profile, samples, limit: objectiveOf(network, best) }
  const chosen = giveBack(race, buyTime(race, winner(race)))
  if (chosen.schedule === best) return best
  const fresh = (schedule: Schedule): number => samples.quantile(schedule, share, last, 2 * last)
  return fresh(chosen.schedule) < fresh(best) ? chosen.schedule : best
}

/** Samples of the heats; the same number again, untouched by the choice, confirms it. */
const heats = [60, 300] as const
const last = heats[1]

/** Of those that ran a heat, one in so many goes on to the next. */
const fewer = 4

/** Schedules that race beside the best by planned days: near ones hardly differ from it, so they are taken far apart. */
const field = 6

interface Race extends PolicyQuestion {
  readonly compiled: CompiledNetwork
  readonly profile: CapacityProfile
  readonly samples: CommonSamples
  /** What the best by planned days keeps. */
  readonly limit: Objective
}

interface Runner {
  readonly schedule: Schedule
  readonly objective: Objective
  readonly quantile: number
}

function winner({ network, best, others, limit, compiled, profile, samples, share }: Race): Runner {
  const step = Math.max(1, Math.floor(others.length / field))
  const runners = others
    .filter((_, at) => at % step === step - 1)
    .map((other) => settle(compiled, profile, other).schedule)
    .map((schedule) => ({ schedule, objective: objectiveOf(network, schedule), quantile: 0 }))
    .filter((one) => keeps(network, one, limit))
  const first = { schedule: best, objective: limit, quantile: 0 }
  let left: readonly Runner[] = [first, ...runners]
  let stayed: Runner | undefined
  for (const end of heats) {
    const ranked = left
      .map((one) => ({ ...one, quantile: samples.quantile(one.schedule, share, 0, end) }))
      .sort(byQuantile)
    left = ranked.slice(0, Math.ceil(ranked.length / fewer))
    stayed = ranked.find(({ schedule }) => schedule === best)
  }
  const leader = left[0] as Runner
  stayed ??= { ...first, quantile: samples.quantile(best, share, 0, last) }
  return byQuantile(leader, stayed) < 0 ? leader : stayed
}

const byQuantile = (left: Runner, right: Runner): number =>
  left.quantile - right.quantile || compareObjectives(left.objective, right.objective)

/** Breaks nothing that the best by planned days keeps, deadlines among them, and ends within the days laid out. */
function keeps({ horizon }: Network, { objective }: { objective: Objective }, limit: Objective) {
  return (
    objective.brokenPins <= limit.brokenPins &&
    objective.overBudget <= limit.overBudget &&
    objective.lateness <= limit.lateness &&
    objective.finish <= horizon
  )
}

/** Share of the samples from which on an activity is worth a quicker mode. */
const often = 0.05

/** Quicker modes for all that often set the finish, as the budget allows, while the quantile gets earlier. */
function buyTime(race: Race, from: Runner): Runner {
  const { network, compiled, samples } = race
  const choices = possibleModes(network)
  let current = from
  for (;;) {
    const { mode } = current.schedule
    const critical = samples.criticality(current.schedule, last)
    const bought = mode.slice()
    let cost = current.objective.cost
    for (const activity of mostCritical(critical)) {
      const now = mode[activity] as number
      const quickest = (choices[activity] as readonly number[]).reduce(
        (least, other) =>
          samples.meanDays(activity, other) < samples.meanDays(activity, least) ? other : least,
        now,
      )
      const more = costOf(compiled, activity, quickest) - costOf(compiled, activity, now)
      if (network.budget !== null && cost + more > network.budget) continue
      bought[activity] = quickest
      cost += more
    }
    const next = bought.some((chosen, activity) => chosen !== mode[activity])
      ? within(race, current, bought, current.quantile)
      : undefined
    if (!next || next.quantile >= current.quantile) return current
    current = next
  }
}

const mostCritical = (critical: Float64Array): number[] =>
  [...critical.keys()]
    .filter((activity) => (critical[activity] as number) >= often)
    .sort((left, right) => (critical[right] as number) - (critical[left] as number) || left - right)

/** Modes of the best by planned days again, the largest saving first, wherever the quantile stays as early. */
function giveBack(race: Race, from: Runner): Runner {
  const { compiled, best } = race
  const saving = (activity: number): number =>
    costOf(compiled, activity, from.schedule.mode[activity] as number) -
    costOf(compiled, activity, best.mode[activity] as number)
  const dearer = [...best.mode.keys()]
    .filter((activity) => saving(activity) > 0)
    .sort((left, right) => saving(right) - saving(left) || left - right)
  let current = from
  for (const activity of dearer) {
    const mode = current.schedule.mode.with(activity, best.mode[activity] as number)
    const cheaper = within(race, current, mode, current.quantile)
    if (cheaper) current = cheaper
  }
  return current
}

/** The schedule in other modes, in its own order; undefined when it breaks a limit or is later at the quantile. */
function within(race: Race, from: Runner, mode: Int32Array, latest: number): Runner | undefined {
  const { network, compiled, profile, samples, share } = race
  const schedule = reschedule(compiled, profile, from.schedule, mode)
  const objective = objectiveOf(network, schedule)
  if (!keeps(network, { objective }, race.limit)) return undefined
  const quantile = samples.quantileWithin(latest, schedule, share, 0, last)
  return quantile <= latest ? { schedule, objective, quantile } : undefined
}

function costOf({ network }: CompiledNetwork, activity: number, mode: number): number {
  const { modes } = network.activities[activity] as Activity
  return (modes[mode] as ActivityMode).cost
}
