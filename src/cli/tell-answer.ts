import type { Command } from 'commander'
import type { AnswerApplication, PlanRequest } from '#app/answer-application.ts'
import { compose, type Lodestone } from '#compose.ts'
import type { Infeasibility } from '#core/plan/explain-infeasible.ts'
import { exitCode } from './exit-code.ts'
import { type PlanOptions, readPlanOptions, type TypedOptions } from './plan-options.ts'
import { engineVersion, flagship, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'
import { several } from './several.ts'
import { showProgress } from './show-progress.ts'

/** A verb that asks one question of one application: its arguments and options. */
export const questionCommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument('[application]', 'application file; the flagship example without one')
    .option('--corridor <dir>', 'corridor folder instead of the one the application names')
    .option(
      '--as-of <date>',
      "knowledge ends and the schedule starts here; default: the application's own asOf",
    )
    .option('--seed <n>', 'seed of the sampling', '1')
    .option('--samples <n>', 'samples of the joint risk', '10000')
    .option('--workers <n>', 'threads that sample; default: one per core')
    .option('--scenario <name=value>', 'a what-if, repeatable, as for plan', several, [])
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print everything as JSON')

/** What was asked, and the tools to answer it with. */
export interface Question {
  readonly request: PlanRequest
  readonly language: PlanOptions['language']
  readonly lodestone: Lodestone
  readonly stage: (name: string) => void
}

/** An answer as lines of text and as JSON, or why there is none. */
export type Told =
  | { readonly kind: 'told'; readonly json: unknown; readonly lines: () => readonly string[] }
  | ({ readonly kind: 'infeasible' } & Infeasibility)
  | Extract<Awaited<ReturnType<AnswerApplication<never>>>, { readonly kind: 'faults' }>

/** Reads the options, asks, and prints; the exit code says how it went. */
export async function tellAnswer(
  application: string | undefined,
  typed: TypedOptions,
  ask: (question: Question) => Promise<Told>,
): Promise<number> {
  const options = readPlanOptions(typed)
  if (!('seed' in options)) return refuse(options)
  const { language, ...asked } = options
  const progress = showProgress()
  const told = await ask({
    request: {
      ...asked,
      application: application ?? flagship,
      corridorFolder: typed.corridor ?? null,
      scenarios: typed.scenario,
    },
    language,
    lodestone: compose(projectRoot, engineVersion()),
    stage: progress.stage,
  })
  progress.end()
  if (told.kind === 'faults') return refuse(told.issues)
  if (typed.json)
    process.stdout.write(`${JSON.stringify(told.kind === 'told' ? told.json : told)}\n`)
  else process.stdout.write(`${linesOf(told, language).join('\n')}\n`)
  return told.kind === 'told' ? exitCode.done : exitCode.noPlan
}

function linesOf(told: Exclude<Told, { kind: 'faults' }>, language: Question['language']) {
  if (told.kind === 'told') return told.lines()
  return told.conflicts.map(
    ({ constraint, words }) => `${constraint}: ${language === 'en' ? words.en : words.zh}`,
  )
}
