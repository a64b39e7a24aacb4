import type { ModelData } from 'highs'
import type { LinearProgram } from '#core/linear/program.ts'

/** A program in the solver's own arrays; `integers` says whether whole columns stay whole. */
export function modelData({ columns, rows }: LinearProgram, integers: boolean): ModelData {
  const entries = rows.reduce((sum, row) => sum + row.columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices = new Int32Array(entries)
  const values = new Float64Array(entries)
  let next = 0
  rows.forEach((row, at) => {
    starts[at] = next
    indices.set(row.columns, next)
    values.set(row.values, next)
    next += row.columns.length
  })
  starts[rows.length] = next
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, (column) => column.cost),
    colLower: Float64Array.from(columns, (column) => column.lower),
    colUpper: Float64Array.from(columns, (column) => column.upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    ...(integers
      ? { integrality: Int32Array.from(columns, (column) => (column.integer ? 1 : 0)) }
      : {}),
  }
}
