import { Command, CommanderError } from 'commander'
import { commands } from './commands.ts'
import { exitCode } from './exit-code.ts'

/** Runs one command and returns its exit code; only a bug prints a stack, with a reference to quote. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  let result: number = exitCode.done
  const program = new Command('lodestone')
    .description(
      'One application in, one integrated plan out, every number graded by its evidence.',
    )
    .exitOverride()
    .showHelpAfterError('Run ./lodestone --help for the commands.')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  for (const register of commands) {
    register(program, (code) => {
      result = code
    })
  }
  program.addHelpText(
    'after',
    '\nCommonest:\n  ./lodestone plan                       the flagship example\n  ./lodestone plan my.yaml --out my-plan  your own application\n  ./lodestone compare A.json B.json      what changed between two plans\n  ./lodestone doctor                     is the installation whole?\n  ./lodestone test                       the everyday tests',
  )
  if (words.length === 0) {
    program.outputHelp()
    return exitCode.done
  }
  try {
    await program.parseAsync([...words], { from: 'user' })
    return result
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCode.done : exitCode.badInput
    return reportBug(error)
  }
}

function reportBug(error: unknown): number {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  let reference = 0
  for (const letter of text) reference = (Math.imul(reference, 31) + letter.charCodeAt(0)) >>> 0
  process.stderr.write(
    `lodestone: this is a bug, not your input (reference ${reference.toString(16)}).\n${text}\n`,
  )
  return exitCode.bug
}
