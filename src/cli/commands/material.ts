import { writeFileSync } from 'node:fs'
import { badOption } from '#cli/bad-option.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { writeFault } from '#cli/out-folder.ts'
import { readAsOf, readLanguage } from '#cli/plan-options.ts'
import { engineVersion, flagship, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { several } from '#cli/several.ts'
import { showProgress } from '#cli/show-progress.ts'
import { wholeNumber } from '#cli/whole-number.ts'
import { compose } from '#compose.ts'
import { writeMps } from '#core/linear/write-mps.ts'
import type { Issue } from '#core/model/issue.ts'

interface TypedOptions {
  readonly corridor?: string
  readonly asOf?: string
  readonly scenario: readonly string[]
  readonly seed: string
  readonly lang: string
  readonly mps?: string
  readonly json?: boolean
}

/** `material`: what a planner asks of a supply chain, of an application or of a model that one file states whole. */
export const registerMaterial: RegisterCommand = (program, finish) => {
  program
    .command('material')
    .description(
      'bottlenecks, suppliers, single sources, chokepoints and what-ifs of a supply chain',
    )
    .argument(
      '[application]',
      'application file, or MODEL.json of format lodestone.material-model/1; the flagship example without one',
    )
    .option('--corridor <dir>', 'corridor folder instead of the one the application names')
    .option('--as-of <date>', "knowledge ends here; default: the application's asOf")
    .option(
      '--scenario <name=value>',
      'a further what-if, repeatable, each asked by itself: supply:CN=x0.5, lane:ID=closed ...',
      several,
      [],
    )
    .option('--seed <n>', 'seed of what is drawn', '1')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--mps <file>', 'also write the program, as other solvers read it')
    .option('--json', 'print the answers as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone material examples/applications/defence-magnet.yaml --scenario price:dy-oxide=x3',
    )
    .action(async (file: string | undefined, typed: TypedOptions) => {
      finish(await ask(file ?? flagship, typed))
    })
}

async function ask(file: string, typed: TypedOptions): Promise<number> {
  const { askMaterial, renderMaterial } = compose(projectRoot, engineVersion())
  const language = readLanguage(typed.lang)
  const asOf = readAsOf(typed.asOf)
  const issues: Issue[] = []
  if (typeof language === 'object') issues.push(language)
  if (typeof asOf === 'object' && asOf !== null) issues.push(asOf)
  const seed = wholeNumber('--seed', typed.seed, 0, 4294967295, issues)
  if (
    typeof language === 'object' ||
    (typeof asOf === 'object' && asOf !== null) ||
    issues.length > 0
  )
    return refuse(issues)
  const request = {
    application: file,
    corridorFolder: typed.corridor ?? null,
    asOf,
    scenarios: typed.scenario,
    seed,
  }
  const isModel = file.endsWith('.json')
  if (isModel && (typed.scenario.length > 0 || typed.corridor !== undefined))
    return refuse([noModel])
  const progress = showProgress()
  const answered = isModel
    ? await askMaterial.model(file)
    : await askMaterial.application(request, progress.stage)
  progress.end()
  if (answered.kind === 'faults') return refuse(answered.issues)
  if (typed.mps !== undefined) {
    try {
      writeFileSync(typed.mps, writeMps(answered.value.program(), 'material'))
    } catch (error) {
      const issue = writeFault(typed.mps, error)
      if (!issue) throw error
      return refuse([{ ...issue, path: '--mps' }])
    }
  }
  const { document } = answered.value
  process.stdout.write(
    typed.json
      ? `${JSON.stringify(document, null, 1)}\n`
      : `${renderMaterial(document, language).join('\n')}\n`,
  )
  return document.status === 'optimal' ? exitCode.done : exitCode.noPlan
}

const noModel = badOption(
  '--scenario',
  'MODEL.json',
  'a model stands for itself: it has no corridor, and a what-if of it is a change in the file',
  'Leave the option out, or ask an application',
)
