import { word } from '#adapters/formats/schedule-words.ts'
import { stepNotes } from '#adapters/formats/step-notes.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Language, Text } from '#core/model/text.ts'
import { networkOfPlan, type PlannedNetwork } from '#core/plan/network-of-plan.ts'
import { type CompiledNetwork, compileNetwork } from '#core/schedule/compiled-network.ts'
import { earliestByLinks } from '#core/schedule/link-bound.ts'
import { orderByStart } from '#core/schedule/precedence-order.ts'
import { type Day, day, parseDay } from '#core/units/day.ts'
import { dateField, textField } from './fields.ts'
import { durationOfDays, endInstant, startInstant, workingDay } from './working-day.ts'
import type { CalendarNumbers } from './write-calendars.ts'
import { element, type XmlElement } from './xml.ts'

/** Tasks and assignments of a plan, numbered in the order in which its schedule was generated. */
export interface WrittenTasks {
  readonly tasks: XmlElement
  readonly assignments: XmlElement
}

/** What every task is written with. */
interface Context extends PlannedNetwork {
  readonly plan: PlanDocument
  readonly language: Language
  readonly calendars: CalendarNumbers
  readonly compiled: CompiledNetwork
  /** Number of the task of step i. */
  readonly numbers: Int32Array
  readonly say: (text: Text) => string
}

/** Writes the steps as tasks that MS Project shows where the plan puts them: links, calendars, and a levelling delay for the rest. */
export function writeTasks(
  plan: PlanDocument,
  calendars: CalendarNumbers,
  language: Language,
): WrittenTasks {
  const { network, schedule } = networkOfPlan(plan)
  const compiled = compileNetwork(network) as CompiledNetwork
  const order = orderByStart(compiled, schedule)
  const numbers = new Int32Array(order.length)
  order.forEach((index, position) => {
    numbers[index] = position + 1
  })
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const context = { plan, language, calendars, network, schedule, compiled, numbers, say }
  return {
    tasks: element(
      'Tasks',
      Array.from(order, (index) => task(index, context)),
    ),
    assignments: element('Assignments', assignments(Array.from(order), context)),
  }
}

function task(index: number, context: Context): XmlElement {
  const { plan, language, numbers, network, say } = context
  const step = plan.schedule.steps[index] as ScheduledStep
  const { days } = modeOf(index, context)
  const number = numbers[index] as number
  const { start, finish } = instants(index, context)
  const deadline = network.activities[index]?.deadline ?? null
  const ends = (iso: string): string => endInstant(parseDay(iso) as Day, network.origin)
  return element('Task', [
    element('UID', number),
    element('ID', number),
    element('Name', say(step.name)),
    element('Active', 1),
    element('Manual', 0),
    element('Type', fixedDuration),
    element('IsNull', 0),
    element('CreateDate', startInstant(network.origin)),
    element('WBS', number),
    element('OutlineNumber', number),
    element('OutlineLevel', 1),
    element('Priority', 500),
    element('Start', start),
    element('Finish', finish),
    element('Duration', durationOfDays(days)),
    element('DurationFormat', inDays),
    element('EffortDriven', 0),
    element('Estimated', 0),
    element('Milestone', days === 0 ? 1 : 0),
    element('Summary', 0),
    element('Critical', step.critical ? 1 : 0),
    step.cost ? element('FixedCost', step.cost.amount) : null,
    element('FixedCostAccrual', 3),
    element('PercentComplete', 0),
    element('PercentWorkComplete', 0),
    element('ActualDuration', durationOfDays(0)),
    element('RemainingDuration', durationOfDays(days)),
    element('ConstraintType', step.release === null ? asSoonAsPossible : notEarlierThan),
    element('CalendarUID', context.calendars.ofCalendar(step.calendar)),
    step.release === null
      ? null
      : element('ConstraintDate', `${step.release}T${workingDay.starts}`),
    deadline === null
      ? null
      : element('Deadline', endInstant(day(network.origin + deadline), network.origin)),
    element('LevelAssignments', 1),
    element('LevelingCanSplit', 0),
    element('LevelingDelay', levellingDays(index, context) * tenthsOfMinutesPerDay),
    element('LevelingDelayFormat', inElapsedDays),
    element('IgnoreResourceCalendar', 1),
    element('Notes', stepNotes(step, plan, language)),
    ...links(index, context),
    textField(1, step.id),
    textField(2, word(step.desk, language)),
    textField(3, hubName(step.hub, plan, say)),
    textField(4, say(step.providerName)),
    textField(5, word(step.grade, language)),
    dateField(1, ends(step.p10)),
    dateField(2, ends(step.p50)),
    dateField(3, ends(step.p90)),
  ])
}

const fixedDuration = 1
const inDays = 7
const inElapsedDays = 8
const asSoonAsPossible = 0
const notEarlierThan = 4
const tenthsOfMinutesPerDay = 24 * 60 * 10

/** Numbers by which MS Project calls the kinds of link. */
const linkTypes = { FF: 0, FS: 1, SF: 2, SS: 3 } as const

const modeOf = (index: number, { network }: Context) =>
  network.activities[index]?.modes[0] as { readonly days: number; readonly calendar: number }

function instants(index: number, context: Context): { start: string; finish: string } {
  const { schedule, network } = context
  const start = day(network.origin + (schedule.start[index] as number))
  const finish = endInstant(
    day(network.origin + (schedule.finish[index] as number)),
    network.origin,
  )
  return { start: modeOf(index, context).days === 0 ? finish : startInstant(start), finish }
}

/** Days between what the links alone would allow and the planned start: what waiting for shared capacity took. */
function levellingDays(index: number, context: Context): number {
  const { compiled, schedule } = context
  const { days, calendar } = modeOf(index, context)
  const { start, finish } = schedule
  const bound = earliestByLinks(compiled, index, calendar, days, start, finish)
  const opened = days > 0 ? (compiled.clocks[calendar]?.next(bound) ?? bound) : bound
  return Math.max(0, (start[index] as number) - opened)
}

function links(to: number, { network, numbers }: Context): XmlElement[] {
  return network.links
    .filter((link) => link.to === to)
    .map(({ from, type, lag }) =>
      element('PredecessorLink', [
        element('PredecessorUID', numbers[from] as number),
        element('Type', linkTypes[type]),
        element('CrossProject', 0),
        element('LinkLag', lag * tenthsOfMinutesPerDay),
        element('LagFormat', lag === 0 ? inDays : inElapsedDays),
      ]),
    )
}

const hubName = (id: string, { hubs }: PlanDocument, say: Context['say']): string => {
  const hub = hubs.find((one) => one.id === id)
  return hub ? say(hub.name) : id
}

function assignments(order: readonly number[], context: Context): XmlElement[] {
  const { network, numbers } = context
  const all = order.flatMap((index) =>
    (network.activities[index]?.modes[0]?.uses ?? []).map((use) => ({ index, ...use })),
  )
  return all.map(({ index, resource, amount }, at) => {
    const { start, finish } = instants(index, context)
    const work = durationOfDays(modeOf(index, context).days * amount)
    return element('Assignment', [
      element('UID', at + 1),
      element('TaskUID', numbers[index] as number),
      element('ResourceUID', resource + 1),
      element('PercentWorkComplete', 0),
      element('Finish', finish),
      element('RemainingWork', work),
      element('Start', start),
      element('Units', amount),
      element('Work', work),
      element('WorkContour', 0),
    ])
  })
}
