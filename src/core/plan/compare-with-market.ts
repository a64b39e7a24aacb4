import type { Lever } from '#core/model/corridor.ts'
import type { Comparison, LeverLine, TwinResult } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { differences } from '#core/risk/differences.ts'
import { type Quantiles, quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { day, formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { costsByPart } from './costs-by-part.ts'
import { daysByPart } from './days-by-part.ts'
import type { Draft } from './draft.ts'
import { leverNames } from './lever-names.ts'
import { leverSubsets, leversInUse, mixProfiles } from './lever-profiles.ts'
import { redraft } from './redraft.ts'
import { chainDays } from './setting-chain.ts'
import { shapleyValues } from './shapley.ts'

/** Schedules searched for each mixture of levers: fewer than for the plan, the same number for each. */
const leverSchedules = 240

/** The drafts of every mixture of the levers in use, none first, all last; the same duties and facilities in each. */
export function leverDrafts(corridor: Draft): Draft[] {
  const { coordination } = corridor.world.corridor
  const inUse = leversInUse(coordination.corridor, coordination.market)
  return leverSubsets(inUse).map((on) =>
    redraft(corridor, mixProfiles(coordination.corridor, coordination.market, on), leverSchedules),
  )
}

/** What was sampled for the comparison: both twins on all samples, every mixture on fewer common ones. */
export interface TwinSamples {
  readonly corridor: Samples
  readonly market: Samples
  readonly mixtures: readonly Samples[]
}

/** Corridor against market-only, on common random numbers, with the difference split by lever. */
export function compareWithMarket(
  corridor: Draft,
  market: Draft,
  mixtures: readonly Draft[],
  samples: TwinSamples,
): Comparison {
  const { days, cost } = differences(samples.corridor, samples.market)
  const { currency } = corridor.world.corridor
  return {
    samples: samples.corridor.count,
    leverSamples: samples.mixtures[0]?.count ?? 0,
    corridor: twinResult(corridor, samples.corridor),
    marketOnly: twinResult(market, samples.market),
    differenceDays: { p10: days.p10, p50: days.p50, p90: days.p90 },
    differenceCost: {
      p10: money(cost.p10, currency),
      p50: money(cost.p50, currency),
      p90: money(cost.p90, currency),
    },
    levers: leverLines(corridor, mixtures, samples.mixtures),
    findings: findingsOf(corridor),
    othersDelay: {
      days: null,
      why: {
        en: 'Not measured: one application alone shows nobody who waits; joint planning of several is needed.',
        zh: '未测算：单个申请看不到等待者，需要多项目联合规划。',
      },
    },
  }
}

function twinResult(draft: Draft, samples: Samples): TwinResult {
  const finish = quantiles(samples.finish)
  const cost = quantiles(samples.cost)
  const { currency } = draft.world.corridor
  const iso = (offset: number): string => formatDay(day(draft.world.asOf + offset))
  return {
    finish: {
      planned: formatDay(draft.finish),
      p10: iso(finish.p10),
      p50: iso(finish.p50),
      p90: iso(finish.p90),
    },
    cost: {
      planned: money(draft.totalCost, currency),
      p10: money(cost.p10, currency),
      p50: money(cost.p50, currency),
      p90: money(cost.p90, currency),
    },
    steps: draft.placed.map(({ step, start, finish: end }) => ({
      id: step.id,
      start: formatDay(start),
      finish: formatDay(end),
    })),
    daysByPart: daysByPart(draft),
    chainDays: chainDays(draft),
    costsByPart: costsByPart(draft),
  }
}

function leverLines(
  corridor: Draft,
  mixtures: readonly Draft[],
  samples: readonly Samples[],
): LeverLine[] {
  const { coordination } = corridor.world.corridor
  const inUse = leversInUse(coordination.corridor, coordination.market)
  const all = mixtures.length - 1
  const count = samples[0]?.count ?? 0
  const gained = inUse.map(() => new Float64Array(count))
  for (let sample = 0; sample < count; sample++) {
    const saved = samples.map(
      (mixture) => (samples[0]?.finish[sample] as number) - (mixture.finish[sample] as number),
    )
    shapleyValues(inUse.length, saved).forEach((value, lever) => {
      ;(gained[lever] as Float64Array)[sample] = value
    })
  }
  const meanCost = samples.map((mixture) => mean(mixture.cost))
  const spared = shapleyValues(
    inUse.length,
    meanCost.map((cost) => (meanCost[0] ?? 0) - cost),
  )
  const finishOf = (bits: number): number => (mixtures[bits] as Draft).finish
  return Object.entries(leverNames).map(([id, name]) => {
    const index = inUse.indexOf(id as Lever)
    if (index < 0) return idleLever(id as Lever, name, corridor)
    const bit = 1 << index
    return {
      lever: id,
      name,
      inUse: true,
      days: roundedQuantiles(gained[index] as Float64Array),
      firstDays: finishOf(0) - finishOf(bit),
      lastDays: finishOf(all - bit) - finishOf(all),
      money: money(spared[index] as number, corridor.world.corridor.currency),
      why: name,
    }
  })
}

function idleLever(lever: Lever, name: Text, { world }: Draft): LeverLine {
  const { corridor, market } = world.corridor.coordination
  const nothing = money(0, world.corridor.currency)
  return {
    lever,
    name,
    inUse: false,
    days: { p10: 0, p50: 0, p90: 0 },
    firstDays: 0,
    lastDays: 0,
    money: nothing,
    why:
      lever === 'land' && corridor.land.reason.en === market.land.reason.en
        ? corridor.land.reason
        : { en: 'The corridor and the market have the same value.', zh: '走廊与市场取值相同。' },
  }
}

function findingsOf({ world }: Draft): Comparison['findings'] {
  return world.catalog.findings.map(({ claim, ...finding }) => ({ ...finding, words: claim }))
}

/** Days to a tenth. */
function roundedQuantiles(values: Float64Array): Quantiles {
  const { p10, p50, p90 } = quantiles(values)
  const tenth = (days: number): number => Math.round(days * 10) / 10
  return { p10: tenth(p10), p50: tenth(p50), p90: tenth(p90) }
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] as number
  return values.length === 0 ? 0 : sum / values.length
}
