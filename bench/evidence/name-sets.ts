import { join } from 'node:path'
import { matchNames, type NameMatch } from '#core/registry/match-names.ts'
import { readRows } from './read-rows.ts'

/** One figure of the name matching beside what is asked of it. */
export interface NameFigure {
  readonly words: string
  readonly isReached: boolean
}

/** Figures of both sets of names at the cut of the command. */
export function nameFigures(folder: string): readonly NameFigure[] {
  return [...labelledPairs(folder), ...chinesePairs(folder)]
}

/** Precision and recall in one figure on labelled pairs, and how many pairs share one score. */
function labelledPairs(folder: string): readonly NameFigure[] {
  const pairs = readRows(join(folder, 'linkage', 'name_bench_cases.csv')).map((row) => ({
    isOne: row.is_match === 'true',
    ...compare(row.name1, row.name2),
  }))
  const count = (isOne: boolean, match: boolean) =>
    pairs.filter((pair) => pair.isOne === isOne && pair.match === match).length
  const found = count(true, true)
  const f1 = (2 * found) / (2 * found + count(false, true) + count(true, false))
  const tied = largestTie(pairs)
  return [
    {
      words: `name_bench F1 ${f1.toFixed(3)} on ${pairs.length} pairs, asked 0.81`,
      isReached: f1 >= 0.81,
    },
    {
      words: `name_bench largest tie ${(tied * 100).toFixed(1)} % of the pairs above 0.5, asked under 10 %`,
      isReached: tied < 0.1,
    },
  ]
}

/** Recall on Chinese variants that all mean one company, and false matches of each with ten others, drawn by a fixed rule. */
function chinesePairs(folder: string): readonly NameFigure[] {
  const rows = readRows(join(folder, 'linkage', 'zh_company_pairs.csv'))
  const same = rows.map((row) => compare(row.name1, row.name2))
  const others = rows.flatMap((row, at) =>
    steps
      .map((step) => rows[(at + step) % rows.length]?.name2)
      .filter((name) => name !== row.name2)
      .map((name) => compare(row.name1, name)),
  )
  const recall = same.filter(({ match }) => match).length / same.length
  const wrong = others.filter(({ match }) => match).length / others.length
  const tied = largestTie([...same, ...others])
  return [
    {
      words: `Chinese pairs recall ${recall.toFixed(3)} on ${same.length} pairs, asked 0.85`,
      isReached: recall >= 0.85,
    },
    {
      words: `Chinese pairs false matches ${(wrong * 100).toFixed(2)} % of ${others.length}, asked at most 1 %`,
      isReached: wrong <= 0.01,
    },
    {
      words: `Chinese pairs largest tie ${(tied * 100).toFixed(1)} % of the pairs above 0.5, asked under 10 %`,
      isReached: tied < 0.1,
    },
  ]
}

const compare = (left: string | undefined, right: string | undefined): NameMatch =>
  matchNames({ name: left ?? '', identifier: '' }, { name: right ?? '', identifier: '' })

/** Share of the pairs scored above 0.5 that have the commonest of their scores. */
function largestTie(pairs: readonly NameMatch[]): number {
  const above = pairs.filter(({ score }) => score > 0.5)
  const counts = new Map<number, number>()
  for (const { score } of above) counts.set(score, (counts.get(score) ?? 0) + 1)
  return Math.max(0, ...counts.values()) / Math.max(1, above.length)
}

/** How far down the list the ten others of a pair stand; primes, so that neighbours from one place are not favoured. */
const steps = [7, 31, 59, 83, 109, 151, 197, 233, 277, 331]
