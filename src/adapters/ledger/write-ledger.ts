import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LedgerWriter } from '#app/ports.ts'
import type { Decoded } from '#contract/issues.ts'
import { noOutput, openOutput } from './append-output.ts'
import { createIdSet } from './id-set.ts'
import { ledgerFiles } from './ledger-files.ts'
import { syncFolder, writeHead } from './ledger-head.ts'
import { makeFolder } from './make-folder.ts'
import { headerLine, sealEntry } from './sealed-line.ts'
import { takeLock } from './take-lock.ts'
import { walkLedger } from './walk-ledger.ts'

/** Opens a ledger to add to it, made when it is not there; `isTrial` counts the same and writes nothing. */
export async function openLedger(folder: string, isTrial: boolean): Promise<Decoded<LedgerWriter>> {
  const { entries: file, head: headFile, lock: lockFile } = ledgerFiles(folder)
  if (!isTrial) makeFolder(resolve(folder))
  const lock = isTrial ? noLock : takeLock(lockFile)
  if (lock === null) return heldByAnother(folder)
  const ids = createIdSet()
  const walked = await walkLedger(folder, (entry) => {
    ids.add(String((entry as { id: unknown }).id))
    return []
  })
  if (walked.kind === 'faults') {
    ids.close()
    lock.release()
    return walked
  }
  const { head, cutShortBytes } = walked.value
  const output = isTrial ? noOutput : openOutput(file, head.bytes)
  if (head.bytes === 0) {
    if (!isTrial) writeHead(headFile, head)
    output.write(`${headerLine}\n`)
  }
  let { entries, hash } = head
  let isOpen = true
  const close = (): void => {
    isOpen = false
    ids.close()
    output.close()
    lock.release()
  }
  return {
    kind: 'ok',
    value: {
      cutShortBytes,
      has: ids.has,
      append: (entry) => {
        const sealed = sealEntry(entry, hash)
        output.write(`${sealed.line}\n`)
        ids.add(entry.id)
        hash = sealed.hash
        entries += 1
      },
      commit: () => {
        const bytes = output.flush()
        if (!isTrial) {
          syncFolder(folder)
          writeHead(headFile, { bytes, entries, hash })
        }
        close()
      },
      abandon: () => {
        if (!isOpen) return
        output.undo()
        if (head.bytes === 0 && !isTrial) {
          rmSync(file)
          rmSync(headFile)
        }
        close()
      },
    },
  }
}

const noLock = { release: () => {} }

const heldByAnother = (folder: string): Decoded<never> => ({
  kind: 'faults',
  issues: [
    {
      code: 'ledger-held',
      file: folder,
      path: '',
      value: 'ledger.lock',
      reason: 'Another process is adding to this ledger',
      remedy: 'Wait until it has ended, then try again',
    },
  ],
})
