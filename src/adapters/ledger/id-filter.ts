import type { IdPrint } from './id-print.ts'

/** Tells of most prints that were not added that they were not; of those added never (Bloom 1970). */
export interface IdFilter {
  readonly add: (print: IdPrint) => void
  readonly mayHold: (print: IdPrint) => boolean
}

/** A filter for so many prints: 12 bits and 4 marks each, by which about one search in 150 is in vain. */
export function createIdFilter(prints: number): IdFilter {
  const bits = Math.max(64, prints * 12)
  const marks = new Uint8Array(Math.ceil(bits / 8))
  const bitOf = ([, second, third]: IdPrint, turn: number): number => (second + turn * third) % bits
  return {
    add: (print) => {
      for (let turn = 1; turn <= 4; turn += 1) {
        const bit = bitOf(print, turn)
        marks[bit >>> 3] = (marks[bit >>> 3] as number) | (1 << (bit & 7))
      }
    },
    mayHold: (print) => {
      for (let turn = 1; turn <= 4; turn += 1) {
        const bit = bitOf(print, turn)
        if (((marks[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false
      }
      return true
    },
  }
}
