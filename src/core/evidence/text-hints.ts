/** Two texts that share more rare words than texts of different origin usually do. */
export interface TextHint {
  readonly left: string
  readonly right: string
  /** Weight of the words that both have, as a share of that of all their words, 0 to 1. */
  readonly similarity: number
}

/**
 * Pairs of texts that look alike: the share of their words that both have, rare words counting more (by the logarithm of how few
 * texts have them). Paraphrases of one announcement and reports of two look much the same, so this opens a question and joins nothing.
 */
export function textHints(
  texts: readonly { readonly id: string; readonly text: string }[],
): readonly TextHint[] {
  const bags = texts.map(({ id, text }) => ({ id, words: new Set(wordsOf(text)) }))
  const frequency = new Map<string, number>()
  for (const { words } of bags)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weightOf = (words: Iterable<string>): number =>
    [...words]
      .sort()
      .reduce((sum, word) => sum + Math.log(1 + bags.length / (frequency.get(word) as number)), 0)
  return bags
    .flatMap((left, at) =>
      bags.slice(at + 1).map((right) => {
        const both = weightOf(left.words.intersection(right.words))
        const either = weightOf(left.words.union(right.words))
        return { left: left.id, right: right.id, similarity: either === 0 ? 0 : both / either }
      }),
    )
    .filter(({ similarity }) => similarity >= leastAlike)
    .sort((left, right) => right.similarity - left.similarity)
}

/** Words of letters and digits; of Chinese, every two signs beside each other. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const latin = plain.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.]{2,}/gu) ?? []
  const chinese = (plain.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
  return [...latin, ...chinese]
}

/** Pairs below this are seldom of one origin; of those above, many are not either. */
const leastAlike = 0.15
