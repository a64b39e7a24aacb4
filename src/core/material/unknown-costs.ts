import type { Text } from '#core/model/text.ts'
import type { SolvedNetwork } from './solved-network.ts'

/** Places in use whose fee, and bought material whose price, is not known. */
export function unknownCosts({ chain, problem, throughput }: SolvedNetwork): Text[] {
  const used = chain.stations.filter(
    (station) =>
      station.costPerKg === null &&
      station.stage !== 'mine' &&
      throughput.some((run) => run.station === station),
  )
  const mines = chain.stations.filter(
    (station) =>
      station.stage === 'mine' &&
      station.costPerKg === null &&
      throughput.some(
        (run) => run.station === station && chain.prices.basketValue(run.load.ore) === null,
      ),
  )
  const bought = Object.entries(chain.recipe.bought).filter(
    ([material, share]) => share > 0 && chain.prices.bought(material) === null,
  )
  return [
    ...[...mines, ...used].map(({ name }) => ({
      en: `The cost per kg at ${name.en} is unknown and not in the total.`,
      zh: `${name.zh}的单位成本未知，未计入总额。`,
    })),
    ...bought.map(([material]) => {
      const name = problem.catalog.materials[material]?.name ?? { en: material, zh: material }
      return {
        en: `The price of ${name.en} is unknown and not in the total.`,
        zh: `${name.zh}的价格未知，未计入总额。`,
      }
    }),
  ]
}
