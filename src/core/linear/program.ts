/** A linear (or mixed-integer) program to be minimised, as plain data. Use Infinity for a missing bound. */
export interface LinearProgram {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export interface Column {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly cost: number
  readonly integer: boolean
}

/** lower <= sum of value x column <= upper. */
export interface Row {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/** The solver's answer. `rowDual[i]` is the change of the objective per unit of row i's bound. */
export type LinearSolution =
  | {
      readonly status: 'optimal'
      readonly objective: number
      readonly columnValue: Float64Array
      readonly rowDual: Float64Array
      readonly reducedCost: Float64Array
    }
  | { readonly status: 'infeasible' | 'unbounded' }

/** Solves one program; a port, so that core never sees a solver. */
export type SolveLinearProgram = (program: LinearProgram) => LinearSolution
