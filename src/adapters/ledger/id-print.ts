import { hash } from 'node:crypto'

/** 96 bits that stand for an id, as three words; the first is never zero, which marks an empty cell. */
export type IdPrint = readonly [number, number, number]

/** Words of a print. */
export const printWords = 3

/**
 * The print of an id; of one that is such a hash already, as importers make them, its own first words. Two different ones among 100
 * million fall together with a chance of about 1 in 10^13.
 */
export function printOf(id: string): IdPrint {
  const digits = /^[0-9a-f]{32}$/.test(id) ? id : hash('sha256', id)
  const word = (at: number): number => Number.parseInt(digits.slice(at, at + 8), 16)
  return [(word(0) | 1) >>> 0, word(8), word(16)]
}

/** The cell from which a print is looked for in a table of so many. */
export const firstCell = (print: IdPrint, cells: number): number => print[1] % cells

/** Whether a cell of a table holds a print. */
export const holds = (table: Uint32Array, at: number, print: IdPrint): boolean =>
  table[at] === print[0] && table[at + 1] === print[1] && table[at + 2] === print[2]
