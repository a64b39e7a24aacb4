import type { Text } from '#core/model/text.ts'
import { nearestRank } from '#core/risk/quantile.ts'
import { lateShares } from '#core/risk/supply-wait.ts'
import { showNumber } from '#core/units/show-number.ts'
import { type Grades, widthsOf } from './risk-input.ts'
import type { SupplyRisk } from './supply-luck.ts'

/** What uncertain capacities, promises and yields do to a ramp. */
export interface SupplyAtRisk {
  readonly samples: number
  /** Share of the samples in which the whole ramp is served in time. */
  readonly served: number
  /** Months by which the last kg wanted comes late; null where nothing comes. */
  readonly lateMonths: { readonly p50: number | null; readonly p90: number | null }
  readonly words: Text
}

/** Sums up how late a ramp comes over samples, those of the joint risk under the same seed. */
export function supplyAtRisk(
  supply: SupplyRisk,
  grades: Grades,
  seed: number,
  samples: number,
): SupplyAtRisk {
  const share = lateShares({ ...supply, groups: widthsOf(supply.groups, grades) }, seed)
  const late = Float64Array.from(
    { length: samples },
    (_, sample) => supply.rampMonths * share(sample),
  ).sort()
  const served = late.filter((months) => months === 0).length / samples
  const at = (share: number): number | null => {
    const months = nearestRank(late, share)
    return months === Infinity ? null : months
  }
  const lateMonths = { p50: at(0.5), p90: at(0.9) }
  return { samples, served, lateMonths, words: wordsOf(served, lateMonths) }
}

function wordsOf(served: number, { p50, p90 }: SupplyAtRisk['lateMonths']): Text {
  const share = showNumber(served * 100, 1)
  const [middle, bad] = [monthsLate(p50), monthsLate(p90)]
  return {
    en: `With what plants have open and what stages yield drawn as well, the whole ramp is served in time in ${share} % of the samples; its last kilogram comes ${middle.en} at P50 and ${bad.en} at P90.`,
    zh: `对各厂可用产能与各环节收率一并抽样：${share}%的样本中全部爬产需求可按时供应；最后一公斤P50${middle.zh}，P90${bad.zh}。`,
  }
}

function monthsLate(months: number | null): Text {
  if (months === null) return { en: 'never', zh: '无法补足' }
  if (months === 0) return { en: 'in time', zh: '按时' }
  return {
    en: `${showNumber(months, 1)} months late`,
    zh: `推迟${showNumber(months, 1)}个月`,
  }
}
