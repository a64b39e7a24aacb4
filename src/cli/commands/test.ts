import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { projectRoot } from '#cli/project-root.ts'

/** `test`: the everyday tests; `test --all`: what CI runs. */
export const registerTest: RegisterCommand = (program, finish) => {
  program
    .command('test')
    .description(
      'the everyday tests (under 3 minutes); --all: types, lint, dead code and every test',
    )
    .option('--all', 'everything that CI runs')
    .addHelpText('after', '\nExample:\n  ./lodestone test')
    .action((options: { all?: boolean }) => {
      const checks = options.all
        ? [...staticChecks, everydayTests, wholeSystemTests]
        : [everydayTests]
      const failed = checks.filter((check) => !runCheck(check))
      for (const check of failed) process.stderr.write(`failed: ${check.name}\n`)
      finish(failed.length === 0 ? exitCode.done : exitCode.bug)
    })
}

interface Check {
  readonly name: string
  readonly command: () => readonly string[]
}

const tool = (name: string): string => join(projectRoot, 'node_modules', '.bin', name)

const staticChecks: readonly Check[] = [
  { name: 'types', command: () => [tool('tsc'), '-b'] },
  {
    name: 'format, lint and boundaries',
    command: () => [tool('biome'), 'check', '--error-on-warnings'],
  },
  { name: 'dead code', command: () => [tool('knip')] },
]

const everydayTests: Check = {
  name: 'everyday tests',
  command: () => testCommand(['src/**/*.test.ts', 'test/*.test.ts'], ['--test-isolation=none']),
}

const wholeSystemTests: Check = {
  name: 'whole-system tests',
  command: () =>
    testCommand(['test/slow/**/*.test.ts'], ['--test-concurrency=1', '--test-timeout=900000']),
}

function testCommand(patterns: readonly string[], flags: readonly string[]): readonly string[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: projectRoot })).sort()
  // The runner calls an empty run a success; a suite that found nothing is a failure here.
  if (files.length === 0) throw new Error(`no test file matches ${patterns.join(', ')}`)
  return [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-reporter=spec',
    ...flags,
    ...files,
  ]
}

function runCheck(check: Check): boolean {
  process.stderr.write(`\n== ${check.name}\n`)
  const [command, ...words] = check.command() as [string, ...string[]]
  // The scripts under .bin name `node`: the pinned one must be the first on the path.
  const path = `${join(process.execPath, '..')}:${process.env.PATH ?? ''}`
  const result = spawnSync(command, words, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  })
  if (result.error) throw result.error
  return result.status === 0
}
