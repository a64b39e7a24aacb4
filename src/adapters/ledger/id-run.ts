import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIdFilter } from './id-filter.ts'
import { firstCell, holds, type IdPrint, printWords } from './id-print.ts'
import type { IdTable } from './id-table.ts'

/** A table that was put on the disk, with a filter in memory that keeps nearly all vain searches away from it. */
export interface IdRun {
  readonly has: (print: IdPrint) => boolean
  readonly close: () => void
}

/** Puts a table into a file of the system's temporary folder, which is gone with the process. */
export function writeRun(table: IdTable): IdRun {
  const filter = createIdFilter(table.size())
  const file = openUnnamed()
  const places: Place[] = []
  let end = 0
  for (const cells of table.parts()) {
    for (let at = 0; at < cells.length; at += printWords)
      if (cells[at] !== 0)
        filter.add([cells[at] as number, cells[at + 1] as number, cells[at + 2] as number])
    const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength)
    for (let at = 0; at < bytes.length; )
      at += writeSync(file, bytes, at, bytes.length - at, end + at)
    places.push({ start: end, cells: cells.length / printWords })
    end += bytes.length
  }
  const block = new Uint32Array(blockCells * printWords)
  return {
    has: (print) =>
      filter.mayHold(print) && isInFile(file, places[print[0] >>> 24] as Place, print, block),
    close: () => closeSync(file),
  }
}

/** Where a part of the table lies in the file. */
interface Place {
  readonly start: number
  readonly cells: number
}

/** Reads cells from where the print would stand until it or an empty cell is found; the first comes behind the last. */
function isInFile(
  file: number,
  { start, cells }: Place,
  print: IdPrint,
  block: Uint32Array,
): boolean {
  for (let cell = firstCell(print, cells); ; ) {
    const count = Math.min(blockCells, cells - cell)
    readSync(file, block, 0, count * cellBytes, start + cell * cellBytes)
    for (let at = 0; at < count * printWords; at += printWords) {
      if (block[at] === 0) return false
      if (holds(block, at, print)) return true
    }
    cell = (cell + count) % cells
  }
}

const blockCells = 32
const cellBytes = printWords * Uint32Array.BYTES_PER_ELEMENT

/** A file without a name: the system takes it away when the process ends, however it ends. */
function openUnnamed(): number {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-ids-'))
  try {
    return openSync(join(folder, 'ids'), 'w+')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
