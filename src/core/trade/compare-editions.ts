/** One figure as one edition of a publication gives it. */
export interface EditionFigure {
  readonly edition: string
  /** Day, month or year of publication, ISO: tells the order of the editions. */
  readonly published: string
  /** What is counted, in the edition's own words. */
  readonly definition: string
  readonly value: number | null
  readonly isEstimated: boolean
}

/** Two editions of one figure side by side. */
export interface EditionChange {
  readonly earlier: EditionFigure
  readonly later: EditionFigure
  /**
   * `revision`: the same thing is counted and the figure changed. `definition-change`: something else is counted, so that the two
   * figures stand side by side and neither corrects the other. `unchanged` and `unknown` speak for themselves.
   */
  readonly kind: 'unchanged' | 'revision' | 'definition-change' | 'unknown'
  /** ln(later / earlier) of a revision; null otherwise, and where a figure is none. */
  readonly logRatio: number | null
}

/** Every edition of one figure against the next one, in the order of publication. */
export function compareEditions(figures: readonly EditionFigure[]): readonly EditionChange[] {
  const sorted = figures.toSorted((left, right) =>
    `${left.published} ${left.edition}` < `${right.published} ${right.edition}` ? -1 : 1,
  )
  return sorted.slice(1).map((later, place) => {
    const earlier = sorted[place] as EditionFigure
    const kind = kindOf(earlier, later)
    const isRatio = kind === 'revision' && (earlier.value ?? 0) > 0 && (later.value ?? 0) > 0
    return {
      earlier,
      later,
      kind,
      logRatio: isRatio ? Math.log((later.value as number) / (earlier.value as number)) : null,
    }
  })
}

function kindOf(earlier: EditionFigure, later: EditionFigure): EditionChange['kind'] {
  if (plain(earlier.definition) !== plain(later.definition)) return 'definition-change'
  if (earlier.value === null || later.value === null) return 'unknown'
  return earlier.value === later.value ? 'unchanged' : 'revision'
}

const plain = (definition: string): string =>
  definition
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
