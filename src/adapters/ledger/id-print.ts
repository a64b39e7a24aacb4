import { hash } from 'node:crypto'

/** The first 96 bits of an id's SHA-256 as three words; the first is never zero, which marks an empty cell. */
export type IdPrint = readonly [number, number, number]

/** Words of a print. */
export const printWords = 3

/** The print of an id. Two different ones among 100 million fall together with a chance of about 1 in 10^13. */
export function printOf(id: string): IdPrint {
  const bytes = hash('sha256', id, 'buffer')
  return [(bytes.readUInt32LE(0) | 1) >>> 0, bytes.readUInt32LE(4), bytes.readUInt32LE(8)]
}

/** The cell from which a print is looked for in a table of so many. */
export const firstCell = (print: IdPrint, cells: number): number => print[1] % cells

/** Whether a cell of a table holds a print. */
export const holds = (table: Uint32Array, at: number, print: IdPrint): boolean =>
  table[at] === print[0] && table[at + 1] === print[1] && table[at + 2] === print[2]
