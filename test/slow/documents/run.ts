import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Answers, commandsOf } from './figures.ts'

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..', '..')

const known = new Map<string, Answers>()

/** Runs the commands of a document in the project's folder, in order, and reads what each answers as JSON; those of one that names the same commands once. */
export function answersOf(text: string): Answers {
  const commands = commandsOf(text)
  const key = JSON.stringify(commands)
  const answers = known.get(key) ?? run(commands)
  known.set(key, answers)
  return answers
}

function run(commands: ReturnType<typeof commandsOf>): Answers {
  return Object.fromEntries(
    commands.map(({ name, words }) => {
      const { status, stdout, stderr } = spawnSync(join(root, 'lodestone'), [...words, '--json'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      if (status !== 0)
        throw new Error(`./lodestone ${words.join(' ')} ended with ${status}\n${stderr}`)
      return [name, JSON.parse(stdout)]
    }),
  )
}
