import type { MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { type Money, minorPerMajor, money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { SolvedNetwork } from './solved-network.ts'

type ShadowPrice = MaterialPlan['shadowPrices'][number]

/** What one more kilogram of each limit is worth, largest first. Limits worth less than a fen are left out. */
export function readShadowPrices(solved: SolvedNetwork): ShadowPrice[] {
  return [...capacityPrices(solved), ...demandPrices(solved), ...originPrices(solved)]
    .filter((price) => price.perKg.amount > 0)
    .sort((left, right) => right.perKg.amount - left.perKg.amount)
}

const dual = (solved: SolvedNetwork, row: number): number => solved.optimum.rowDual[row] as number

const capacityPrices = (solved: SolvedNetwork): ShadowPrice[] =>
  solved.program.capacityRows.map(({ row, station, period }) => {
    const perKg = money(-dual(solved, row), solved.problem.currency)
    const id = solved.problem.periods[period]?.id ?? ''
    const worth = perKgWords(perKg)
    return {
      constraint: `capacity:${station.id}`,
      facility: station.id,
      period: id,
      perKg,
      words: {
        en: `One more kg of ${station.facility?.basis ?? 'output'} at ${station.name.en} in ${id} would save ${worth.en}.`,
        zh: `${id}，${station.name.zh}每多1公斤产能可节省${worth.zh}。`,
      },
    }
  })

/** The cost of the last kilogram of magnets in each period: every feed's price at its recipe share. */
const demandPrices = (solved: SolvedNetwork): ShadowPrice[] =>
  solved.problem.periods.map(({ id }, at) => {
    const perKg = money(
      solved.program.demandRows
        .filter(({ period }) => period === at)
        .reduce((sum, { row, share }) => sum + share * dual(solved, row), 0),
      solved.problem.currency,
    )
    const worth = perKgWords(perKg)
    return {
      constraint: 'demand',
      facility: null,
      period: id,
      perKg,
      words: {
        en: `The last kg of magnets in ${id} costs ${worth.en} in material and processing.`,
        zh: `${id}最后1公斤磁体的材料与加工成本为${worth.zh}。`,
      },
    }
  })

const originPrices = (solved: SolvedNetwork): ShadowPrice[] =>
  solved.program.originRows.map(({ row, place }) => {
    const perKg = money(dual(solved, row), solved.problem.currency)
    const worth = perKgWords(perKg)
    return {
      constraint: `origin:${place}`,
      facility: null,
      period: null,
      perKg,
      words: {
        en: `Each kg of rare earth that must come from ${place} costs ${worth.en} more than the cheapest origin.`,
        zh: `每公斤必须来自${place}的稀土，比最便宜的来源多花${worth.zh}。`,
      },
    }
  })

/** To the cent: what one kilogram is worth is too small an amount to be rounded as a plan's totals are. */
function perKgWords({ amount, currency }: Money): Text {
  const figure = showNumber(amount / minorPerMajor(currency), 2)
  return {
    en: `${currency} ${figure}`,
    zh: `${figure}${currency === 'CNY' ? '元' : ` ${currency}`}`,
  }
}
