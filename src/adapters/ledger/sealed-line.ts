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
  const sealed = { ...entry, previous }
  const own = contentHash(sealed)
  return { line: canonicalize({ ...sealed, hash: own }) as string, hash: own }
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
  const { hash: own, ...sealed } = parsed as Record<string, unknown>
  if (sealed.previous !== previous)
    return { reason: 'It does not follow from the line before: one was taken out, put in or moved' }
  if (own !== contentHash(sealed))
    return { reason: 'Its hash is not that of its content: it was changed after it was entered' }
  const { previous: _, ...entry } = sealed
  return { entry, hash: own }
}

const contentHash = (value: unknown): string => hash('sha256', canonicalize(value) as string)
