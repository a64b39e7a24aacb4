import { capacityProfile } from './capacity-profile.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { blankSchedule, generateSerially } from './generate.ts'
import type { Member } from './improve-modes.ts'
import type { Network, Schedule } from './network.ts'
import { compareObjectives, objectiveOf } from './objective.ts'
import { PopulationSearch } from './population-search.ts'
import { orderFollowing } from './precedence-order.ts'
import { seededRandom } from './random.ts'
import { reschedule } from './settle.ts'

/** A network of several projects on shared capacity. */
export interface ProjectsProblem {
  readonly network: Network
  /** Project of each activity. */
  readonly projects: Int32Array
  /** Each project as it would go alone: all starts, finishes and modes, which may clash with one another. */
  readonly alone: Schedule
}

/**
 * Schedules several projects as one network. Where what each would do alone fits together, that is the answer: none can do
 * better. Else the projects are put in many orders, each activity asking for its place by its start alone moved by its
 * project's lead or delay; the best order is then searched around, activities and modes mixed (population search). Judged by
 * weighted lateness, then finish, then cost. The independent checker sees what leaves here; a schedule that breaks the network,
 * or runs past the days laid out, throws.
 */
export function scheduleProjects(
  problem: ProjectsProblem,
  effort: { readonly schedules: number; readonly seed: number },
): Schedule {
  const { network, alone } = problem
  if (checkSchedule(network, alone).length === 0) return alone
  const compiled = compileNetwork(network) as CompiledNetwork
  const ordered = bestOrder(compiled, problem, effort)
  const rest = {
    seed: effort.seed,
    schedules: Math.ceil(effort.schedules * (1 - orderShare)),
  }
  const search = new PopulationSearch(compiled, capacityProfile(network), rest, ordered.schedule)
  const schedule = inModesAlone(compiled, problem, search.run())
  const faults = checkSchedule(network, schedule)
  if (faults.length > 0)
    throw new Error(`the search broke its own network: ${faults.slice(0, 5).join('; ')}`)
  return schedule
}

/**
 * The modes that projects have alone, wherever no planned date gets worse for it: they were chosen for days that vary, and a
 * cheaper one that costs nothing as planned would undo that. All at once, then project by project, then one by one, as
 * far as the placements go that this may take.
 */
function inModesAlone(
  compiled: CompiledNetwork,
  { network, projects, alone }: ProjectsProblem,
  found: Member,
): Schedule {
  const profile = capacityProfile(network)
  let best = found
  let left = mostPlaced
  const give = (activities: readonly number[]): void => {
    if (activities.length === 0 || left < compiled.size) return
    left -= compiled.size
    const mode = best.schedule.mode.slice()
    for (const at of activities) mode[at] = alone.mode[at] as number
    const schedule = reschedule(compiled, profile, best.schedule, mode)
    const objective = { ...objectiveOf(network, schedule), cost: 0 }
    if (compareObjectives(objective, { ...best.objective, cost: 0 }) <= 0)
      best = { schedule, objective }
  }
  const changed = (): number[] =>
    [...alone.mode.keys()].filter((at) => alone.mode[at] !== best.schedule.mode[at])
  give(changed())
  for (const project of new Set(projects)) give(changed().filter((at) => projects[at] === project))
  for (const at of changed()) give([at])
  return best.schedule
}

/** Activities placed while modes are given back: a quarter of what the search of a portfolio takes. */
const mostPlaced = 6e5

/** Share of the complete schedules spent on the order of whole projects. */
const orderShare = 0.2

/** The best of the orders tried, with every activity in the mode it has alone. */
function bestOrder(
  compiled: CompiledNetwork,
  { network, projects, alone }: ProjectsProblem,
  effort: { readonly schedules: number; readonly seed: number },
): Member {
  const profile = capacityProfile(network)
  const random = seededRandom(effort.seed)
  const count = projects.reduce((most, project) => Math.max(most, project), 0) + 1
  const inOrder = (lead: Float64Array): Member => {
    const schedule = { ...blankSchedule(compiled.size), mode: alone.mode.slice() }
    const priority = alone.start.map((start, at) => start + (lead[projects[at] as number] ?? 0))
    generateSerially(compiled, profile, orderFollowing(compiled, priority), schedule)
    return { schedule, objective: objectiveOf(network, schedule) }
  }
  let lead: Float64Array = new Float64Array(count)
  let best = inOrder(lead)
  let left = Math.ceil(effort.schedules * orderShare) - 1
  const keep = (candidate: Float64Array): void => {
    const found = inOrder(candidate)
    left--
    if (compareObjectives(found.objective, best.objective) >= 0) return
    best = found
    lead = candidate
  }
  for (const rule of projectRules(network, projects, count)) if (left > 0) keep(rule)
  const span = alone.finish.reduce((most, finish) => Math.max(most, finish), 0)
  while (left > 0) {
    const moved = lead.slice()
    const project = Math.floor(random() * count)
    // Mostly near leaps, some far: a project passes one other, or many.
    moved[project] = (moved[project] as number) + (random() - 0.5) * span * random() ** 2
    keep(moved)
  }
  return best
}

/** Leads of whole projects: the heaviest first, and the one with the earliest deadline first. */
function projectRules(network: Network, projects: Int32Array, count: number): Float64Array[] {
  const weight = new Float64Array(count)
  const deadline = new Float64Array(count).fill(network.horizon)
  network.activities.forEach((activity, at) => {
    if (activity.deadline === null) return
    const project = projects[at] as number
    weight[project] = Math.max(weight[project] as number, activity.weight)
    deadline[project] = Math.min(deadline[project] as number, activity.deadline)
  })
  const most = weight.reduce((one, other) => Math.max(one, other), 0)
  return [
    Float64Array.from(weight, (own) => (own < most ? network.horizon * (1 - own / most) : 0)),
    deadline,
  ]
}
