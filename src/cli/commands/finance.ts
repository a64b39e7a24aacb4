import { join } from 'node:path'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { readPlanOptions, type TypedOptions } from '#cli/plan-options.ts'
import { printIssues } from '#cli/print-issues.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { showProgress } from '#cli/show-progress.ts'
import { compose } from '#compose.ts'
import type { Conflict } from '#core/model/plan-comparison.ts'

const flagship = join(projectRoot, 'examples', 'applications', 'servo-magnet.yaml')

/** `finance`: the money of one application as a lender tries it out; without arguments that of the flagship example. */
export const registerFinance: RegisterCommand = (program, finish) => {
  program
    .command('finance')
    .description(
      'the money of one application under stress: what is short, when, and what to verify',
    )
    .argument('[application]', 'application file; the flagship example without one')
    .option('--corridor <dir>', 'corridor folder instead of the one the application names')
    .option(
      '--as-of <date>',
      "knowledge ends and the schedule starts here; default: the application's",
    )
    .option('--seed <n>', 'seed of the sampling', '1')
    .option('--samples <n>', 'samples of the joint risk', '10000')
    .option('--workers <n>', 'threads that sample; default: one per core')
    .option(
      '--scenario <name=value>',
      'a what-if, repeatable, as for plan',
      (text: string, earlier: readonly string[]) => [...earlier, text],
      [],
    )
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone finance examples/applications/servo-magnet.yaml',
    )
    .action(async (application: string | undefined, typed: TypedOptions) => {
      finish(await tellMoney(application ?? flagship, typed))
    })
}

async function tellMoney(application: string, typed: TypedOptions): Promise<number> {
  const options = readPlanOptions(typed)
  if (!('seed' in options)) return refuse(options)
  const { moneyOf, renderMoney } = compose(projectRoot, engineVersion())
  const progress = showProgress()
  const { language, ...asked } = options
  const answer = await moneyOf(
    { ...asked, application, corridorFolder: typed.corridor ?? null, scenarios: typed.scenario },
    progress.stage,
  )
  progress.end()
  if (answer.kind === 'faults') return refuse(answer.issues)
  const { value } = answer
  if (value.kind === 'infeasible') {
    process.stdout.write(
      typed.json ? `${JSON.stringify(value)}\n` : noPlanLines(value.conflicts, language),
    )
    return exitCode.noPlan
  }
  const { report } = value
  process.stdout.write(
    typed.json ? `${JSON.stringify(report)}\n` : `${renderMoney(report, language).join('\n')}\n`,
  )
  return exitCode.done
}

const noPlanLines = (conflicts: readonly Conflict[], language: 'en' | 'zh-Hans'): string =>
  conflicts
    .map(({ constraint, words }) => `${constraint}: ${language === 'en' ? words.en : words.zh}\n`)
    .join('')

function refuse(issues: Parameters<typeof printIssues>[0]): number {
  printIssues(issues)
  return exitCode.badInput
}
