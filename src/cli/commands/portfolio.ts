import { join, resolve } from 'node:path'
import { portfolioFileNames } from '#app/portfolio-files.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { outFault, writeFault } from '#cli/out-folder.ts'
import { readPlanOptions, type TypedOptions } from '#cli/plan-options.ts'
import { readPriorities } from '#cli/priorities.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { several } from '#cli/several.ts'
import { showProgress } from '#cli/show-progress.ts'
import { compose } from '#compose.ts'

type Typed = Omit<TypedOptions, 'corridor' | 'scenario'> & { readonly priority: readonly string[] }

/** `portfolio`: several applications planned jointly on the capacity they share. */
export const registerPortfolio: RegisterCommand = (program, finish) => {
  program
    .command('portfolio')
    .description('several applications planned jointly on shared capacity: who delays whom')
    .argument('<paths...>', 'application files, or folders of them')
    .option(
      '--priority <id=weight>',
      'what a day of its delay counts, repeatable; 1 for those not named',
      several,
      [],
    )
    .option('--as-of <date>', "every schedule starts here; default: each application's own asOf")
    .option('--seed <n>', 'seed of the sampling', '1')
    .option('--samples <n>', 'joint samples', '1000')
    .option('--workers <n>', 'threads that sample; default: one per core')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--out <dir>', 'folder to write to; default: out/portfolio')
    .option('--json', 'also print portfolio.json on standard output')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone portfolio examples/applications --priority servo-magnet=2 --out my-portfolio',
    )
    .action(async (paths: readonly string[], typed: Typed) => {
      finish(await makeAndWrite(paths, typed))
    })
}

async function makeAndWrite(paths: readonly string[], typed: Typed): Promise<number> {
  const options = readPlanOptions({ ...typed, scenario: [] })
  const priorities = readPriorities(typed.priority)
  const folder = resolve(typed.out ?? join('out', 'portfolio'))
  const unusable = outFault(typed.out ?? folder, portfolioFileNames)
  if (!('seed' in options) || !('weights' in priorities) || unusable)
    return refuse([
      ...('seed' in options ? [] : options),
      ...('weights' in priorities ? [] : priorities),
      ...(unusable ? [unusable] : []),
    ])
  const { makePortfolio, makePortfolioFiles, writeFilesWhole, renderPortfolioSummary } = compose(
    projectRoot,
    engineVersion(),
  )
  const progress = showProgress()
  const { language, ...asked } = options
  const made = await makePortfolio(
    { ...asked, paths, priorities: priorities.weights },
    progress.stage,
  )
  progress.stage('files')
  if (made.kind === 'faults') {
    progress.end()
    return refuse(made.issues)
  }
  const files = makePortfolioFiles(made.value, language)
  progress.end()
  try {
    writeFilesWhole(folder, files)
  } catch (error) {
    const issue = writeFault(folder, error)
    if (!issue) throw error
    return refuse([issue])
  }
  const summary = renderPortfolioSummary(made.value, language)
  process.stdout.write(
    typed.json ? files['portfolio.json'] : `${[...summary, `Written: ${folder}`].join('\n')}\n`,
  )
  return made.value.applications.every(({ status }) => status === 'planned')
    ? exitCode.done
    : exitCode.noPlan
}
