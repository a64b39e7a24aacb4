import { join, resolve } from 'node:path'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { readPlanOptions, type TypedOptions } from '#cli/plan-options.ts'
import { printIssues } from '#cli/print-issues.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { showProgress } from '#cli/show-progress.ts'
import { compose } from '#compose.ts'

const flagship = join(projectRoot, 'examples', 'applications', 'servo-magnet.yaml')

/** `plan`: one application in, one integrated plan out; without arguments the flagship example. */
export const registerPlan: RegisterCommand = (program, finish) => {
  program
    .command('plan')
    .description('one application in, one integrated plan out')
    .argument('[application]', 'application file; the flagship example without one')
    .option('--corridor <dir>', 'corridor folder instead of the one the application names')
    .option(
      '--as-of <date>',
      "knowledge ends and the schedule starts here; default: the application's asOf",
    )
    .option('--seed <n>', 'seed of the sampling', '1')
    .option('--samples <n>', 'samples of the joint risk', '10000')
    .option('--workers <n>', 'threads that sample; default: one per core')
    .option(
      '--scenario <name=value>',
      'a what-if, repeatable: offer:ID=gone, facility:ID=down, levers=off ...',
      collect,
      [],
    )
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--out <dir>', 'folder to write to; default: out/<application id>')
    .option('--json', 'also print plan.json on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone plan examples/applications/servo-magnet.yaml --samples 2000 --out my-plan',
    )
    .action(async (application: string | undefined, typed: TypedOptions) => {
      finish(await makeAndWrite(application ?? flagship, typed))
    })
}

const collect = (text: string, earlier: readonly string[]): readonly string[] => [...earlier, text]

async function makeAndWrite(application: string, typed: TypedOptions): Promise<number> {
  const options = readPlanOptions(typed)
  if (!('seed' in options)) {
    printIssues(options)
    return exitCode.badInput
  }
  const { makePlan, writeFilesWhole, renderReport, renderSummary } = compose(
    projectRoot,
    engineVersion(),
  )
  const progress = showProgress()
  const { language, ...asked } = options
  const made = await makePlan(
    { ...asked, application, corridorFolder: typed.corridor ?? null, scenarios: typed.scenario },
    progress.stage,
  )
  progress.end()
  if (made.kind === 'faults') {
    printIssues(made.issues)
    return exitCode.badInput
  }
  const plan = made.value
  const json = `${JSON.stringify(plan, null, 1)}\n`
  const folder = resolve(typed.out ?? join('out', plan.application.id))
  writeFilesWhole(folder, { 'plan.json': json, 'report.html': renderReport(plan, language) })
  if (typed.json) process.stdout.write(json)
  else
    process.stdout.write(`${[...renderSummary(plan, language), `Written: ${folder}`].join('\n')}\n`)
  return plan.status === 'feasible' ? exitCode.done : exitCode.noPlan
}
