import type { FinanceInput, Shock, Stress } from '#core/finance/finance-input.ts'
import type { StressLine } from '#core/model/money-report.ts'
import type { Text } from '#core/model/text.ts'
import { minorPerMajor, money } from '#core/units/money.ts'
import type { Draft } from './draft.ts'
import { shockOf } from './draft-finance.ts'
import { moneyCourse } from './money-course.ts'
import type { Slip } from './slip.ts'

/** The contracts of a draft under what lenders try first; the project comes late and dear by the slip in each. */
export function moneyStresses(draft: Draft, middle: Slip, late: Slip): StressLine[] {
  const { finish, finance, world } = draft
  const at = (slip: Slip, worse: Partial<Shock> = {}) =>
    finance.under(moneyCourse(draft, slip, worse))
  const base = shockOf(middle, finish, world.asOf)
  const later = (months: number) => ({ delayMonths: base.delayMonths + months })
  const paidLater = (months: number): Stress => {
    const course = moneyCourse(draft, middle)
    return finance.under({ ...course, revenue: shifted(course.revenue, months) })
  }
  const told = (id: string, name: Text, stress: Stress): StressLine =>
    stressLine(id, name, stress, draft)
  return [
    told('p50', { en: 'P50 of date and cost', zh: '工期与成本均为P50' }, at(middle)),
    told('p90', { en: 'P90 of date and cost together', zh: '工期与成本同为P90' }, at(late)),
    told(
      'output-late',
      { en: 'Output six months later', zh: '投产再晚六个月' },
      at(middle, later(6)),
    ),
    told(
      'capital-dear',
      { en: 'What is bought before output a fifth dearer', zh: '投产前支出贵两成' },
      at(middle, { costFactor: base.costFactor * 1.2 }),
    ),
    told(
      'price-low',
      { en: 'Sales price a tenth lower', zh: '售价低一成' },
      at(middle, { priceFactor: 0.9 }),
    ),
    told(
      'price-lower',
      { en: 'Sales price a fifth lower', zh: '售价低两成' },
      at(middle, { priceFactor: 0.8 }),
    ),
    told(
      'feed-dear',
      { en: 'Feed and parts a fifth dearer', zh: '原料与配件贵两成' },
      at(middle, { feedFactor: 1.2 }),
    ),
    told('paid-late', { en: 'Buyers pay two months later', zh: '买方晚两个月付款' }, paidLater(2)),
  ]
}

/** One course in the words and money of a report. */
export function stressLine(
  id: string,
  name: Text,
  stress: Stress,
  { finance, world }: Draft,
): StressLine {
  const { currency } = world.corridor
  const floor = finance.plan.floor.amount / minorPerMajor(currency)
  const short = Math.max(0, floor - stress.lowest)
  return {
    id,
    name,
    lowestCash: money(short >= 1 ? stress.lowest : Math.max(floor, stress.lowest), currency),
    lowestMonth: stress.lowestMonth,
    short: money(short >= 1 ? short : 0, currency),
    shortFrom: stress.shortFrom,
    dscr: stress.cover.dscr,
    llcr: stress.cover.llcr,
    npv: money(stress.npv, currency),
  }
}

const shifted = (series: FinanceInput['revenue'], months: number): number[] =>
  series.map((_, t) => series[t - months] ?? 0)
