import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { printLines } from '#cli/print-lines.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { compose } from '#compose.ts'
import type { NameMatch } from '#core/registry/match-names.ts'

/** `registry`: who is who. `match`: do two names mean one and the same? */
export const registerRegistry: RegisterCommand = (program, finish) => {
  program
    .command('registry')
    .description('organizations and their names: match')
    .command('match')
    .description('how likely the two names of each pair mean one and the same, and why')
    .argument(
      '<pairs>',
      'CSV file with the columns left,right and, where known, left_id,right_id (LEI, Chinese USCC)',
    )
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  ./lodestone registry match examples/evidence/names.csv')
    .action((file: string, typed: { readonly json?: boolean }) => {
      const matched = compose(projectRoot, engineVersion()).matchFile(file)
      if (matched.kind === 'faults') return finish(refuse(matched.issues))
      if (typed.json) process.stdout.write(`${JSON.stringify(matched.value)}\n`)
      else printLines(matched.value.map(matchLine))
      finish(exitCode.done)
    })
}

const matchLine = ({ left, right, score, match, reasons }: NameMatch): string =>
  `${match ? 'match   ' : 'no match'} ${score.toFixed(3)}  ${left} | ${right}  (${reasons.join('; ')})`
