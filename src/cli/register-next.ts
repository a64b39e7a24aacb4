import { compose } from '#compose.ts'
import { verificationTasks } from '#core/evidence/verification-tasks.ts'
import type { Language } from '#core/model/text.ts'
import { badOption } from './bad-option.ts'
import type { RegisterCommand } from './commands.ts'
import {
  readEvidenceOptions,
  type TypedEvidenceOptions,
  withEvidenceOptions,
} from './evidence-options.ts'
import { exitCode } from './exit-code.ts'
import { taskDocument } from './grade-document.ts'
import { printLines } from './print-lines.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'
import { planTaskLines, taskLines } from './task-lines.ts'

/** `evidence next`: which claims to verify next, and what record would settle each. */
export const registerNext: RegisterCommand = (program, finish) => {
  withEvidenceOptions(program.command('next'))
    .description('which claims to verify next, and what record would settle each')
    .option('--plan <plan.json>', "a plan's own list: what verifying each claim takes off its P90")
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone evidence next examples/evidence/announcement.yaml',
    )
    .action(async (file: string | undefined, typed: TypedNextOptions) => {
      const options = readEvidenceOptions(file, typed)
      if (!('request' in options)) return finish(refuse(options))
      const { request, language } = options
      if (typed.plan !== undefined) return finish(tellPlan(typed.plan, file, typed, language))
      const graded = await compose(projectRoot, engineVersion()).gradeEvidence(request)
      if (graded.kind === 'faults') return finish(refuse(graded.issues))
      const tasks = verificationTasks(graded.value)
      if (typed.json) printJson(taskDocument(graded.value, tasks))
      else printLines(taskLines(graded.value, tasks, mostTold, language))
      finish(exitCode.done)
    })
}

interface TypedNextOptions extends TypedEvidenceOptions {
  readonly plan?: string
}

/** Tasks told to people at once. */
const mostTold = 12

function tellPlan(
  planFile: string,
  file: string | undefined,
  typed: TypedNextOptions,
  language: Language,
): number {
  const other = file ?? typed.ledger ?? typed.corridor ?? typed.asOf
  if (other !== undefined)
    return refuse([
      badOption(
        '--plan',
        planFile,
        'a plan holds its own claims and its own day',
        `Leave out ${other}.`,
      ),
    ])
  const read = compose(projectRoot, engineVersion()).readPlan(planFile)
  if (read.kind === 'faults') return refuse(read.issues)
  if (read.value.status !== 'feasible')
    return refuse([
      badOption(
        '--plan',
        planFile,
        'it says why there is no plan',
        'Give the plan.json of a feasible plan.',
      ),
    ])
  if (typed.json) printJson(read.value.evidence.verifyNext)
  else printLines(planTaskLines(read.value, language))
  return exitCode.done
}

const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}
