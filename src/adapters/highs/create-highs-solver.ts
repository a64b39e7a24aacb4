import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type { LinearProgram, LinearSolution, SolveLinearProgram } from '#core/linear/program.ts'
import { modelData } from './model-data.ts'

// The package's declarations describe its CommonJS build; what an import receives is the loader itself.
export const loadHighs = highsModule as unknown as typeof highsModule.default

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

/**
 * Ways to solve, tried in order until one decides: presolve may leave open which of two things a program is, and the dual
 * simplex may lose its footing on a program that is only just infeasible.
 */
const attempts: readonly Readonly<Record<string, string | number>>[] = [
  {},
  { presolve: 'off' },
  { presolve: 'off', solver: 'ipm' },
  { presolve: 'off', simplex_strategy: 4 },
]

/** Columns above which the interior point is quicker than the simplex. */
export const largeColumns = 30_000

/** The interior point, with its answer moved to a corner, so that duals and a basis come out as from the simplex. */
export const interiorPoint = { solver: 'ipm', run_crossover: 'on', presolve: 'off' } as const

function run(highs: Highs, program: LinearProgram, integers: boolean): LinearSolution {
  const data = modelData(program, integers)
  const large = program.columns.length > largeColumns && !integers
  for (const options of large ? [interiorPoint, ...attempts] : attempts) {
    const solution = attempt(highs, data, options)
    if (solution !== undefined) return solution
  }
  throw new Error(
    `HiGHS decided nothing on a program of ${program.columns.length} columns and ${program.rows.length} rows. Maybe a coefficient is not finite.`,
  )
}

/** One way to solve, on a model of its own; undefined when it does not decide. */
function attempt(
  highs: Highs,
  data: ModelData,
  options: Readonly<Record<string, string | number>>,
): LinearSolution | undefined {
  return highs.withModel((model): LinearSolution | undefined => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, ...options })
    model.passModel(data)
    return answerOf(highs, model)
  })
}

/** Runs a model as it stands; undefined when that does not decide. */
export function answerOf(highs: Highs, model: Model): LinearSolution | undefined {
  const { optimal, infeasible, unbounded } = highs.constants.modelStatus
  const status = runStatus(highs, model)
  if (status === infeasible) return { status: 'infeasible' }
  if (status === unbounded) return { status: 'unbounded' }
  if (status !== optimal) return undefined
  const solution = model.getSolution()
  return {
    status: 'optimal',
    objective: model.getObjectiveValue(),
    columnValue: solution.colValue,
    rowDual: solution.rowDual,
    reducedCost: solution.colDual,
  }
}

/** The model status after a run; undefined when the run itself gave up. */
function runStatus(highs: Highs, model: { run(): { modelStatus: number } }): number | undefined {
  try {
    return model.run().modelStatus
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return undefined
    throw error
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
