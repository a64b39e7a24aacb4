import type { Catalog, ProductGrade } from '#core/model/catalog.ts'

/** One rare-earth feed of the magnet and its mass share of the finished piece. Nd and Pr are one feed, didymium. */
export interface Feed {
  readonly id: string
  readonly elements: readonly string[]
  readonly share: number
}

export interface Recipe {
  readonly feeds: readonly Feed[]
  /** Mass share of all rare earths in the magnet. */
  readonly rareEarthShare: number
  /** Bought material id -> mass share; iron is what remains. */
  readonly bought: Readonly<Record<string, number>>
}

const rareEarthParameters = new Set(['ndpr', 'dyTb', 'tb'])

/** What the applicant does to a grade: elements added, and heavy rare earth put where it works instead of everywhere. */
export interface Changes {
  /** Element or bought material -> wt % of the finished magnet. */
  readonly additions: Readonly<Record<string, number>>
  readonly grainBoundaryDiffusion: boolean
}

/**
 * The recipe of a grade with the applicant's changes, as mass shares of the finished magnet. `dyTb` is met with
 * dysprosium, except for the part the grade names as `tb`; iron takes the place of what grain-boundary diffusion saves.
 */
export function readRecipe(
  product: ProductGrade,
  changes: Changes,
  catalog: Pick<Catalog, 'elements' | 'materials'>,
): Recipe {
  const percent = (name: string) => product.parameters[name]?.mode ?? 0
  const heavy = heavyPercent(product, changes.grainBoundaryDiffusion) ?? 0
  const terbium = Math.min(percent('tb'), heavy)
  const weights = new Map<string, number>([
    ['NdPr', percent('ndpr')],
    ['Dy', heavy - terbium],
    ['Tb', terbium],
  ])
  const bought: Record<string, number> = {}
  for (const [element, weight] of Object.entries(changes.additions)) {
    const feed = element === 'Nd' || element === 'Pr' ? 'NdPr' : element
    if (catalog.elements[element]) weights.set(feed, (weights.get(feed) ?? 0) + weight)
    else bought[element] = weight / 100
  }
  const feeds = [...weights]
    .filter(([, weight]) => weight > 0)
    .map(([id, weight]) => ({
      id,
      elements: id === 'NdPr' ? ['Nd', 'Pr'] : [id],
      share: weight / 100,
    }))
  const rareEarthShare = feeds.reduce((sum, feed) => sum + feed.share, 0)
  for (const name of Object.keys(product.parameters))
    if (catalog.materials[name] && name !== 'fe' && !rareEarthParameters.has(name))
      bought[name] = (bought[name] ?? 0) + percent(name) / 100
  const others = Object.values(bought).reduce((sum, share) => sum + share, 0)
  if (rareEarthShare <= 0 || rareEarthShare + others > 1)
    throw new RangeError(
      `product ${product.id} has ${rareEarthShare * 100} wt % of rare earths and ${others * 100} wt % of other additions, which leaves no magnet`,
    )
  return { feeds, rareEarthShare, bought: { ...bought, fe: 1 - rareEarthShare - others } }
}

/** wt % of dysprosium and terbium in the finished magnet; `gbdSaving` is the share that grain-boundary diffusion spares. Null when the grade does not say. */
export function heavyPercent(
  { parameters }: ProductGrade,
  grainBoundaryDiffusion: boolean,
): number | null {
  const melted = parameters.dyTb?.mode
  if (melted === undefined) return null
  return grainBoundaryDiffusion ? melted * (1 - (parameters.gbdSaving?.mode ?? 0)) : melted
}
