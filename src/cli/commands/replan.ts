import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { type PlanOptions, readLanguage } from '#cli/plan-options.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { readChanges, type TypedChanges } from '#cli/replan-options.ts'
import { several } from '#cli/several.ts'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'
import { replanPlan } from '#core/plan/replan-plan.ts'

interface TypedOptions extends TypedChanges {
  readonly lang: string
  readonly json?: boolean
}

/** `replan`: a plan after what has happened since, with as few moves as possible, in words. */
export const registerReplan: RegisterCommand = (program, finish) => {
  program
    .command('replan')
    .description('a plan after what has happened since: few steps move, each as little as needed')
    .argument('<plan>', 'plan.json')
    .option('--today <date>', 'what is planned before went as planned unless said otherwise')
    .option('--done <step[=from..to]>', 'a step is done, as planned or on these days', several, [])
    .option('--begun <step=date>', 'a step has begun on this day', several, [])
    .option('--slip <step=n>', 'a step begins n days later (10wd: working days)', several, [])
    .option('--takes <step=n>', 'a step takes n working days in all', several, [])
    .option('--pin <step=date>', 'a step must begin on this day', several, [])
    .option('--down <resource=from..to>', 'nobody can use a desk, line or bench', several, [])
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print the moves and every date as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone replan out/servo-magnet/plan.json --today 2027-06-01 --slip site-agreement=20wd',
    )
    .action((file: string, typed: TypedOptions) => finish(replanFile(file, typed)))
}

function replanFile(file: string, typed: TypedOptions): number {
  const { readPlan, renderReplan } = compose(projectRoot, engineVersion())
  const language = readLanguage(typed.lang)
  const read = readPlan(file)
  const faults = [
    ...(typeof language === 'string' ? [] : [language]),
    ...(read.kind === 'faults' ? read.issues : []),
  ]
  if (read.kind === 'faults' || faults.length > 0) return refuse(faults)
  const plan = read.value
  if (plan.status === 'infeasible') return refuse([noPlan(file)])
  const changes = readChanges(typed, plan)
  if (!('done' in changes)) return refuse(changes)
  const report = replanPlan(plan, changes)
  process.stdout.write(
    typed.json
      ? `${JSON.stringify(report, null, 1)}\n`
      : `${renderReplan(report, language as PlanOptions['language']).join('\n')}\n`,
  )
  return report.status === 'feasible' ? exitCode.done : exitCode.noPlan
}

const noPlan = (file: string): Issue => ({
  code: 'not-a-plan',
  file,
  path: 'status',
  value: 'infeasible',
  reason: 'there is no plan in it that could be changed',
  remedy: 'Give the plan.json of a feasible plan.',
})
