import { existsSync, statSync } from 'node:fs'
import type { Issue } from '#core/model/issue.ts'
import { badOption } from './bad-option.ts'

/** Why `--ledger` names no folder of a ledger, as a list of one; empty where it may, or is not given. */
export function ledgerFault(folder: string | undefined): readonly Issue[] {
  if (folder === undefined) return []
  const isBlank = folder.trim() === ''
  if (!isBlank && !(existsSync(folder) && !statSync(folder).isDirectory())) return []
  return [
    badOption(
      '--ledger',
      isBlank ? '(blank)' : folder,
      isBlank ? 'it names no folder' : 'it is a file, and a ledger is a folder',
      'Name a folder, as evidence import writes it.',
    ),
  ]
}
