import highsModule, { type Highs, type ModelData } from 'highs'
import type { LinearProgram, LinearSolution, SolveLinearProgram } from '#core/linear/program.ts'

// The package's declarations describe its CommonJS build; what an import receives is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

/**
 * Loads HiGHS once and returns a solver that may be called any number of times. Solves one after the other, on one
 * thread, without a clock, so equal programs give equal answers. Duals of a mixed-integer program are those of the
 * linear program left when its integer columns are held at their best values.
 */
export async function createHighsSolver(): Promise<SolveLinearProgram> {
  const highs = await loadHighs()
  return (program) => {
    if (program.columns.length === 0) return solveWithoutColumns(program)
    const integers = program.columns.some((column) => column.integer)
    const solution = run(highs, program, integers)
    return integers && solution.status === 'optimal'
      ? run(highs, holdIntegers(program, solution.columnValue), false)
      : solution
  }
}

function run(highs: Highs, program: LinearProgram, integers: boolean): LinearSolution {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  return highs.withModel((model): LinearSolution => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 })
    model.passModel(modelData(program, integers))
    let { modelStatus } = model.run()
    if (modelStatus === unboundedOrInfeasible) {
      model.options.set({ presolve: 'off' })
      modelStatus = model.run().modelStatus
    }
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
      return { status: 'infeasible' }
    if (modelStatus === unbounded) return { status: 'unbounded' }
    if (modelStatus !== optimal)
      throw new Error(
        `HiGHS stopped with model status ${modelStatus} on a program of ${program.columns.length} columns and ${program.rows.length} rows. Maybe a coefficient is not finite.`,
      )
    const solution = model.getSolution()
    return {
      status: 'optimal',
      objective: model.getObjectiveValue(),
      columnValue: solution.colValue,
      rowDual: solution.rowDual,
      reducedCost: solution.colDual,
    }
  })
}

function modelData({ columns, rows }: LinearProgram, integers: boolean): ModelData {
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

function holdIntegers(program: LinearProgram, values: Float64Array): LinearProgram {
  return {
    rows: program.rows,
    columns: program.columns.map((column, at) => {
      if (!column.integer) return column
      const held = Math.round(values[at] as number)
      return { ...column, lower: held, upper: held }
    }),
  }
}

/** HiGHS does not optimise an empty model; without columns every row activity is zero. */
function solveWithoutColumns({ rows }: LinearProgram): LinearSolution {
  if (rows.some((row) => row.lower > 0 || row.upper < 0)) return { status: 'infeasible' }
  return {
    status: 'optimal',
    objective: 0,
    columnValue: new Float64Array(0),
    rowDual: new Float64Array(rows.length),
    reducedCost: new Float64Array(0),
  }
}
