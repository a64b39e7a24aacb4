import type { Application, RampYear } from '#core/model/application.ts'
import { moneyWords } from '#core/model/money-words.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { minorPerMajor, money } from '#core/units/money.ts'
import type { BrokenConstraint, Draft, NoDraft } from './draft.ts'
import { peakOutput } from './output-volume.ts'
import { rampWords } from './output-words.ts'
import { playbookOf } from './playbook-of.ts'
import { salesAbroad } from './sales-abroad.ts'
import { scenarioLimits } from './scenario-limits.ts'
import type { World } from './world.ts'

/** A limit that someone set and may give way on. */
export interface NamedConstraint {
  readonly id: string
  readonly owner: Text
  readonly words: Text
  /** The world without it. */
  readonly drop: (world: World) => World
  /** The least change that lets a plan exist when everything else stays; undefined when giving way here alone does not help. */
  readonly relax: (world: World, plans: (world: World) => Draft | NoDraft) => Relaxed | undefined
}

export interface Relaxed {
  readonly draft: Draft
  /** Gives way in the same measure in another world. */
  readonly apply: (world: World) => World
  /** `to` can be written at `path` as it stands: text, number or JSON. */
  readonly change: { readonly path: string; readonly from: string; readonly to: string }
}

/**
 * Every limit of a world: deadline, budget, origin shares, volume, what the scenarios took away, and, where a ban was met, each
 * sale abroad.
 */
export function namedConstraints(
  world: World,
  broken: readonly BrokenConstraint[],
): NamedConstraint[] {
  const { deadline, budget, originShare } = world.application.limits
  const bans = broken.filter(({ constraint }) => constraint.startsWith('rule:'))
  return [
    ...(bans.length === 0 ? [] : salesAbroad(world)),
    ...(deadline === null ? [] : [deadlineLimit(world)]),
    ...(budget === null ? [] : [budgetLimit(world)]),
    ...Object.keys(originShare).map((place) => originLimit(world, place)),
    ...scenarioLimits(world, whoAsks),
    volumeLimit(world),
  ]
}

const applicant: Text = { en: 'the applicant', zh: '申请人' }
const whoAsks: Text = { en: 'whoever set the scenario', zh: '情景设定者' }

function deadlineLimit(world: World): NamedConstraint {
  const date = formatDay(
    world.application.limits.deadline as NonNullable<Application['limits']['deadline']>,
  )
  const drop = (from: World): World => withLimits(from, { deadline: null })
  return {
    id: 'limits.deadline',
    owner: applicant,
    words: { en: `Series output by ${date}`, zh: `${date} 前批量产出` },
    drop,
    relax: (from, plans) => {
      const free = plans(drop(from))
      if (free.kind === 'infeasible') return undefined
      const deadline = free.finish
      const apply = (to: World): World => withLimits(to, { deadline })
      const draft = plans(apply(from))
      if (draft.kind === 'infeasible') return undefined
      const change = { path: 'limits.deadline', from: date, to: formatDay(deadline) }
      return { draft, apply, change }
    },
  }
}

function budgetLimit(world: World): NamedConstraint {
  const { currency } = world.corridor
  const most = world.application.limits.budget ?? money(0, currency)
  const words = moneyWords(most)
  const major = most.amount / minorPerMajor(currency)
  const drop = (from: World): World => withLimits(from, { budget: null })
  return {
    id: 'limits.budget',
    owner: applicant,
    words: {
      en: `At most ${words.en} before series output`,
      zh: `批量产出前支出不超过${words.zh}`,
    },
    drop,
    relax: (from, plans) => {
      const withMost = (to: World, most: number): World =>
        withLimits(to, { budget: money(most, currency) })
      const within = (most: number): Draft | undefined => {
        const draft = plans(withMost(from, most))
        return draft.kind === 'drafted' ? draft : undefined
      }
      const free = plans(drop(from))
      const least = free.kind === 'drafted' ? leastBudget(major, free, within) : undefined
      return (
        least && {
          draft: least.draft,
          apply: (to: World): World => withMost(to, least.budget),
          change: {
            path: 'limits.budget.amount',
            from: String(major),
            to: String(least.budget),
          },
        }
      )
    },
  }
}

/** The least budget found under which a plan exists, above one that is too small and up to what the plan without any costs. */
function leastBudget(
  tooSmall: number,
  free: Draft,
  within: (most: number) => Draft | undefined,
): { readonly draft: Draft; readonly budget: number } | undefined {
  let low = tooSmall
  let budget = Math.ceil(free.totalCost)
  let draft = within(budget)
  for (let time = 0; draft && time < budgetHalvings; time++) {
    const middle = Math.ceil((low + budget) / 2)
    const cheaper = within(middle)
    if (cheaper) {
      draft = cheaper
      // Not the plan's own cost: under that as a limit another plan comes out, and the printed one would not be what is given.
      budget = middle
    } else low = middle
  }
  return draft && { draft, budget }
}

/** Halvings of the search for the least budget: to within a thirtieth of its distance from the one given. */
const budgetHalvings = 5

function originLimit(world: World, place: string): NamedConstraint {
  const wanted = world.application.limits.originShare[place] as number
  const withShare = (from: World, share: number | undefined): World => {
    const { [place]: _old, ...rest } = from.application.limits.originShare
    return withLimits(from, {
      originShare: share === undefined ? rest : { ...rest, [place]: share },
    })
  }
  return {
    id: `limits.originShare.${place}`,
    owner: applicant,
    words: {
      en: `At least ${wanted * 100} % of rare earths from ${place}`,
      zh: `至少 ${wanted * 100}% 稀土来自 ${place}`,
    },
    drop: (from) => withShare(from, undefined),
    relax: (from, plans) => {
      const feasible = (share: number): boolean => plans(withShare(from, share)).kind === 'drafted'
      const share = Math.floor(highest(0, wanted, feasible) * 1000) / 1000
      const apply = (to: World): World => withShare(to, share)
      const draft = plans(apply(from))
      if (draft.kind === 'infeasible') return undefined
      const path = `limits.originShare.${place}`
      return { draft, apply, change: { path, from: String(wanted), to: String(share) } }
    },
  }
}

/** The highest value between two at which something still holds, to within a thousandth of their distance; `low` when nothing does. */
function highest(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high]
  for (let step = 0; step < halvings; step++) {
    const middle = (from + to) / 2
    if (holds(middle)) from = middle
    else to = middle
  }
  return from
}

/** Halvings of the search for the highest value: 2^-10 is under a thousandth. */
const halvings = 10

function volumeLimit(world: World): NamedConstraint {
  const { ramp } = world.application.volume
  const scaled = (factor: number) => ramp.map((entry) => scaledYear(entry, factor))
  const withRamp = (from: World, factor: number): World => ({
    ...from,
    application: { ...from.application, volume: { ramp: scaled(factor) } },
  })
  const least = Math.min(1, laboratoryTonnes / peakOutput(world).tonnes)
  return {
    id: 'volume.ramp',
    owner: applicant,
    words: rampWords(ramp, playbookOf(world).goods),
    drop: (from) => withRamp(from, least),
    relax: (from, plans) => {
      const factor = highestFactor(
        least,
        (value) => plans(withRamp(from, value)).kind === 'drafted',
      )
      const apply = (to: World): World => withRamp(to, factor)
      const draft = plans(apply(from))
      if (draft.kind === 'infeasible') return undefined
      const written = JSON.stringify(scaled(factor))
      const change = { path: 'volume.ramp', from: JSON.stringify(ramp), to: written }
      return { draft, apply, change }
    },
  }
}

/** Tonnes a year that stand for no volume limit at all: what a laboratory makes. */
const laboratoryTonnes = 0.01

/** Tonnes rounded down to four digits, units to whole ones, and neither to nothing. */
function scaledYear(entry: RampYear, factor: number): RampYear {
  return 'units' in entry
    ? { year: entry.year, units: Math.max(1, Math.floor(entry.units * factor)) }
    : { year: entry.year, tonnes: roundedDown(entry.tonnes * factor) }
}

/** Tonnes rounded down to four digits, and never to nothing. */
function roundedDown(tonnes: number): number {
  const digit = 10 ** (Math.floor(Math.log10(tonnes)) - 3)
  const down = Math.floor(tonnes / digit + 1e-9) * digit
  return Number(Math.max(down, 1e-6).toPrecision(4))
}

/** The highest factor up to 1 at which something still holds, to within a thousandth of itself; `low` when nothing above does. */
function highestFactor(low: number, holds: (factor: number) => boolean): number {
  let [from, to] = [Math.log(low), 0]
  while (to - from > 1e-3) {
    const middle = (from + to) / 2
    if (holds(Math.exp(middle))) from = middle
    else to = middle
  }
  return Math.exp(from)
}

function withLimits(world: World, limits: Partial<Application['limits']>): World {
  return {
    ...world,
    application: { ...world.application, limits: { ...world.application.limits, ...limits } },
  }
}
