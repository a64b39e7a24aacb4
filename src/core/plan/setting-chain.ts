import { lastStep } from '#core/model/milestone.ts'
import type { ByPart, PlanPart } from '#core/model/plan-comparison.ts'
import type { Step } from '#core/model/step.ts'
import type { Draft } from './draft.ts'

/**
 * Calendar days of the chain that sets the finish, by the part of the plan they are spent in; they sum to the days from
 * filing to the finish. Walks back from the last step over the link that holds each start: the work of a step, and its
 * wait for a calendar, go to the step's own part; a wait of one that needs a shared resource goes to capacity.
 */
export function chainDays({ network, schedule, placed }: ChainOfDraft): ByPart<number> {
  const days: Record<PlanPart, number> = { supply: 0, law: 0, capacity: 0, coordination: 0 }
  const last = placed.findIndex(({ step }) => step.id === lastStep)
  let until = schedule.finish[last] as number
  for (let current: number | undefined = last; current !== undefined; ) {
    const { step, mode } = placed[current] as Draft['placed'][number]
    const own = partOf(step)
    const begun = Math.min(until, schedule.start[current] as number)
    const held = holding(network.links, schedule, current)
    const opened = Math.max(0, Math.min(begun, held?.moment ?? 0))
    days[own] += until - begun
    days[Object.keys(mode.uses).length > 0 ? 'capacity' : own] += begun - opened
    until = opened
    current = held?.index
  }
  return days
}

type ChainOfDraft = Pick<Draft, 'network' | 'schedule' | 'placed'>

/** The part of a plan that a step belongs to: what levers add, what rules ask for, what brings material, and all other work. */
export function partOf({
  id,
  desk,
  rule,
  cause,
}: Pick<Step, 'id' | 'desk' | 'rule' | 'cause'>): PlanPart {
  if (cause.startsWith('lever:')) return 'coordination'
  if (rule !== null || id.startsWith('permits.')) return 'law'
  return desk === 'supply' ? 'supply' : 'capacity'
}

/** The link that lets an activity start last, with the moment it opens; undefined for one that waits for nothing. */
function holding(
  links: Draft['network']['links'],
  { start, finish }: Draft['schedule'],
  activity: number,
): { readonly index: number; readonly moment: number } | undefined {
  let best: { index: number; moment: number } | undefined
  for (const link of links) {
    if (link.to !== activity) continue
    const fromFinish = link.type === 'FS' || link.type === 'FF'
    const anchor = ((fromFinish ? finish : start)[link.from] as number) + link.lag
    // A link to the finish opens the start as much earlier as the activity lasts.
    const lasts = (finish[activity] as number) - (start[activity] as number)
    const moment = link.type === 'FS' || link.type === 'SS' ? anchor : anchor - lasts
    if (best === undefined || moment > best.moment) best = { index: link.from, moment }
  }
  return best
}
