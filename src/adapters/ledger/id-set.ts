import { printOf } from './id-print.ts'
import { type IdRun, writeRun } from './id-run.ts'
import { createIdTable } from './id-table.ts'

/** The ids of a ledger, of however many entries, in little memory. */
export interface IdSet {
  readonly has: (id: string) => boolean
  readonly add: (id: string) => void
  readonly close: () => void
}

/** An empty set; of more than `inMemory` ids all but the last lie on the disk, with two bytes each in memory. */
export function createIdSet(inMemory = 1000000): IdSet {
  let table = createIdTable()
  const runs: IdRun[] = []
  return {
    has: (id) => {
      const print = printOf(id)
      return table.has(print) || runs.some((run) => run.has(print))
    },
    add: (id) => {
      table.add(printOf(id))
      if (table.size() < inMemory) return
      runs.push(writeRun(table))
      table = createIdTable()
    },
    close: () => {
      for (const run of runs) run.close()
    },
  }
}
