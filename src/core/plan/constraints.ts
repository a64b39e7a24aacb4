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
      return { draft, change: { path: 'limits.budget', from: `${yuan} CNY`, to: `${needed} CNY` } }
    },
  }
}

/** Steps of the search for the highest origin share: to within 1/1000. */
const originSteps = 10

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
      let low = 0
      let high = wanted
      let best = plans(withShare(from, undefined))
      if (best.kind === 'infeasible') return undefined
      for (let step = 0; step < originSteps; step++) {
        const middle = (low + high) / 2
        const draft = plans(withShare(from, middle))
        if (draft.kind === 'drafted') {
          low = middle
          best = draft
        } else high = middle
      }
      const share = Math.floor(low * 1000) / 1000
      return {
        draft: best,
        change: { path: `limits.originShare.${place}`, from: String(wanted), to: String(share) },
      }
    },
  }
}

function volumeLimit(world: World): NamedConstraint {
  const ramp = world.application.volume.ramp
  const scaled = (from: World, factor: number): World => ({
    ...from,
    application: {
      ...from.application,
      volume: {
        ramp: from.application.volume.ramp.map(({ year, tonnes }) => ({
          year,
          tonnes: tonnes * factor,
        })),
      },
    },
  })
  const tonnes = (factor: number): string =>
    ramp.map((year) => Math.floor(year.tonnes * factor * 10) / 10).join(' / ')
  return {
    id: 'volume.ramp',
    owner: applicant,
    words: { en: `${tonnes(1)} t a year`, zh: `每年 ${tonnes(1)} 吨` },
    drop: (from) => scaled(from, least),
    relax: (from, plans) => {
      let best = plans(scaled(from, least))
      if (best.kind === 'infeasible') return undefined
      let low = least
      let high = 1
      for (let step = 0; step < originSteps; step++) {
        const middle = (low + high) / 2
        const draft = plans(scaled(from, middle))
        if (draft.kind === 'drafted') {
          low = middle
          best = draft
        } else high = middle
      }
      return {
        draft: best,
        change: { path: 'volume.ramp', from: `${tonnes(1)} t`, to: `${tonnes(low)} t` },
      }
    },
  }
}

/** Share of the wanted tonnes that stands for no volume limit at all: a laboratory's amount. */
const least = 0.001

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
