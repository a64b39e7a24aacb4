import { compareEditions, type EditionChange } from './compare-editions.ts'
import { type ElementMasses, elementMass } from './element-mass.ts'
import { figureSigma } from './figure-sigma.ts'
import { type BalanceFigure, type BalanceResult, checkMassBalance, items } from './mass-balance.ts'
import type { OfficialFigure } from './official-figure.ts'

/** The balance of one place in one period, of one element or of all oxides together. */
export interface CheckedBalance extends BalanceResult {
  readonly where: string
  readonly period: string
  readonly element: string | null
  /** In the order in which the items are added up. */
  readonly figures: readonly (BalanceFigure &
    Pick<OfficialFigure, 'series' | 'edition' | 'isEstimated'>)[]
}

/** One figure over its editions. */
export interface CheckedEditions {
  readonly where: string
  readonly period: string
  readonly item: OfficialFigure['item']
  readonly series: string
  readonly element: string | null
  readonly changes: readonly EditionChange[]
}

/** Balances of every place and period, each figure from its latest edition; the order of the figures makes no difference. */
export function checkBalances(
  figures: readonly OfficialFigure[],
  elements: ElementMasses,
): readonly CheckedBalance[] {
  const latest = groups(figures, seriesKey).map((editions) => inOrder(editions).at(-1))
  const standing = latest.filter((figure) => figure !== undefined)
  return groups(standing, balanceKey).map((group) => {
    const [{ where, period, element }] = group as [OfficialFigure]
    const weighed = group
      .map((figure) => ({
        item: figure.item,
        series: figure.series,
        edition: figure.edition,
        isEstimated: figure.isEstimated,
        ...massOf(figure, elements),
      }))
      .sort((left, right) => items.indexOf(left.item) - items.indexOf(right.item))
    return { where, period, element, figures: weighed, ...checkMassBalance(weighed) }
  })
}

/** Every figure that more than one edition gives, with what changed between them. */
export const checkEditions = (figures: readonly OfficialFigure[]): readonly CheckedEditions[] =>
  groups(figures, seriesKey).flatMap((editions) => {
    const [{ where, period, item, series, element }] = editions as [OfficialFigure]
    const changes = compareEditions(editions.map(({ kg, ...figure }) => ({ ...figure, value: kg })))
    return changes.length === 0 ? [] : [{ where, period, item, series, element, changes }]
  })

/** All oxides together are counted as REO; an oxide of its own is counted in full. */
function massOf(
  figure: OfficialFigure,
  elements: ElementMasses,
): { kg: number | null; sigma: number } {
  const { kg, element, basis, assay, isEstimated } = figure
  if (kg === null) return { kg: null, sigma: 0 }
  const isCounted = basis === 'REO' || basis === 'oxide'
  const mass =
    element === null
      ? isCounted
        ? kg * (assay ?? 1)
        : null
      : elementMass({ kg, basis, assay }, element, elements)
  return mass === null || kg === 0
    ? { kg: mass, sigma: 0 }
    : { kg: mass, sigma: figureSigma(kg, isEstimated) * (mass / kg) }
}

const balanceKey = ({ where, period, element }: OfficialFigure): string =>
  JSON.stringify([where, period, element])

const seriesKey = ({ where, period, element, item, series }: OfficialFigure): string =>
  JSON.stringify([where, period, element, item, series])

const groups = (
  figures: readonly OfficialFigure[],
  keyOf: (figure: OfficialFigure) => string,
): readonly (readonly OfficialFigure[])[] =>
  [...Map.groupBy(figures, keyOf)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, group]) => group)

const inOrder = (editions: readonly OfficialFigure[]): readonly OfficialFigure[] =>
  editions.toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1))

const orderOf = ({ published, edition, kg }: OfficialFigure): string =>
  `${published} ${edition} ${kg}`
