import type {
  DelayCauseLine,
  Outcome,
  PortfolioApplication,
  PortfolioFacility,
  PortfolioStep,
  WaitLine,
} from '#core/model/portfolio.ts'
import type { Text } from '#core/model/text.ts'
import type { Draft } from '#core/plan/draft.ts'
import { limitsBroken } from '#core/plan/limits-broken.ts'
import type { PlacedStep } from '#core/plan/money-flows.ts'
import { peakOutput } from '#core/plan/output-volume.ts'
import { courseOf } from '#core/risk/joint-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { day, formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import type { Applicant, CorridorFindings } from './corridor-findings.ts'
import { type PartQuantiles, partOf } from './joint-money.ts'
import { lateConflicts, shortConflicts } from './portfolio-conflicts.ts'

/** One application of a portfolio as it is written down: alone, beside the others, and what makes the difference. */
export function applicationLine(
  { id, priority, world }: Applicant,
  found: CorridorFindings,
  facilities: readonly PortfolioFacility[],
): PortfolioApplication {
  const { application, corridor } = world
  const { deadline } = application.limits
  const head = {
    id,
    name: application.product.name,
    applicant: application.applicant.name,
    corridor: corridor.id,
    asOf: formatDay(world.asOf),
    priority,
    peakTonnes: peakOutput(world).tonnes,
    deadline: deadline === null ? null : formatDay(deadline),
  }
  const nothing = { causes: [], waits: [], steps: [], facilities: [], lawMoved: [] }
  const infeasible = found.without.get(id)
  if (infeasible)
    return {
      ...head,
      ...nothing,
      status: 'infeasible',
      alone: null,
      together: null,
      delay: null,
      conflicts: infeasible.conflicts,
      relaxations: infeasible.relaxations,
      why: noPlan,
    }
  const member = found.members.find((one) => one.id === id) as (typeof found.members)[number]
  const samples = found.alone.get(id) as Samples
  const alone = outcomeOf(member.alone, {
    finish: quantiles(samples.finish),
    cost: quantiles(samples.cost),
  })
  const place = found.drafted.placed?.members.findIndex((one) => one.id === id) ?? -1
  const placed = found.drafted.placed?.members[place]
  const earnings = found.money.get(id)
  if (!placed || !found.joint || !earnings)
    return {
      ...head,
      ...nothing,
      status: 'short',
      alone,
      together: null,
      delay: null,
      conflicts: shortConflicts(member, found.drafted),
      relaxations: [],
      why: noMaterial,
    }
  const causes = found.causes
    .filter((cause) => cause.member === place)
    .map(({ other, resource, days }) => ({
      resource:
        resource === null
          ? null
          : (found.drafted.placed?.joint.network.resources[resource]?.id ?? null),
      application: found.drafted.placed?.members[other]?.id ?? '',
      days,
    }))
    .sort(byDays)
  const broken = limitsBroken(placed.draft)
  const { gap, lowestCash } = earnings
  return {
    ...head,
    status: broken ? 'late' : 'planned',
    alone,
    together: {
      ...outcomeOf(placed.draft, partOf(found.joint, place)),
      gap,
      lowestCash: { p50: lowestCash.p50, p90: lowestCash.p90 },
    },
    delay: {
      plannedDays: placed.draft.finish - member.alone.finish,
      days: delayDays(id, place, samples, found),
    },
    causes,
    waits: waitsOf(place, found),
    steps: placed.draft.placed.map(stepOf),
    facilities: facilities.flatMap((facility) => {
      const own = facility.users.find(({ application: user }) => user === id)
      return own ? [{ facility: facility.id, share: own.share }] : []
    }),
    lawMoved: lawLines(id, member.alone, placed.draft, found),
    conflicts: broken ? lateConflicts(placed, broken, causes, found) : [],
    relaxations: [],
  }
}

/** The most days first; of equals, the other as a whole before one of its resources. */
const byDays = (one: DelayCauseLine, other: DelayCauseLine): number =>
  other.days - one.days ||
  (one.application < other.application ? -1 : one.application > other.application ? 1 : 0) ||
  ((one.resource ?? '') < (other.resource ?? '') ? -1 : 1)

const noPlan: Text = {
  en: 'It has no plan even alone, so it takes nothing from the others.',
  zh: '即使单独规划也没有可行方案，因此不占用他人的资源。',
}

const noMaterial: Text = {
  en: 'Beside the others the facilities do not cover its volume, so it has no place among them.',
  zh: '与其他申请并行时，各设施的可用产能不足以满足其产量，因此未能排入。',
}

function outcomeOf(draft: Draft, { finish, cost }: PartQuantiles): Outcome {
  const { asOf, corridor } = draft.world
  const date = (offset: number): string => formatDay(day(asOf + offset))
  const amount = (major: number) => money(major, corridor.currency)
  return {
    finish: {
      planned: formatDay(draft.finish),
      p10: date(finish.p10),
      p50: date(finish.p50),
      p90: date(finish.p90),
    },
    cost: {
      planned: amount(draft.totalCost),
      p10: amount(cost.p10),
      p50: amount(cost.p50),
      p90: amount(cost.p90),
    },
  }
}

/** Together minus alone, each joint sample against the same course of the application alone. */
function delayDays(
  id: string,
  place: number,
  alone: Samples,
  { joint }: CorridorFindings,
): NonNullable<PortfolioApplication['delay']>['days'] {
  const count = joint?.count ?? 0
  const course = courseOf(id, joint?.seed ?? 0, count)
  const days = Int32Array.from(
    course,
    (own, row) => (joint?.finish[place * count + row] as number) - (alone.finish[own] as number),
  )
  return { ...quantiles(days), mean: days.reduce((sum, one) => sum + one, 0) / count }
}

function waitsOf(place: number, { drafted, waiting }: CorridorFindings): WaitLine[] {
  const { placed } = drafted
  if (placed === null) return []
  const { joint, schedule, members } = placed
  const nameOf = (activity: number) => {
    const member = joint.projects[activity] as number
    return {
      application: members[member]?.id ?? '',
      step: members[member]?.draft.steps[activity - (joint.first[member] as number)]?.id ?? '',
    }
  }
  const date = (offset: number): string => formatDay(day(joint.origin + offset))
  return waiting
    .filter(({ activity }) => joint.projects[activity] === place)
    .map(({ activity, resource, ready, holder }) => {
      const start = schedule.start[activity] as number
      return {
        step: nameOf(activity).step,
        resource: joint.network.resources[resource]?.id ?? '',
        ready: date(ready),
        start: date(start),
        days: start - ready,
        holder: holder === null ? null : nameOf(holder),
      }
    })
    .sort((one, other) => other.days - one.days || (one.step < other.step ? -1 : 1))
}

const stepOf = ({ step, mode, start, finish }: PlacedStep): PortfolioStep => ({
  id: step.id,
  name: step.name,
  desk: step.desk,
  hub: mode.hub,
  provider: mode.provider,
  mode: mode.id,
  start: formatDay(start),
  finish: formatDay(finish),
  uses: Object.entries(mode.uses).map(([resource, amount]) => ({ resource, amount })),
})

/** Rules that bind on one set of dates and not on the other, and those that still moved when the rounds were over. */
function lawLines(
  id: string,
  alone: Draft,
  together: Draft,
  { drafted }: CorridorFindings,
): PortfolioApplication['lawMoved'] {
  const open = new Set(drafted.lawOpen.get(id))
  const was = new Map(alone.verdicts.map(({ rule, applies }) => [rule.id, applies]))
  const followed = together.verdicts.filter(
    ({ rule, applies }) => was.get(rule.id) !== applies && !open.has(rule.id),
  )
  return [
    ...followed.map(({ rule }) => ({ rule: rule.id, followed: true })),
    ...[...open].map((rule) => ({ rule, followed: false })),
  ].sort((one, other) => (one.rule < other.rule ? -1 : 1))
}
