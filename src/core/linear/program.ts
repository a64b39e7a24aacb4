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

/** What is changed against a program as it was given; everything else is as given. */
export interface ProgramChanges {
  readonly columns: readonly { readonly column: number; readonly upper: number }[]
  readonly rows: readonly { readonly row: number; readonly upper: number }[]
}

/** A program that the solver keeps, so that each answer can start from the one before. */
export interface KeptProgram {
  solve(changes: ProgramChanges): LinearSolution
  /** Frees what the solver holds; nothing can be asked afterwards. */
  close(): void
}

/** Gives a continuous program to the solver to keep; a port beside `SolveLinearProgram`. */
export type KeepLinearProgram = (program: LinearProgram) => KeptProgram
