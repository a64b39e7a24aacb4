import { accessSync, constants, rmdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenImport } from '#app/ports.ts'
import type { Decoded } from '#contract/issues.ts'
import { lookAt, takeIn } from './keep-document.ts'
import { keepHeapSmall } from './keep-heap-small.ts'
import { ledgerFiles } from './ledger-files.ts'
import { openLedger } from './write-ledger.ts'

/** Opens a ledger for one document. The document is kept only when something of it was entered. */
export const openImport: OpenImport = async (file, folder, isTrial) => {
  const fault = documentFault(file)
  if (fault !== null) return fault
  keepHeapSmall()
  const opened = await openLedger(folder, isTrial)
  if (opened.kind === 'faults') return opened
  const { value: ledger } = opened
  const incoming = await (isTrial ? lookAt(file) : takeIn(file, folder)).catch((cause) => {
    ledger.abandon()
    throw cause
  })
  let isOpen = true
  return {
    kind: 'ok',
    value: {
      contentHash: incoming.contentHash,
      bytes: incoming.bytes,
      document: incoming.read,
      ledger: {
        ...ledger,
        commit: () => {
          incoming.keep()
          ledger.commit()
          isOpen = false
        },
        abandon: () => {
          if (!isOpen) return
          isOpen = false
          incoming.drop()
          if (!isTrial) removeEmpty(dirname(ledgerFiles(folder).incoming))
          ledger.abandon()
        },
      },
    },
  }
}

/** Why a path is no document that can be read twice, or null. */
function documentFault(file: string): Decoded<never> | null {
  const fault = (code: string, reason: string, remedy: string): Decoded<never> => ({
    kind: 'faults',
    issues: [{ code, file, path: '', value: file, reason, remedy }],
  })
  try {
    if (!statSync(file).isFile())
      return fault('not-a-file', 'This is not a file', 'Give the path of a file')
    accessSync(file, constants.R_OK)
    return null
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    if (cause.code === 'EACCES')
      return fault('unreadable', 'The file cannot be read', 'Check its permissions')
    return fault('no-such-file', 'There is no such file', 'Check the path')
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Documents of earlier imports lie in it.
  }
}
