import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { printIssues } from '#cli/print-issues.ts'
import { projectRoot } from '#cli/project-root.ts'

const folder = join(projectRoot, 'bench')

/** `bench`: one benchmark by name, each with its protocol in bench/README.md. */
export const registerBench: RegisterCommand = (program, finish) => {
  program
    .command('bench')
    .description('measure, by the protocol in bench/README.md')
    .argument('[name]', 'benchmark', 'plan')
    .argument('[words...]', 'what the benchmark takes: see bench/README.md')
    .allowUnknownOption()
    .addHelpText(
      'after',
      '\nExamples:\n  ./lodestone bench plan 3\n  ./lodestone bench schedule ~/psplib --set j30 --schedules 5000\n  ./lodestone bench backtest',
    )
    .action((name: string, words: readonly string[]) => {
      const names = readdirSync(folder).flatMap((entry) =>
        entry.endsWith('.ts') ? [entry.slice(0, -3)] : [],
      )
      if (!names.includes(name)) {
        printIssues([
          {
            code: 'unknown-benchmark',
            file: 'command line',
            path: 'name',
            value: name,
            reason: 'there is no such benchmark',
            remedy: `Choose one of: ${names.join(', ')}`,
          },
        ])
        return finish(exitCode.badInput)
      }
      const file = join(folder, `${name}.ts`)
      const { status } = spawnSync(process.execPath, [file, ...words], { stdio: 'inherit' })
      finish(status === 0 ? exitCode.done : status === exitCode.badInput ? status : exitCode.bug)
    })
}
