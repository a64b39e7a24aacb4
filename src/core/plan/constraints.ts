import type { Application } from '#core/model/application.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import type { Draft, NoDraft } from './draft.ts'
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
  /** `to` can be written at `path` as it stands: text, number or JSON. */
  readonly change: { readonly path: string; readonly from: string; readonly to: string }
}

/** Every limit of a world: deadline, budget, origin shares, volume, and what the scenarios took away. */
export function namedConstraints(world: World): NamedConstraint[] {
  const { deadline, budget, originShare } = world.application.limits
  return [
    ...(deadline === null ? [] : [deadlineLimit(world)]),
    ...(budget === null ? [] : [budgetLimit(world)]),
    ...Object.keys(originShare).map((place) => originLimit(world, place)),
    ...scenarioLimits(world),
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
      const draft = plans(drop(from))
      if (draft.kind === 'infeasible') return undefined
      return { draft, change: { path: 'limits.deadline', from: date, to: formatDay(draft.finish) } }
    },
  }
}

function budgetLimit(world: World): NamedConstraint {
  const yuan = (world.application.limits.budget?.amount ?? 0) / 100
  const drop = (from: World): World => withLimits(from, { budget: null })
  return {
    id: 'limits.budget',
    owner: applicant,
    words: {
      en: `At most CNY ${yuan} before series output`,
      zh: `批量产出前支出不超过 ${yuan} 元`,
    },
    drop,
    relax: (from, plans) => {
      const free = plans(drop(from))
      if (free.kind === 'infeasible') return undefined
      const needed = Math.ceil(free.totalCostCny)
      const draft = plans(withLimits(from, { budget: money(needed, 'CNY') }))
      if (draft.kind === 'infeasible') return undefined
      return {
        draft,
        change: { path: 'limits.budget.amount', from: String(yuan), to: String(needed) },
      }
    },
  }
}

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
      const draft = plans(withShare(from, share))
      if (draft.kind === 'infeasible') return undefined
      return {
        draft,
        change: { path: `limits.originShare.${place}`, from: String(wanted), to: String(share) },
      }
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
  const scaled = (factor: number) =>
    ramp.map(({ year, tonnes }) => ({ year, tonnes: Math.floor(tonnes * factor * 100) / 100 }))
  const withRamp = (from: World, factor: number): World => ({
    ...from,
    application: { ...from.application, volume: { ramp: scaled(factor) } },
  })
  const tonnes = ramp.map((year) => year.tonnes).join(' / ')
  return {
    id: 'volume.ramp',
    owner: applicant,
    words: { en: `${tonnes} t a year`, zh: `每年 ${tonnes} 吨` },
    drop: (from) => withRamp(from, least),
    relax: (from, plans) => {
      const factor = highest(least, 1, (value) => plans(withRamp(from, value)).kind === 'drafted')
      const draft = plans(withRamp(from, factor))
      if (draft.kind === 'infeasible') return undefined
      return {
        draft,
        change: {
          path: 'volume.ramp',
          from: JSON.stringify(ramp),
          to: JSON.stringify(scaled(factor)),
        },
      }
    },
  }
}

/** Share of the wanted tonnes that stands for no volume limit at all: a laboratory's amount. */
const least = 0.01

function scenarioLimits(world: World): NamedConstraint[] {
  const { downFacilities, closedLanes, goneOffers } = world.switches
  const limit = (text: string, drop: (from: World) => World): NamedConstraint => ({
    id: text,
    owner: whoAsks,
    words: { en: `Scenario ${text}`, zh: `情景 ${text}` },
    drop,
    relax: (from, plans) => {
      const draft = plans(drop(from))
      return draft.kind === 'infeasible'
        ? undefined
        : { draft, change: { path: '--scenario', from: text, to: '' } }
    },
  })
  return [
    ...[...downFacilities.keys()].map((id) =>
      limit(`facility:${id}=down`, (from) => ({
        ...from,
        switches: {
          ...from.switches,
          downFacilities: new Map([...from.switches.downFacilities].filter(([key]) => key !== id)),
        },
      })),
    ),
    ...[...closedLanes].map((id) =>
      limit(`lane:${id}=closed`, (from) => ({
        ...from,
        switches: {
          ...from.switches,
          closedLanes: new Set([...from.switches.closedLanes].filter((key) => key !== id)),
        },
      })),
    ),
    ...[...goneOffers].map((id) =>
      limit(`offer:${id}=gone`, (from) => ({
        ...from,
        switches: {
          ...from.switches,
          goneOffers: new Set([...from.switches.goneOffers].filter((key) => key !== id)),
        },
      })),
    ),
  ]
}

function withLimits(world: World, limits: Partial<Application['limits']>): World {
  return {
    ...world,
    application: { ...world.application, limits: { ...world.application.limits, ...limits } },
  }
}
