import { join, resolve } from 'node:path'
import { formsFolder, planFileNames } from '#app/plan-files.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { outFault, writeFault } from '#cli/out-folder.ts'
import { readPlanOptions, type TypedOptions } from '#cli/plan-options.ts'
import { engineVersion, flagship, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { several } from '#cli/several.ts'
import { showProgress } from '#cli/show-progress.ts'
import { compose } from '#compose.ts'

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
    .option('--aim <finish>', 'the finish that is to be early: p50, p80 or planned', 'p50')
    .option('--workers <n>', 'threads that sample; default: one per core')
    .option(
      '--scenario <name=value>',
      'a what-if, repeatable: offer:ID=gone, facility:ID=down, levers=off ...',
      several,
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

async function makeAndWrite(application: string, typed: TypedOptions): Promise<number> {
  const options = readPlanOptions(typed)
  const unusable = typed.out === undefined ? undefined : outFault(typed.out, planFileNames)
  if (!('seed' in options) || unusable) {
    return refuse([...('seed' in options ? [] : options), ...(unusable ? [unusable] : [])])
  }
  const { makePlan, makePlanFiles, writeFilesWhole, renderSummary } = compose(
    projectRoot,
    engineVersion(),
  )
  const progress = showProgress()
  const { language, ...asked } = options
  const made = await makePlan(
    { ...asked, application, corridorFolder: typed.corridor ?? null, scenarios: typed.scenario },
    progress.stage,
  )
  progress.stage('files')
  const files = made.kind === 'ok' ? await makePlanFiles(made.value, language) : made
  progress.end()
  if (made.kind === 'faults' || files.kind === 'faults')
    return refuse(files.kind === 'faults' ? files.issues : [])
  const plan = made.value
  const folder = resolve(typed.out ?? join('out', plan.application.id))
  try {
    writeFilesWhole(folder, files.value, [formsFolder])
  } catch (error) {
    const issue = writeFault(folder, error)
    if (!issue) throw error
    return refuse([issue])
  }
  if (typed.json) process.stdout.write(files.value['plan.json'] ?? '')
  else
    process.stdout.write(`${[...renderSummary(plan, language), `Written: ${folder}`].join('\n')}\n`)
  return plan.status === 'feasible' ? exitCode.done : exitCode.noPlan
}
