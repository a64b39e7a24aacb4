import { readFileSync } from 'node:fs'
import type { Decoded } from '#contract/issues.ts'
import { statOf } from './stat-of.ts'

/** The bytes of a file of at most so many megabytes; `remedy`: what to do about a larger one. */
export function readBytes(
  file: string,
  { megabytes, remedy }: { readonly megabytes: number; readonly remedy: string },
): Decoded<Uint8Array> {
  const fault = (code: string, value: string, reason: string, advice: string): Decoded<never> => ({
    kind: 'faults',
    issues: [{ code, file, path: '', value, reason, remedy: advice }],
  })
  const stat = statOf(file)
  if (stat === undefined)
    return fault('no-such-file', file, 'There is no such file', 'Check the path')
  if (!stat.isFile())
    return fault('not-a-file', file, 'This is not a file', 'Give the path of a file')
  if (stat.size > megabytes * 1024 * 1024)
    return fault(
      'too-large',
      `${(stat.size / 1024 / 1024).toFixed(1)} MB`,
      `A file may hold at most ${megabytes} MB`,
      remedy,
    )
  try {
    return { kind: 'ok', value: readFileSync(file) }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause
    return fault('unreadable', cause.code, 'The file cannot be read', 'Check its permissions')
  }
}
