import type { MaterialPlan } from '#core/model/plan.ts'
import { money } from '#core/units/money.ts'
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
    const perKg = money(-dual(solved, row), 'CNY')
    const id = solved.problem.periods[period]?.id ?? ''
    const yuan = inYuan(perKg.amount)
    return {
      constraint: `capacity:${station.id}`,
      facility: station.id,
      period: id,
      perKg,
      words: {
        en: `One more kg of ${station.facility?.basis ?? 'output'} at ${station.name.en} in ${id} would save CNY ${yuan}.`,
        zh: `${id}，${station.name.zh}每多1公斤产能可节省${yuan}元。`,
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
      'CNY',
    )
    const yuan = inYuan(perKg.amount)
    return {
      constraint: 'demand',
      facility: null,
      period: id,
      perKg,
      words: {
        en: `The last kg of magnets in ${id} costs CNY ${yuan} in material and processing.`,
        zh: `${id}最后1公斤磁体的材料与加工成本为${yuan}元。`,
      },
    }
  })

const originPrices = (solved: SolvedNetwork): ShadowPrice[] =>
  solved.program.originRows.map(({ row, place }) => {
    const perKg = money(dual(solved, row), 'CNY')
    const yuan = inYuan(perKg.amount)
    return {
      constraint: `origin:${place}`,
      facility: null,
      period: null,
      perKg,
      words: {
        en: `Each kg of rare earth that must come from ${place} costs CNY ${yuan} more than the cheapest origin.`,
        zh: `每公斤必须来自${place}的稀土，比最便宜的来源多花${yuan}元。`,
      },
    }
  })

const inYuan = (fen: number): string => showNumber(fen / 100, 2)
