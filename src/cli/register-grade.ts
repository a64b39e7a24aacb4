import { compose } from '#compose.ts'
import type { RegisterCommand } from './commands.ts'
import { derivationLines } from './derivation-lines.ts'
import {
  readEvidenceOptions,
  type TypedEvidenceOptions,
  withEvidenceOptions,
} from './evidence-options.ts'
import { exitCode } from './exit-code.ts'
import { gradeDocument } from './grade-document.ts'
import { gradeLines } from './grade-lines.ts'
import { printLines } from './print-lines.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'

/** `evidence grade`: how well every claim is evidenced, how likely it is, and why. */
export const registerGrade: RegisterCommand = (program, finish) => {
  withEvidenceOptions(program.command('grade'))
    .description('how well every claim is evidenced, how likely it is, and why')
    .option('--claim <id>', 'one claim, with its whole derivation')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone evidence grade examples/evidence/announcement.yaml',
    )
    .action(async (file: string | undefined, typed: TypedEvidenceOptions) => {
      const options = readEvidenceOptions(file, typed)
      if (!('request' in options)) return finish(refuse(options))
      const { request, language } = options
      const graded = await compose(projectRoot, engineVersion()).gradeEvidence(request)
      if (graded.kind === 'faults') return finish(refuse(graded.issues))
      const tell = request.claim === null ? gradeLines : derivationLines
      if (typed.json)
        process.stdout.write(`${JSON.stringify(gradeDocument(graded.value), null, 1)}\n`)
      else printLines(tell(graded.value, language))
      finish(exitCode.done)
    })
}
