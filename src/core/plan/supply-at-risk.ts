import type { KeepLinearProgram } from '#core/linear/program.ts'
import { unstatedPromise } from '#core/material/availability.ts'
import type { Chain, Station } from '#core/material/chain.ts'
import { keepPath } from '#core/material/kept-path.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { feedYield, separationYield } from '#core/material/process-yield.ts'
import type { Feed } from '#core/material/recipe.ts'
import { layOut } from '#core/material/serve-demand.ts'
import type { Process } from '#core/model/catalog.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { Text } from '#core/model/text.ts'
import { hashText, uniform } from '#core/risk/random.ts'
import { triangular } from '#core/risk/sample-steps.ts'
import { showNumber } from '#core/units/show-number.ts'

/** What uncertain capacities, promises and yields do to a ramp. */
export interface SupplyAtRisk {
  readonly samples: number
  readonly seed: number
  /** Share of the draws in which every period is served in full. */
  readonly served: number
  /** Months by which the last kg wanted comes late, at the rate served in the last year; null where nothing comes. */
  readonly lateMonths: { readonly p50: number | null; readonly p90: number | null }
  readonly words: Text
}

const samples = 200
const least = 1e-6

/**
 * Draws what every facility has open and what every stage yields, each triangular over its range, and asks the path again under
 * each draw. A facility's promises that nobody states run from 0.9 to all. The plants of a stage share the luck of its yield,
 * and the worst feed counts; a lower yield asks more of all before it. What cannot be served in time comes later, at the rate
 * that is served in the last year.
 */
export function supplyAtRisk(
  problem: MaterialProblem,
  seed: number,
  keep: KeepLinearProgram,
  unmetPrice: number,
): SupplyAtRisk {
  const layout = layOut(problem)
  const kept = keepPath(layout, keep, unmetPrice)
  // Every draw then begins at the basis of the chain as it is.
  kept.unmetWith(new Map())
  const late = Array.from({ length: samples }, (_, sample) => {
    const draw: Draw = (what, { low, mode, high }) =>
      triangular(low, mode, high, uniform(seed, hashText(what), sample, 0))
    return lateness(problem, kept.unmetWith(openIn(layout.chain, draw)))
  }).sort((one, other) => one - other)
  kept.close()
  const served = late.filter((months) => months === 0).length / samples
  const at = (share: number): number | null => {
    const months = late[Math.ceil(share * samples) - 1] as number
    return months === Infinity ? null : months
  }
  const lateMonths = { p50: at(0.5), p90: at(0.9) }
  return { samples, seed, served, lateMonths, words: wordsOf(served, lateMonths) }
}

/** A value drawn under a name; the same name has the same luck. */
type Draw = (what: string, range: Range) => number

/** Months by which the last kg comes late: what is missing at the end, over the rate at which magnets come in the last year. */
function lateness({ periods, months }: MaterialProblem, unmetKg: readonly number[]): number {
  const demand = periods.reduce((sum, { demandKg }) => sum + demandKg, 0)
  const missing = unmetKg.reduce((sum, kg) => sum + kg, 0)
  if (missing <= least * demand) return 0
  const last = periods
    .map(({ demandKg }, at) => demandKg - (unmetKg[at] as number))
    .slice(-12 / months)
  const monthly = last.reduce((sum, kg) => sum + kg, 0) / (last.length * months)
  return monthly > least * demand ? missing / monthly : Infinity
}

/** What each facility has open in one draw, as far as its material passes the stages after it. */
function openIn({ stations, stages, recipe }: Chain, draw: Draw): Map<string, number[]> {
  const passed = stages.map((stage) => {
    const ratios = stations
      .filter((station) => station.stage === stage)
      .flatMap((station) => yieldRatios(station, recipe.feeds, draw))
    return ratios.length > 0 ? Math.min(...ratios) : 1
  })
  return new Map(
    stations.flatMap((station): [string, number[]][] => {
      const { facility } = station
      if (!facility?.capacity || facility.capacity.mode === 0) return []
      const at = (stages as readonly string[]).indexOf(station.stage)
      const after = at < 0 ? [] : passed.slice(countsWhatEnters(station) ? at : at + 1)
      const promises = facility.committedShare ?? unstatedPromise
      const usual = 1 - promises.mode
      const factor =
        (draw(`capacity ${facility.id}`, facility.capacity) / facility.capacity.mode) *
        (usual > 0 ? Math.max(0, 1 - draw(`promised ${facility.id}`, promises)) / usual : 1) *
        after.reduce((product, ratio) => product * ratio, 1)
      return [[facility.id, station.open.map((kg) => kg * factor)]]
    }),
  )
}

type Range = Pick<Estimate, 'low' | 'mode' | 'high'>

/** Whether a place's capacity counts what enters it, so that its own yield is no matter to it. */
const countsWhatEnters = ({ stage, facility }: Station): boolean =>
  stage === 'recycle' ||
  (facility?.basis === 'REO' && stage !== 'mine') ||
  facility?.basis === 'scrap'

/** The drawn yield of each feed over its typical one. */
function yieldRatios({ stage, process }: Station, feeds: readonly Feed[], draw: Draw): number[] {
  return feeds.flatMap(({ id, elements }): number[] => {
    const typical =
      stage === 'separate' ? separationYield(process, elements[0] ?? id) : feedYield(process, id)
    const range = typical === undefined ? undefined : rangeOf(process, typical)
    return typical && range ? [draw(`yield ${stage}`, range) / typical] : []
  })
}

/** The range of the yield that has this typical value. */
const rangeOf = ({ parameters }: Process, typical: number): Estimate | undefined =>
  Object.entries(parameters).find(
    ([name, { mode }]) => /^(yield|recovery)/.test(name) && mode === typical,
  )?.[1]

function wordsOf(served: number, { p50, p90 }: SupplyAtRisk['lateMonths']): Text {
  const share = showNumber(served * 100, 1)
  const show = (months: number | null): Text =>
    months === null
      ? { en: 'never', zh: '无法补足' }
      : { en: `${showNumber(months, 1)} months late`, zh: `推迟${showNumber(months, 1)}个月` }
  const [middle, bad] = [show(p50), show(p90)]
  return {
    en: `With what is open and what is yielded drawn ${samples} times, all is served in time in ${share} % of the draws; the last kg wanted comes P50 ${middle.en}, P90 ${bad.en}.`,
    zh: `对可用产能与收率抽样${samples}次，${share}%的情形可全部按时供应；最后一公斤P50${middle.zh}，P90${bad.zh}。`,
  }
}
