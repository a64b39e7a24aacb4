import { editDistance } from './edit-distance.ts'
import { isLegalForm, withoutLegalPhrases, wordWeight } from './name-words.ts'
import type { Overlap } from './overlap.ts'

/** Words of two names paired off, with the weights that are shared and left. */
export interface PairedWords extends Overlap {
  readonly reasons: readonly string[]
}

/** Pairs the words of two plain names, the most alike first; words that are spelled nearly alike count in part. */
export function pairWords(leftName: string, rightName: string): PairedWords {
  const left = wordsOf(leftName)
  const right = wordsOf(rightName)
  const reasons: string[] = []
  let shared = 0
  let [leftOnly, rightOnly] = [total(left), total(right)]
  const pairs = left
    .flatMap((one, at) =>
      right.map((other, place) => ({ at, place, one, other, alike: likeness(one, other) })),
    )
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike || a.at - b.at || a.place - b.place)
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()]
  for (const { at, place, one, other, alike } of pairs) {
    if (usedLeft.has(at) || usedRight.has(place)) continue
    usedLeft.add(at)
    usedRight.add(place)
    const weight = (wordWeight(one) + wordWeight(other)) / 2
    shared += weight * alike
    leftOnly -= wordWeight(one) * alike
    rightOnly -= wordWeight(other) * alike
    if (weight > 0.1)
      reasons.push(
        one === other ? `both have ${one}` : `${one} is near ${other} (${alike.toFixed(2)})`,
      )
  }
  const lone = (words: readonly string[], used: ReadonlySet<number>) =>
    words.filter((word, at) => !used.has(at) && wordWeight(word) > 0.1)
  for (const word of lone(left, usedLeft)) reasons.push(`only the left has ${word}`)
  for (const word of lone(right, usedRight)) reasons.push(`only the right has ${word}`)
  return { shared, leftOnly: Math.max(0, leftOnly), rightOnly: Math.max(0, rightOnly), reasons }
}

/** Likeness of two words from 0 to 1: edits counted against the longer one, an initial against its name. */
function likeness(left: string, right: string): number {
  if (left === right) return 1
  if (/\d/.test(left) || /\d/.test(right) || isRoman(left) || isRoman(right)) return 0
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length === 1) return long.startsWith(short) && !isLegalForm(long) ? 0.7 : 0
  const close = 1 - editDistance(left, right) / long.length
  if (long.startsWith(short) && short.length >= 3) return Math.max(close, 0.75)
  return close
}

function wordsOf(name: string): readonly string[] {
  const words = name.split(' ')
  const named = withoutLegalPhrases(name)
    .split(' ')
    .filter((word) => word !== '' && wordWeight(word) > 0)
  return named.length > 0 ? named : words
}

const total = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + wordWeight(word), 0)

const isRoman = (word: string): boolean => /^(ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii)$/.test(word)

const leastAlike = 0.6
