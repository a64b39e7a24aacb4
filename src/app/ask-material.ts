import type { Decoded } from '#contract/issues.ts'
import type { KeepLinearProgram, LinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import { answerMaterial } from '#core/material/answers/answer-material.ts'
import { materialDocument, type PathDocument } from '#core/material/answers/material-document.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { materialProgram } from '#core/material/serve-demand.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { type MaterialReport, materialReport } from '#core/plan/material-report.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import { supplyShock } from '#core/plan/supply-shock.ts'
import type { ReadMaterialModel, ReadWholeCatalog } from './ports.ts'
import type { WorldPorts, WorldRequest } from './read-world.ts'
import { worldToPlan } from './world-to-plan.ts'

/** What is asked of the material path of an application; each scenario is a what-if of its own. */
export interface MaterialRequest extends WorldRequest {
  readonly scenarios: readonly string[]
  /** Of what is drawn. */
  readonly seed: number
}

/** What asking needs from outside. */
export interface AskMaterialPorts extends WorldPorts {
  readonly createSolver: () => Promise<SolveLinearProgram>
  readonly createKeeper: () => Promise<KeepLinearProgram>
  readonly readWholeCatalog: () => Promise<ReturnType<ReadWholeCatalog>>
  readonly readMaterialModel: ReadMaterialModel
}

/** What is answered, and the program behind it as a solver is given it. */
export interface Asked<Document> {
  readonly document: Document
  readonly program: () => LinearProgram
}

export interface AskMaterial {
  /** The path of an application with its what-ifs. */
  readonly application: (
    request: MaterialRequest,
    progress: (stage: string) => void,
  ) => Promise<Decoded<Asked<MaterialReport>>>
  /** The path of a model that a file states whole. */
  readonly model: (file: string) => Promise<Decoded<Asked<PathDocument>>>
}

/** Reads what a request names and answers what a planner asks of its chain; faults in what was given come back all at once. */
export const askMaterial = (ports: AskMaterialPorts): AskMaterial => ({
  application: async (request, progress) => {
    progress('reading')
    const read = worldToPlan({ ...request, scenarios: [] }, ports)
    if (read.kind === 'faults') return read
    const { world } = read.value
    const issues = request.scenarios.flatMap((given) => {
      const tried = applyScenarios(world, [given])
      return tried.kind === 'faults' ? tried.issues : []
    })
    if (issues.length > 0) return { kind: 'faults', issues }
    const whole = await ports.readWholeCatalog()
    if (whole.kind === 'faults') return whole
    const question = {
      given: request.scenarios,
      shock: shockIn(whole.value),
      seed: request.seed,
      grades: whole.value.catalog.products,
    }
    const [solve, keep] = [await ports.createSolver(), await ports.createKeeper()]
    const { report, problem } = materialReport(world, question, { solve, keep, progress })
    return { kind: 'ok', value: asked(report, problem) }
  },
  model: async (file) => {
    const problem = ports.readMaterialModel(file)
    if (problem.kind === 'faults') return problem
    const [solve, keep] = [await ports.createSolver(), await ports.createKeeper()]
    const answered = answerMaterial(problem.value, solve, keep)
    return { kind: 'ok', value: asked(materialDocument(problem.value, answered), problem.value) }
  },
})

const asked = <Document>(document: Document, problem: MaterialProblem): Asked<Document> => ({
  document,
  program: () => materialProgram(problem),
})

const shockIn = ({ production, catalog }: WholeCatalog) => supplyShock(production, catalog.claims)
