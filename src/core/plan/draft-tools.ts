import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Aim } from '#core/model/aim.ts'
import { materialSolver } from './draft-material.ts'
import type { DraftTools } from './draft-plan.ts'

/** Complete schedules the search makes for a plan. */
const planSchedules = 600

/** The tools of a planning run: one solver, one memory of material paths already found, limits that hold. */
export function draftTools(solve: SolveLinearProgram, aim: Aim = 'p50'): DraftTools {
  return { material: materialSolver(solve), solve, schedules: planSchedules, limits: 'hold', aim }
}
