import type { KeepLinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import { answerMaterial } from '#core/material/answers/answer-material.ts'
import { materialDocument, type PathDocument } from '#core/material/answers/material-document.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { planMaterial } from '#core/material/plan-material.ts'
import type { ProductGrade } from '#core/model/catalog.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { askWhatIf, type WhatIfAnswer } from './ask-what-if.ts'
import { originBars } from './barred-facilities.ts'
import { datePeriods } from './demand-periods.ts'
import type { Draft } from './draft.ts'
import { problemOf } from './draft-material.ts'
import { draftPlan, guessedOutput } from './draft-plan.ts'
import { draftTools } from './draft-tools.ts'
import { gradesOf } from './grades.ts'
import { type RecipeAlternative, recipeAlternatives } from './recipe-alternatives.ts'
import { type SupplyAtRisk, supplyAtRisk } from './supply-at-risk.ts'
import { supplyRisk } from './supply-risk.ts'
import type { SupplyShock } from './supply-shock.ts'
import { openingsAhead } from './supply-waits.ts'
import { usualWhatIfs, type WhatIf } from './usual-what-ifs.ts'
import type { World } from './world.ts'

/** What `./lodestone material APPLICATION` says: the path of one application by months, its answers, and what-ifs planned anew. */
export interface MaterialReport extends PathDocument {
  readonly asOf: string
  readonly application: { readonly id: string; readonly name: Text }
  readonly corridor: { readonly id: string; readonly version: string; readonly name: Text }
  /** First day of series output; where no plan is found, the day that the path was asked for all the same. */
  readonly firstOutput: string
  /** Limits that no plan keeps; empty when there is a plan. */
  readonly broken: readonly string[]
  readonly whatIfs: readonly WhatIfAnswer[]
  /** Other recipes on the same chain, by quarters. */
  readonly alternatives: readonly RecipeAlternative[]
  /** What uncertain capacities, promises and yields do to the ramp, by quarters. */
  readonly atRisk: SupplyAtRisk & { readonly seed: number }
  /** Claims behind the size of the supply shock. */
  readonly shockClaims: readonly string[]
}

/** Samples in which the supply is drawn. */
const supplySamples = 10_000

export interface MaterialPorts {
  readonly solve: SolveLinearProgram
  readonly keep: KeepLinearProgram
  readonly progress: (stage: string) => void
}

/** The problem of a world by months, as its plan would put it. */
export function monthlyProblem(world: World, solve: SolveLinearProgram) {
  const { coordination } = world.corridor
  const tools = draftTools(solve)
  const drafted = draftPlan(world, coordination.corridor, tools)
  const late =
    drafted.kind === 'drafted'
      ? drafted
      : draftPlan(world, coordination.corridor, { ...tools, limits: 'report' })
  const draft = late.kind === 'drafted' ? late : null
  const firstOutput = draft?.finish ?? guessedOutput(world)
  const bars = draft ? originBars(draft.verdicts) : []
  const problem: MaterialProblem = problemOf(world, firstOutput, bars, 1)
  const broken =
    drafted.kind === 'drafted' ? [] : drafted.broken.map(({ constraint }) => constraint)
  return {
    draft,
    tools: draft === drafted ? tools : { ...tools, limits: 'report' as const },
    firstOutput,
    bars,
    problem,
    broken,
  }
}

/** Plans a world, asks its path by months, and plans it once more under each what-if: those given, and the usual ones. The problem comes with it, as its program may be asked too. */
export function materialReport(
  world: World,
  asked: {
    readonly given: readonly string[]
    readonly shock: SupplyShock | null
    readonly seed: number
    /** Grades that may stand in for the one asked. */
    readonly grades: Readonly<Record<string, ProductGrade>>
  },
  { solve, keep, progress }: MaterialPorts,
): { readonly report: MaterialReport; readonly problem: MaterialProblem } {
  const { application, corridor, asOf } = world
  progress('plan')
  const { draft, tools, firstOutput, bars, problem, broken } = monthlyProblem(world, solve)
  progress('path by months, and without each of its places')
  const path = answerMaterial(problem, solve, keep)
  progress('what-ifs')
  const byQuarter = problemOf(world, firstOutput, bars)
  const own = asked.given.map((given): WhatIf => ({ given, why: { en: given, zh: given } }))
  const whatIfs = draft
    ? [...own, ...usualWhatIfs(draft, path.answers, asked.shock)].map((one) => answerOf(draft, one))
    : []
  const document = materialDocument(problem, path)
  const grades = gradesOf(world)
  const report: MaterialReport = {
    ...datePeriods(document, firstOutput),
    asOf: formatDay(asOf),
    application: { id: application.id, name: application.applicant.name },
    corridor: { id: corridor.id, version: corridor.version, name: corridor.name },
    firstOutput: formatDay(firstOutput),
    broken,
    whatIfs,
    alternatives: recipeAlternatives(
      byQuarter,
      draft?.material ?? planMaterial(byQuarter, solve),
      asked.grades,
      solve,
    ),
    atRisk: {
      seed: asked.seed,
      ...supplyAtRisk(
        supplyRisk(byQuarter, grades, keep, openingsAhead(world)),
        grades,
        asked.seed,
        supplySamples,
      ),
    },
    shockClaims: asked.shock?.claims ?? [],
  }
  return { report, problem }

  function answerOf(base: Draft, one: WhatIf): WhatIfAnswer {
    const answer = askWhatIf(base, one, tools)
    return { ...answer, words: datePeriods(answer.words, firstOutput) }
  }
}
