import { withOthers } from '#app/twin-application.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import type { TypedOptions } from '#cli/plan-options.ts'
import { several } from '#cli/several.ts'
import { type Question, questionCommand, type Told, tellAnswer } from '#cli/tell-answer.ts'

type Typed = TypedOptions & { readonly beside: readonly string[] }

/** Joint samples for what the others lose. */
const jointSamples = 1000

/** `twin`: one application in its corridor against the market, and what that difference rests on. */
export const registerTwin: RegisterCommand = (program, finish) => {
  questionCommand(
    program,
    'twin',
    'corridor against market: levers, the assumptions under them, and what the others lose',
  )
    .option(
      '--beside <path>',
      'others that share its corridor, repeatable: files, or folders of them',
      several,
      [],
    )
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone twin examples/applications/servo-magnet.yaml --beside examples/applications',
    )
    .action(async (application: string | undefined, typed: Typed) => {
      finish(await tellAnswer(application, typed, (question) => twin(question, typed.beside)))
    })
}

async function twin(question: Question, beside: readonly string[]): Promise<Told> {
  const { request, language, lodestone, stage } = question
  const answer = await lodestone.twinOf(request, stage)
  if (answer.kind === 'faults') return answer
  const { value } = answer
  if (value.kind === 'infeasible') return value
  const { report } = value
  if (beside.length === 0)
    return { kind: 'told', json: report, lines: () => lodestone.renderTwin(report, language) }
  const { samples } = request
  const others = await lodestone.measureOthers(
    {
      ...request,
      preferred: report.application.id,
      beside,
      gainedDays: report.comparison.differenceDays.p50,
      samples: Math.min(samples, jointSamples),
    },
    stage,
  )
  if (others.kind === 'faults') return others
  const whole = withOthers(report, others.value)
  return { kind: 'told', json: whole, lines: () => lodestone.renderTwin(whole, language) }
}
