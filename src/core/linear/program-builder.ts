import type { Column, LinearProgram } from './program.ts'

/** Collects a linear program entry by entry. Columns and rows are named by the caller and addressed by the index given back. */
export interface ProgramBuilder {
  column(name: string, cost: number, upper?: number): number
  row(name: string, lower: number, upper: number): number
  /** Adds `value` to the coefficient of `column` in `row`. */
  add(row: number, column: number, value: number): void
  program(): LinearProgram
}

/** An empty program. Columns are continuous and start at zero. */
export function createProgramBuilder(): ProgramBuilder {
  const columns: Column[] = []
  const rows: { name: string; lower: number; upper: number; entries: Map<number, number> }[] = []
  return {
    column(name, cost, upper = Infinity) {
      columns.push({ name, lower: 0, upper, cost, integer: false })
      return columns.length - 1
    },
    row(name, lower, upper) {
      rows.push({ name, lower, upper, entries: new Map() })
      return rows.length - 1
    },
    add(row, column, value) {
      const entries = rows[row]?.entries
      if (!entries || column < 0 || column >= columns.length)
        throw new RangeError(`the program has no entry at row ${row}, column ${column}`)
      entries.set(column, (entries.get(column) ?? 0) + value)
    },
    program: () => ({
      columns: [...columns],
      rows: rows.map(({ name, lower, upper, entries }) => ({
        name,
        lower,
        upper,
        columns: [...entries.keys()],
        values: [...entries.values()],
      })),
    }),
  }
}
