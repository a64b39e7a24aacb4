import type { Estimate } from '#core/model/claim.ts'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Precedence } from '#core/model/step.ts'
import { type DraftStep, isMilestone, scaleEstimate, withStep } from './draft-step.ts'

/**
 * The steps as one coordination profile makes them. This is the only place where the corridor and the market differ:
 * search before each kind of provider, documents made again, the queue of a pilot line, extra land days, and whether
 * desks work side by side.
 */
export function coordinate(
  steps: readonly DraftStep[],
  profile: CoordinationProfile,
  officeCalendar: string,
): DraftStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const added: DraftStep[] = []
  const searched = new Set<string>()
  const made = new Set<string>()
  const changed = steps.map((step) => {
    const before: DraftStep[] = []
    const wait = (kind: Wait, days: Estimate, calendar: string, begins = step.after): void => {
      if (days.high > 0)
        before.push(waitFor(step, kind, days, calendar, [...begins, ...follow(before)]))
    }
    if (step.need !== null && !searched.has(step.need)) {
      searched.add(step.need)
      wait('search', profile.search.days, officeCalendar, searchAfter(step, profile.search, byId))
    }
    const again = step.documents.filter((document) => made.has(document)).length
    for (const document of step.documents) made.add(document)
    if (again > 0) wait('file', scaleEstimate(profile.file.daysPerDocument, again), officeCalendar)
    if (step.desk === 'pilot' && step.need?.startsWith('pilot'))
      wait('pilot', profile.pilot.queueDays, 'continuous')
    if (step.id === 'permit.CN-LAND.decide') wait('land', profile.land.extraDays, 'continuous')
    added.push(...before)
    return before.length === 0
      ? step
      : withStep(step, { after: [...step.after, ...follow(before)] })
  })
  const all = [...changed, ...added]
  return profile.parallel.sideBySide ? all : deskAfterDesk(all, profile)
}

type Wait = keyof typeof waitNames

/** The link after the last of some waits; none where there is none. */
function follow(waits: readonly DraftStep[]): Precedence[] {
  const last = waits.at(-1)
  return last ? [{ step: last.id, type: 'FS', lagDays: 0 }] : []
}

/** What a search waits for: the work before the step to be done, or only to have begun, or nothing. */
function searchAfter(
  step: DraftStep,
  { begins }: CoordinationProfile['search'],
  byId: ReadonlyMap<string, DraftStep>,
): readonly Precedence[] {
  if (begins === 'when-ready') return step.after
  if (begins === 'at-filing') return []
  const work = new Set(workBefore(step, byId))
  return [...work].map((id) => ({ step: id, type: 'SS', lagDays: 0 }))
}

/** The work before a step, seen through milestones, which begin only when they are over. */
function workBefore(step: DraftStep, byId: ReadonlyMap<string, DraftStep>): string[] {
  return step.after.flatMap(({ step: id }) => {
    const before = byId.get(id)
    return before && isMilestone(before) ? workBefore(before, byId) : [id]
  })
}

const waitNames = {
  search: { en: 'Find and contract a provider', zh: '寻找并签约服务方' },
  file: { en: 'Make again documents another desk holds', zh: '重复编制其他窗口已有的文件' },
  pilot: { en: 'Queue of the pilot line', zh: '中试线排队' },
  land: { en: 'Extra days for land', zh: '用地额外天数' },
} as const

/** A wait in front of a step. */
function waitFor(
  step: DraftStep,
  kind: Wait,
  days: Estimate,
  calendar: string,
  after: readonly Precedence[],
): DraftStep {
  return {
    ...step,
    id: `${kind}.${step.id}`,
    name: {
      en: `${waitNames[kind].en}: ${step.name.en}`,
      zh: `${waitNames[kind].zh}：${step.name.zh}`,
    },
    need: null,
    duration: days,
    calendar,
    uses: {},
    cost: null,
    after,
    gate: null,
    event: null,
    rule: null,
    provider: 'own',
    cause: `lever:${kind}`,
    because: [...step.because, `clock:coordination.${kind}`],
    documents: [],
    firstAction: waitNames[kind],
    modes: [],
  }
}

/**
 * Desk after desk: what a desk can finish without a later desk must be finished before the next desk begins. A link that
 * would close a circle is left out, because the work itself already crosses desks there.
 */
function deskAfterDesk(steps: readonly DraftStep[], profile: CoordinationProfile): DraftStep[] {
  const after = new Map(steps.map((step) => [step.id, [...step.after]]))
  const byDesk = profile.parallel.order.map((desk) =>
    steps.filter((step) => step.desk === desk && !step.id.startsWith('anchor.')),
  )
  for (let position = 1; position < byDesk.length; position++) {
    const previous = byDesk[position - 1] as DraftStep[]
    const current = byDesk[position] as DraftStep[]
    const inDesk = new Set(current.map((step) => step.id))
    const entries = current.filter((step) => !step.after.some((link) => inDesk.has(link.step)))
    for (const entry of entries) {
      const downstream = reachableFrom(entry.id, after)
      for (const earlier of previous) {
        if (downstream.has(earlier.id)) continue
        const links = after.get(entry.id) as Precedence[]
        if (!links.some((link) => link.step === earlier.id))
          links.push({ step: earlier.id, type: 'FS', lagDays: 0 })
      }
    }
  }
  return steps.map((step) => withStep(step, { after: after.get(step.id) ?? step.after }))
}

function reachableFrom(id: string, after: ReadonlyMap<string, readonly Precedence[]>): Set<string> {
  const followers = new Map<string, string[]>()
  for (const [step, links] of after) {
    for (const link of links) followers.set(link.step, [...(followers.get(link.step) ?? []), step])
  }
  const seen = new Set([id])
  const stack = [id]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const follower of followers.get(next) ?? []) {
      if (!seen.has(follower)) {
        seen.add(follower)
        stack.push(follower)
      }
    }
  }
  return seen
}
