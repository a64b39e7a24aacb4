import type { Highs } from 'highs'
import type {
  KeepLinearProgram,
  LinearProgram,
  LinearSolution,
  ProgramChanges,
} from '#core/linear/program.ts'
import { answerOf, interiorPoint, largeColumns, loadHighs } from './create-highs-solver.ts'
import { modelData } from './model-data.ts'

/**
 * Loads HiGHS once and returns a keeper of programs. The first answer of a program is found as a solver would find it; every
 * later one by the simplex from the basis of the one before. Answers follow each other, so the same questions in the same
 * order give the same answers.
 */
export async function createHighsKeeper(): Promise<KeepLinearProgram> {
  const highs = await loadHighs()
  return (program) => keep(highs, program)
}

function keep(highs: Highs, program: LinearProgram): ReturnType<KeepLinearProgram> {
  const model = highs.createModel()
  const first = program.columns.length > largeColumns ? interiorPoint : {}
  model.options.set({ output_flag: false, ...first })
  model.passModel(modelData(program, false))
  const given = program.columns
  let changed: ProgramChanges['columns'] = []
  let isFirst = true
  return {
    solve(changes): LinearSolution {
      for (const { column } of changed) set(column, given[column]?.upper, given[column]?.cost)
      for (const { column, upper, cost } of changes.columns) set(column, upper, cost)
      changed = changes.columns
      const answer = answerOf(highs, model) ?? afresh()
      if (isFirst) model.options.set({ solver: 'simplex' })
      isFirst = false
      return answer
    },
    close: () => model.dispose(),
  }

  function set(column: number, upper: number | undefined, cost: number | undefined): void {
    if (upper !== undefined) model.changeColBounds(column, given[column]?.lower ?? 0, upper)
    if (cost !== undefined)
      model.changeColsCost({ kind: 'range', from: column, to: column }, [cost])
  }

  /** Once more without the basis, where starting from it did not decide. */
  function afresh(): LinearSolution {
    model.clearSolver()
    const answer = answerOf(highs, model)
    if (answer === undefined) throw new Error('HiGHS decided nothing on a program that it keeps.')
    return answer
  }
}
