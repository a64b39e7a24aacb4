import type { RegisterCommand } from '#cli/commands.ts'
import type { TypedOptions } from '#cli/plan-options.ts'
import { type Question, questionCommand, type Told, tellAnswer } from '#cli/tell-answer.ts'

/** `finance`: the money of one application as a lender tries it out; without arguments that of the flagship example. */
export const registerFinance: RegisterCommand = (program, finish) => {
  questionCommand(
    program,
    'finance',
    'the money of one application under stress: what is short, when, and what to verify',
  )
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone finance examples/applications/servo-magnet.yaml',
    )
    .action(async (application: string | undefined, typed: TypedOptions) => {
      finish(await tellAnswer(application, typed, money))
    })
}

async function money({ request, language, lodestone, stage }: Question): Promise<Told> {
  const answer = await lodestone.moneyOf(request, stage)
  if (answer.kind === 'faults') return answer
  const { value } = answer
  if (value.kind === 'infeasible') return value
  const { report } = value
  return { kind: 'told', json: report, lines: () => lodestone.renderMoney(report, language) }
}
