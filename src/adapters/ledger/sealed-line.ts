import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'

/** The first line of every ledger, without its end. */
export const headerLine = '{"format":"lodestone.ledger/1"}'

/** What the first entry follows. */
export const headerHash = hash('sha256', headerLine)

/** A line of a ledger and the hash that the next one follows. */
export interface SealedLine {
  readonly line: string
  readonly hash: string
}

/**
 * An entry as a line: its RFC 8785 form with the hash of the line before as `previous`, and as `hash` the SHA-256, in
 * hexadecimal, of that form without `hash`.
 */
export function sealEntry(entry: LedgerEntry, previous: string): SealedLine {
  const fields = Object.entries({ ...entry, previous })
  // Keys are sorted: what comes before and behind `hash` is written once. Every entry has `by` and `id`.
  const before = canonical(fields.filter(([key]) => key < 'hash')).slice(0, -1)
  const behind = canonical(fields.filter(([key]) => key > 'hash')).slice(1)
  const own = hash('sha256', `${before},${behind}`)
  return { line: `${before},"hash":"${own}",${behind}`, hash: own }
}

/** The entry of a line as data, not yet checked to be one; or why it does not follow from the line before. */
export function openLine(
  line: string,
  previous: string,
): { readonly entry: unknown; readonly hash: string } | { readonly reason: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { reason: 'It is not JSON' }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { reason: 'It is no entry' }
  const { hash: own, previous: before, ...entry } = parsed as Record<string, unknown>
  if (before !== previous)
    return { reason: 'It does not follow from the line before: one was taken out, put in or moved' }
  // Within a text the quotation marks would be escaped: these words are the field itself.
  if (typeof own !== 'string' || own !== hash('sha256', line.replace(`"hash":"${own}",`, '')))
    return { reason: 'Its hash is not that of its content: it was changed after it was entered' }
  return { entry, hash: own }
}

const canonical = (fields: readonly (readonly [string, unknown])[]): string =>
  canonicalize(Object.fromEntries(fields)) as string
