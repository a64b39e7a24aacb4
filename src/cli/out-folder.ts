import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Issue } from '#core/model/issue.ts'
import { badOption } from './bad-option.ts'

/** Why files cannot be written into a folder, as far as can be told without touching it; undefined when nothing speaks against it. */
export function outFault(folder: string, names: readonly string[]): Issue | undefined {
  if (folder.trim() === '') return fault(folder, 'it names no folder')
  const nearest = nearestExisting(folder)
  if (!statSync(nearest).isDirectory()) return fault(folder, `${nearest} is a file, not a folder`)
  const taken = names.find((name) => isFolder(join(folder, name)))
  if (taken !== undefined) return fault(folder, `${taken} there is a folder`)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
    return undefined
  } catch {
    return fault(folder, `nothing may be written in ${nearest}`)
  }
}

/** What went wrong while files were written, when it is the place and not the program that is at fault. */
export function writeFault(folder: string, error: unknown): Issue | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  return code === undefined || !/^E[A-Z]+$/.test(code)
    ? undefined
    : fault(folder, `the system refused to write there (${code})`)
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? folder
    : nearestExisting(dirname(folder))
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

const fault = (folder: string, reason: string): Issue =>
  badOption(
    '--out',
    folder === '' ? "''" : folder,
    reason,
    'Give a folder that exists or can be made, and that you may write to.',
  )
