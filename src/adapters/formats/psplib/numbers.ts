import { largestNumber } from '#adapters/formats/instance/limits.ts'
import type { Faults } from './faults.ts'
import type { Row } from './sections.ts'

/** The numbers of a row; undefined, and a fault, when there are not `count` of them (null: any) or one is no whole number of 0 or more. */
export function numbersOf(
  { line, words }: Row,
  count: number | null,
  what: string,
  faults: Faults,
): readonly number[] | undefined {
  const odd = words.find((word) => !/^\d{1,9}$/.test(word))
  if (odd !== undefined) {
    faults.add(
      line,
      'not-a-number',
      odd,
      `Here stands ${what}: whole numbers from 0 to ${largestNumber}`,
      'Correct the number',
    )
    return undefined
  }
  if (count !== null && words.length !== count) {
    faults.add(
      line,
      'wrong-count',
      words.join(' '),
      `Here stands ${what}: ${count} numbers, not ${words.length}`,
      words.length < count ? 'Add what is missing' : 'Remove what is too much',
    )
    return undefined
  }
  return words.map(Number)
}
