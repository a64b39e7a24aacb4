import type { Chain, Station } from '#core/material/chain.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { type Money, minorPerMajor, money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Bottleneck } from './material-answers.ts'

/**
 * Places whose capacity has a price in the path, dearest first: the price of the limit in each period times what ten tonnes a
 * year more would add to it. Without any, the place that comes nearest to its limit.
 */
export function bottlenecks(
  plan: Pick<MaterialPlan, 'shadowPrices' | 'capacityUse'>,
  chain: Pick<Chain, 'stations'>,
  { months, currency, periods }: Pick<MaterialProblem, 'months' | 'currency' | 'periods'>,
): Bottleneck[] {
  const moreKg = (tonnes * 1000) / (12 / months)
  const used = new Map<string, number>()
  for (const { facility, usedKg, capacityKg } of plan.capacityUse)
    used.set(facility, Math.max(used.get(facility) ?? 0, usedKg / capacityKg))
  const priced = Map.groupBy(
    plan.shadowPrices.filter(({ facility }) => facility !== null),
    ({ facility }) => facility as string,
  )
  const full = [...priced].map(([facility, prices]) => {
    const perKg = prices.reduce((sum, price) => sum + price.perKg.amount, 0)
    const saved = money((perKg / minorPerMajor(currency)) * moreKg, currency)
    const inPeriods = prices.flatMap(({ period }) => period ?? []).sort()
    return {
      facility,
      periods: inPeriods,
      used: used.get(facility) ?? 1,
      tenTonnesSave: saved,
      words: fullWords(station(facility), inPeriods, periods.length, saved),
    }
  })
  if (full.length > 0)
    return full.sort((one, other) => other.tenTonnesSave.amount - one.tenTonnesSave.amount)
  const [nearest] = [...used].sort(([, one], [, other]) => other - one)
  if (!nearest) return []
  const [facility, share] = nearest
  return [
    {
      facility,
      periods: [],
      used: share,
      tenTonnesSave: money(0, currency),
      words: nearestWords(station(facility), share),
    },
  ]

  function station(id: string): Station {
    return chain.stations.find((one) => one.id === id) as Station
  }
}

const tonnes = 10

function fullWords(
  { name, facility }: Station,
  inPeriods: readonly string[],
  all: number,
  saved: Money,
): Text {
  const times = inPeriods.length === 1 ? `${inPeriods[0]}` : `${inPeriods[0]} … ${inPeriods.at(-1)}`
  const basis = facility?.basis ?? ''
  const figure = showNumber(saved.amount / minorPerMajor(saved.currency))
  return {
    en: `${name.en} is full in ${inPeriods.length} of ${all} periods (${times}); ${tonnes} t a year more of ${basis} would save about ${saved.currency} ${figure} in all.`,
    zh: `${name.zh}在${all}个时段中有${inPeriods.length}个满负荷（${times}）；${basis}年产能每增加${tonnes}吨，合计约可节省${figure} ${saved.currency}。`,
  }
}

const nearestWords = ({ name }: Station, share: number): Text => ({
  en: `More capacity anywhere would save nothing. ${name.en} is used most: at most ${showNumber(share * 100)} % of what it has open.`,
  zh: `增加任何产能都不会节省成本。利用最多的是${name.zh}：最多用到其可用产能的${showNumber(share * 100)}%。`,
})
