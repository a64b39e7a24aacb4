import type { Decoded } from '#contract/issues.ts'
import type { ImportContext, OpenLedger, ReadLedger } from './ports.ts'

/** An entry that joined sources and no longer holds. */
export interface WithdrawalRequest {
  readonly ledger: string
  readonly entry: string
  readonly reason: string
  readonly knownOn: string
}

export type WithdrawOrigin = (
  request: WithdrawalRequest,
) => Promise<Decoded<{ readonly id: string }>>

/** Withdraws a join of sources by another entry; the join stays to be seen as it was. */
export const withdrawOrigin =
  (readLedger: ReadLedger, openLedger: OpenLedger, idOf: ImportContext['idOf']): WithdrawOrigin =>
  async ({ ledger, entry, reason, knownOn }) => {
    const stored = await readLedger(ledger)
    if (stored.kind === 'faults') return stored
    if (!stored.value.entries.some(({ id, kind }) => id === entry && kind === 'origin'))
      return {
        kind: 'faults',
        issues: [
          {
            code: 'no-such-origin',
            file: ledger,
            path: '--withdraw',
            value: entry,
            reason: 'The ledger holds no join of sources with this id',
            remedy: 'Give an id that `evidence origins --enter` printed',
          },
        ],
      }
    const opened = await openLedger(ledger, false)
    if (opened.kind === 'faults') return opened
    try {
      const id = idOf('withdrawal', entry)
      if (!opened.value.has(id)) {
        const by = 'evidence origins'
        opened.value.append({ id, knownOn, by, kind: 'withdrawal', entry, reason })
        opened.value.commit()
      }
      return { kind: 'ok', value: { id } }
    } finally {
      opened.value.abandon()
    }
  }
