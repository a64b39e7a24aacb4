import type { Decoded } from '#contract/issues.ts'
import { decodeLedgerFile, type LedgerFile } from '#contract/ledger-file.ts'
import { readYamlFile } from './read-yaml-file.ts'

/** Reads a ledger that was written by hand; every fault in it comes back. */
export function readLedgerFile(file: string): Decoded<LedgerFile> {
  const raw = readYamlFile(file)
  return raw.kind === 'faults' ? raw : decodeLedgerFile(raw.value, file)
}
