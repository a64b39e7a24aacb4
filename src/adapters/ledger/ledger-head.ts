import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** How far a ledger is whole. What lies behind `bytes` is an append that was cut short. */
export interface LedgerHead {
  readonly bytes: number
  readonly entries: number
  /** Hash of the last entry, of the header when there is none. */
  readonly hash: string
}

/** The head of a ledger; null where none can be read, as of a copy of the entries alone. */
export function readHead(file: string): LedgerHead | null {
  let head: Partial<Record<keyof LedgerHead, unknown>> | null
  try {
    head = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
  const { bytes, entries, hash } = head ?? {}
  return Number.isSafeInteger(bytes) && Number.isSafeInteger(entries) && typeof hash === 'string'
    ? { bytes: bytes as number, entries: entries as number, hash }
    : null
}

/** Replaces the head at once, and returns when it is on the disk: readers see the old one or the new one. */
export function writeHead(file: string, { bytes, entries, hash }: LedgerHead): void {
  const fresh = `${file}.new`
  const open = openSync(fresh, 'w')
  try {
    writeSync(open, `${JSON.stringify({ bytes, entries, hash })}\n`)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
  renameSync(fresh, file)
  syncFolder(dirname(file))
}

/** Makes names within a folder last through a loss of power. */
export function syncFolder(folder: string): void {
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
