import type { ClaimTable } from './claim-table.ts'

/** What raters, their errors and the labels come to. */
export interface LabelModel {
  /** By item: the chance of each label. */
  readonly chances: readonly (readonly number[])[]
  /** Share of items of each label. */
  readonly shares: readonly number[]
  /** By rater: how often it gives the true label. */
  readonly accuracy: readonly number[]
}

/**
 * Every rater with an error table of its own, by expectation and maximization from the shares of votes (Dawid and Skene
 * 1979). A hundredth of a rating is added to each cell, so that what was not seen is rare and not impossible.
 */
export function fitLabels(table: ClaimTable, labels: readonly string[]): LabelModel {
  const size = labels.length
  const number = new Map(labels.map((label, place) => [label, place]))
  const ratings = table.objects.map(({ candidates }) =>
    candidates.flatMap(({ plain, saidBy }) =>
      saidBy.map((rater) => ({ rater, label: number.get(plain) as number })),
    ),
  )
  let chances: number[][] = ratings.map((said) => {
    const shares = Array.from({ length: size }, () => (said.length === 0 ? 1 / size : 0))
    for (const { label } of said) shares[label] = (shares[label] as number) + 1 / said.length
    return shares
  })
  for (let round = 0; ; round += 1) {
    const shares = labels.map((_, label) => mean(chances.map((row) => row[label] as number)))
    const errors = errorTables(ratings, chances, table.sources.length, size)
    if (round === rounds) return { chances, shares, accuracy: rightShares(errors, shares) }
    const next = ratings.map((said) => {
      const scores = shares.map((share, truth) =>
        said.reduce(
          (sum, { rater, label }) => sum + Math.log(errors[rater]?.[truth]?.[label] as number),
          Math.log(Math.max(share, Number.MIN_VALUE)),
        ),
      )
      const most = Math.max(...scores)
      const weights = scores.map((score) => Math.exp(score - most))
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      return weights.map((weight) => weight / total)
    })
    const moved = Math.max(
      0,
      ...next.map((row, item) =>
        Math.max(
          ...row.map((value, label) => Math.abs(value - (chances[item]?.[label] as number))),
        ),
      ),
    )
    chances = next
    if (moved < settled) round = rounds - 1
  }
}

type Ratings = readonly (readonly { readonly rater: number; readonly label: number }[])[]

/** By rater and true label: the chance of each label given. */
function errorTables(
  ratings: Ratings,
  chances: readonly (readonly number[])[],
  raters: number,
  size: number,
): readonly (readonly (readonly number[])[])[] {
  const counts = Array.from({ length: raters }, () =>
    Array.from({ length: size }, () => Array.from({ length: size }, () => unseen)),
  )
  ratings.forEach((said, item) => {
    for (const { rater, label } of said)
      counts[rater]?.forEach((row, truth) => {
        row[label] = (row[label] as number) + (chances[item]?.[truth] as number)
      })
  })
  return counts.map((rows) =>
    rows.map((row) => {
      const total = row.reduce((sum, count) => sum + count, 0)
      return row.map((count) => count / total)
    }),
  )
}

const rightShares = (
  errors: readonly (readonly (readonly number[])[])[],
  shares: readonly number[],
): readonly number[] =>
  errors.map((rows) =>
    rows.reduce((sum, row, truth) => sum + (shares[truth] as number) * (row[truth] as number), 0),
  )

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const unseen = 0.01

const settled = 1e-7

const rounds = 200
