/** One figure of a material balance of one place and period, in kg of what is balanced: an element, or oxides together. */
export interface BalanceFigure {
  readonly item: BalanceItem
  /** Null where it is not known; what is known to be none is 0. */
  readonly kg: number | null
  /** One standard deviation in kg. */
  readonly sigma: number
}

/** `stock-draw`: taken out of stocks; negative where stocks grew. `use`: consumed within. */
export type BalanceItem = 'production' | 'imports' | 'stock-draw' | 'exports' | 'use'

/** What a balance comes to. */
export interface BalanceResult {
  /** P + M + stock draw − use − X in kg, unknown figures left out; null where no production or not all exports are known. */
  readonly residual: number | null
  /** One standard deviation of the residual, kg. */
  readonly sigma: number | null
  /** Residual in standard deviations; null where nothing is uncertain or the residual is unknown. */
  readonly z: number | null
  readonly verdict: BalanceVerdict
  /** Items that are unknown, or unknown in part. */
  readonly leftOut: readonly BalanceItem[]
}

/**
 * `closes`: exports lie within production. `needs-imports`: within production and imports or stocks alone; what is exported need not
 * have been mined here. `within-uncertainty`: exports exceed the supply by less than two standard deviations. `exceeds`: by more,
 * with nothing left out that could cover it. `cannot-tell`: a figure that decides it is unknown.
 */
export type BalanceVerdict =
  | 'closes'
  | 'needs-imports'
  | 'within-uncertainty'
  | 'exceeds'
  | 'cannot-tell'

/**
 * Checks that no more left a place than it had: X ≤ P + M + ΔStock − use, with z = (P + M + ΔStock − use − X) / √Σσ². Unknown
 * figures are left out and named, never taken for none: what they might add keeps a balance from being broken. Of a supply that is
 * known in part, that part counts.
 */
export function checkMassBalance(figures: readonly BalanceFigure[]): BalanceResult {
  const known = figures.filter(({ kg }) => kg !== null)
  const leftOut = items.filter(
    (item) =>
      !known.some((figure) => figure.item === item) ||
      figures.some((figure) => figure.item === item && figure.kg === null),
  )
  const sumOf = (item: BalanceItem): number =>
    known.reduce((sum, figure) => sum + (figure.item === item ? (figure.kg as number) : 0), 0)
  const isProductionKnown = known.some(({ item }) => item === 'production')
  if (!isProductionKnown || leftOut.includes('exports'))
    return { residual: null, sigma: null, z: null, verdict: 'cannot-tell', leftOut }
  const ownSupply = sumOf('production') - sumOf('use')
  const exported = sumOf('exports')
  const residual = ownSupply + sumOf('imports') + sumOf('stock-draw') - exported
  const sigma = Math.sqrt(known.reduce((sum, figure) => sum + figure.sigma ** 2, 0))
  const z = sigma === 0 ? null : residual / sigma
  return { residual, sigma, z, leftOut, verdict: verdictOf() }

  function verdictOf(): BalanceVerdict {
    if (residual >= 0) return ownSupply >= exported ? 'closes' : 'needs-imports'
    if (z !== null && z > -tolerated) return 'within-uncertainty'
    // What nobody stated of a supply may hold what is missing.
    return supplies.some((item) => leftOut.includes(item)) ? 'cannot-tell' : 'exceeds'
  }
}

const supplies: readonly BalanceItem[] = ['production', 'imports', 'stock-draw']

/** Standard deviations by which a balance may miss before it is called broken. */
const tolerated = 2

export const items: readonly BalanceItem[] = [
  'production',
  'imports',
  'stock-draw',
  'exports',
  'use',
]
