import { firstCell, holds, type IdPrint, printWords } from './id-print.ts'

/** Prints in memory, 12 bytes each in cells of which at most four fifths are taken. */
export interface IdTable {
  readonly size: () => number
  readonly has: (print: IdPrint) => boolean
  readonly add: (print: IdPrint) => void
  /** The parts as they lie: the print of first word `w` is in part `w >>> 24`. */
  readonly parts: () => readonly Uint32Array[]
}

/** An empty table. It grows in parts, so that no copy of the whole is ever held. */
export function createIdTable(): IdTable {
  const parts = Array.from(
    { length: 256 },
    (): Part => ({ cells: new Uint32Array(16 * printWords), taken: 0 }),
  )
  const partOf = (print: IdPrint): Part => parts[print[0] >>> 24] as Part
  let size = 0
  return {
    size: () => size,
    has: (print) => {
      const { cells } = partOf(print)
      return cells[placeOf(cells, print)] !== 0
    },
    add: (print) => {
      const part = partOf(print)
      const place = placeOf(part.cells, print)
      if (part.cells[place] !== 0) return
      part.cells.set(print, place)
      part.taken += 1
      size += 1
      if (part.taken * printWords > part.cells.length * 0.8) part.cells = grown(part.cells)
    },
    parts: () => parts.map(({ cells }) => cells),
  }
}

interface Part {
  cells: Uint32Array
  taken: number
}

/** Where a print stands, or would. */
function placeOf(cells: Uint32Array, print: IdPrint): number {
  let place = firstCell(print, cells.length / printWords) * printWords
  while (cells[place] !== 0 && !holds(cells, place, print))
    place = (place + printWords) % cells.length
  return place
}

function grown(cells: Uint32Array): Uint32Array {
  const larger = new Uint32Array(Math.ceil((cells.length / printWords) * 1.5) * printWords)
  for (let at = 0; at < cells.length; at += printWords)
    if (cells[at] !== 0) {
      const print = [...cells.subarray(at, at + printWords)] as unknown as IdPrint
      larger.set(print, placeOf(larger, print))
    }
  return larger
}
