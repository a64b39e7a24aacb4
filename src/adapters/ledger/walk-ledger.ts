import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import { ledgerFiles } from './ledger-files.ts'
import { type LedgerHead, readHead } from './ledger-head.ts'
import { lineStream } from './line-stream.ts'
import { headerHash, headerLine, openLine } from './sealed-line.ts'

/** How far a ledger is whole, and how many bytes lie behind that. */
export interface WalkedLedger {
  readonly head: LedgerHead
  readonly cutShortBytes: number
}

/**
 * Goes through a ledger up to its last whole append and checks that each line follows from the one before; `visit` may refuse
 * an entry. A folder without one has the header alone before it.
 */
export async function walkLedger(
  folder: string,
  visit: (entry: unknown, line: number) => readonly Issue[],
): Promise<Decoded<WalkedLedger>> {
  const { entries: file, head: headFile } = ledgerFiles(folder)
  const first = readHead(headFile)
  const size = await sizeOf(file)
  // The head comes before the entries: where these have come since, it has too.
  const head = first ?? (size === null ? null : readHead(headFile))
  const limit = head?.bytes ?? size ?? 0
  if (limit > (size ?? 0)) return refused(file, '', `It ends at byte ${size ?? 0} of ${limit}`)
  if (limit === 0) return { kind: 'ok', value: { head: emptyHead, cutShortBytes: size ?? 0 } }
  const issues: Issue[] = []
  let [number, bytes, hash] = [0, 0, headerHash]
  const stream = createReadStream(file, { end: limit - 1 })
  for await (const lines of lineStream(stream))
    for (const line of lines) {
      // A last line without its end was cut short while it was written; nothing follows it.
      if (!line.isWhole) break
      number += 1
      const text = Buffer.from(line.bytes.buffer, line.bytes.byteOffset, line.bytes.length)
      const fault = (reason: string) => refused(file, `line ${number}`, reason)
      if (number === 1) {
        if (text.toString() !== headerLine) return fault(`The first line must be ${headerLine}`)
      } else {
        const opened = openLine(text.toString(), hash)
        if ('reason' in opened) return fault(opened.reason)
        issues.push(...visit(opened.entry, number))
        hash = opened.hash
      }
      bytes += text.length + 1
    }
  if (head !== null && (head.hash !== hash || head.bytes !== bytes))
    return refused(file, `line ${number}`, 'It does not end as its head says')
  if (issues.length > 0) return { kind: 'faults', issues }
  const whole = { bytes, entries: Math.max(0, number - 1), hash }
  return { kind: 'ok', value: { head: whole, cutShortBytes: (size ?? 0) - bytes } }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    return null
  }
}

const emptyHead: LedgerHead = { bytes: 0, entries: 0, hash: headerHash }

const refused = (file: string, path: string, reason: string): Decoded<never> => ({
  kind: 'faults',
  issues: [
    {
      code: 'broken-ledger',
      file,
      path,
      value: '(the line as it stands)',
      reason,
      remedy: 'Put the ledger back from a copy: entries are only ever added, never changed',
    },
  ],
})
