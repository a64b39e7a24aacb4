import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '#core/model/plan.ts'

/** The project's folder. */
export const project = join(import.meta.dirname, '..', '..')

/** What one call of the command line left behind. */
export interface Call {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Calls the launcher as a user would, from any folder and with extra environment. */
export function lodestone(
  words: readonly string[],
  cwd = project,
  env: Record<string, string> = {},
): Call {
  const { status, stdout, stderr } = spawnSync(join(project, 'lodestone'), words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout, err: stderr }
}

/** A folder that is gone when the work is done, be it at once or later. */
export function inTemporaryFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone 示例-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const result = attempt(() => work(folder), remove)
  if (result instanceof Promise) return result.finally(remove) as Result
  remove()
  return result
}

function attempt<Result>(work: () => Result, onFailure: () => void): Result {
  try {
    return work()
  } catch (error) {
    onFailure()
    throw error
  }
}

/** Plans with few samples and reads plan.json back, with its bytes. */
export function planWith(
  words: readonly string[],
  env: Record<string, string> = {},
): { call: Call; plan: Plan; bytes: string } {
  return inTemporaryFolder((folder) => {
    const call = lodestone(['plan', ...words, '--samples', '300', '--out', folder], project, env)
    if (call.code !== 0 && call.code !== 3) throw new Error(`exit ${call.code}\n${call.err}`)
    const bytes = readFileSync(join(folder, 'plan.json'), 'utf8')
    return { call, plan: JSON.parse(bytes) as Plan, bytes }
  })
}
