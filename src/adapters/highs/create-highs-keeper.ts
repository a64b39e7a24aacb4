import type { Highs } from 'highs'
import type {
  Column,
  KeepLinearProgram,
  LinearProgram,
  LinearSolution,
  ProgramChanges,
  Row,
} from '#core/linear/program.ts'
import { answerOf, interiorPoint, largeColumns, loadHighs } from './create-highs-solver.ts'
import { modelData } from './model-data.ts'

/**
 * Loads HiGHS once and returns a keeper of programs. The first answer of a program is found as a solver would find it; every
 * later one by the dual simplex from the basis of the one before, or, where that takes too many pivots, once more from the
 * beginning. The same questions in the same order give the same answers.
 */
export async function createHighsKeeper(): Promise<KeepLinearProgram> {
  const highs = await loadHighs()
  return (program) => keep(highs, program)
}

/** Pivots from the last basis, a row of the program, after which starting anew is quicker. */
const pivotsPerRow = 0.2
const fewestPivots = 5000

function keep(highs: Highs, program: LinearProgram): ReturnType<KeepLinearProgram> {
  const { columns, rows } = program
  const model = highs.createModel()
  const pivots = Math.max(fewestPivots, Math.ceil(pivotsPerRow * rows.length))
  const anew = columns.length > largeColumns ? interiorPoint : { solver: 'choose' }
  const fromBasis = { solver: 'simplex', simplex_iteration_limit: pivots }
  model.options.set({ output_flag: false })
  model.passModel(modelData(program, false))
  let changed: ProgramChanges = { columns: [], rows: [] }
  let isFirst = true
  return {
    solve(changes): LinearSolution {
      for (const { column } of changed.columns) setColumn(column, (columns[column] as Column).upper)
      for (const { row } of changed.rows) setRow(row, (rows[row] as Row).upper)
      for (const { column, upper } of changes.columns) setColumn(column, upper)
      for (const { row, upper } of changes.rows) setRow(row, upper)
      changed = changes
      model.options.set(fromBasis)
      const answer = (isFirst ? undefined : answerOf(highs, model)) ?? fromTheBeginning()
      isFirst = false
      return answer
    },
    close: () => model.dispose(),
  }

  function setColumn(at: number, upper: number): void {
    model.changeColBounds(at, (columns[at] as Column).lower, upper)
  }

  function setRow(at: number, upper: number): void {
    model.changeRowBounds(at, (rows[at] as Row).lower, upper)
  }

  function fromTheBeginning(): LinearSolution {
    model.clearSolver()
    model.options.set({ ...anew, simplex_iteration_limit: 2 ** 31 - 1 })
    const answer = answerOf(highs, model)
    if (answer === undefined) throw new Error('HiGHS decided nothing on a program that it keeps.')
    return answer
  }
}
