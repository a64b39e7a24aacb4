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
  /** P + M + stock draw − use − X in kg, unknown figures left out; null where production or exports are unknown. */
  readonly residual: number | null
  /** One standard deviation of the residual, kg. */
  readonly sigma: number | null
  /** Residual in standard deviations; null where nothing is uncertain or the residual is unknown. */
  readonly z: number | null
  readonly verdict: BalanceVerdict
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
 * figures are left out and named, never taken for none: what they might add keeps a balance from being broken.
 */
export function checkMassBalance(figures: readonly BalanceFigure[]): BalanceResult {
  const sumOf = (item: BalanceItem): number | null => {
    const found = figures.filter((figure) => figure.item === item)
    if (found.length === 0 || found.some(({ kg }) => kg === null)) return null
    return found.reduce((sum, { kg }) => sum + (kg as number), 0)
  }
  const sums = new Map(items.map((item) => [item, sumOf(item)]))
  const leftOut = items.filter((item) => sums.get(item) === null)
  const [production, exported] = [sums.get('production') ?? null, sums.get('exports') ?? null]
  if (production === null || exported === null)
    return { residual: null, sigma: null, z: null, verdict: 'cannot-tell', leftOut }
  const used = sums.get('use') ?? 0
  const residual =
    production + (sums.get('imports') ?? 0) + (sums.get('stock-draw') ?? 0) - used - exported
  const counted = figures.filter(({ item }) => !leftOut.includes(item))
  const sigma = Math.sqrt(counted.reduce((sum, figure) => sum + figure.sigma ** 2, 0))
  const z = sigma === 0 ? null : residual / sigma
  return { residual, sigma, z, leftOut, verdict: verdictOf() }

  function verdictOf(): BalanceVerdict {
    if (residual >= 0) {
      return (production as number) - used >= (exported as number) ? 'closes' : 'needs-imports'
    }
    if (z !== null && z > -tolerated) return 'within-uncertainty'
    // Imports or stocks that nobody stated may hold what is missing.
    return leftOut.includes('imports') || leftOut.includes('stock-draw') ? 'cannot-tell' : 'exceeds'
  }
}

/** Standard deviations by which a balance may miss before it is called broken. */
const tolerated = 2

export const items: readonly BalanceItem[] = [
  'production',
  'imports',
  'stock-draw',
  'exports',
  'use',
]
