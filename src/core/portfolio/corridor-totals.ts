import type { PortfolioApplication, PortfolioTotals } from '#core/model/portfolio.ts'
import { courseOf } from '#core/risk/joint-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { type Day, day, formatDay } from '#core/units/day.ts'
import { type Currency, type Money, money } from '#core/units/money.ts'
import type { CorridorFindings } from './corridor-findings.ts'

/** Sums over the applications of a corridor that have a place together, sample by sample. */
export function corridorTotals(
  applications: readonly PortfolioApplication[],
  found: CorridorFindings,
  currency: Currency,
): PortfolioTotals {
  const placed = applications.filter(({ together }) => together !== null)
  const count = (status: PortfolioApplication['status']): number =>
    applications.filter((application) => application.status === status).length
  const counts = {
    applications: applications.length,
    planned: count('planned'),
    late: count('late'),
    short: count('short'),
    infeasible: count('infeasible'),
    peakTonnes: placed.reduce((sum, { peakTonnes }) => sum + peakTonnes, 0),
  }
  const sums = sumSamples(found)
  if (sums === null)
    return {
      ...counts,
      alone: null,
      together: null,
      delayDays: null,
      why: { en: 'No application has a place together.', zh: '没有任何申请能够排入。' },
    }
  const costOf = (planned: number, samples: Float64Array) => {
    const { p10, p50, p90 } = quantiles(samples)
    return {
      planned: { amount: planned, currency },
      p10: money(p10, currency),
      p50: money(p50, currency),
      p90: money(p90, currency),
    }
  }
  const plannedOf = (of: (application: PortfolioApplication) => Money | undefined): number =>
    placed.reduce((sum, application) => sum + (of(application)?.amount ?? 0), 0)
  const date = (value: number): string => formatDay(day(value))
  const last = quantiles(sums.lastFinish)
  return {
    ...counts,
    alone: {
      cost: costOf(
        plannedOf(({ alone }) => alone?.cost.planned),
        sums.aloneCost,
      ),
    },
    together: {
      cost: costOf(
        plannedOf(({ together }) => together?.cost.planned),
        sums.cost,
      ),
      gap: { amount: plannedOf(({ together }) => together?.gap), currency },
      lastFinish: {
        planned: placed.map(({ together }) => together?.finish.planned ?? '').reduce(later),
        p10: date(last.p10),
        p50: date(last.p50),
        p90: date(last.p90),
      },
    },
    delayDays: {
      ...quantiles(sums.delay),
      mean: sums.delay.reduce((sum, days) => sum + days, 0) / sums.delay.length,
      planned: placed.reduce((sum, { delay }) => sum + (delay?.plannedDays ?? 0), 0),
    },
  }
}

const later = (one: string, other: string): string => (other > one ? other : one)

/** Per joint sample: cost together and alone, days of delay, and the day on which the last one ends. */
function sumSamples({ drafted, joint, alone }: CorridorFindings): {
  readonly cost: Float64Array
  readonly aloneCost: Float64Array
  readonly delay: Int32Array
  readonly lastFinish: Int32Array
} | null {
  const { placed } = drafted
  if (placed === null || joint === null) return null
  const { count, seed } = joint
  const sums = {
    cost: new Float64Array(count),
    aloneCost: new Float64Array(count),
    delay: new Int32Array(count),
    lastFinish: new Int32Array(count).fill(-(2 ** 31)),
  }
  placed.members.forEach(({ id, draft }, part) => {
    const own = alone.get(id) as Samples
    const asOf: Day = draft.world.asOf
    courseOf(id, seed, count).forEach((course, row) => {
      const at = part * count + row
      const finish = joint.finish[at] as number
      sums.cost[row] = (sums.cost[row] as number) + (joint.cost[at] as number)
      sums.aloneCost[row] = (sums.aloneCost[row] as number) + (own.cost[course] as number)
      sums.delay[row] = (sums.delay[row] as number) + finish - (own.finish[course] as number)
      sums.lastFinish[row] = Math.max(sums.lastFinish[row] as number, asOf + finish)
    })
  })
  return sums
}
