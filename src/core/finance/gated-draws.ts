import type { FundingSource } from './funding-source.ts'
import { releasedShare } from './released-share.ts'
import type { Entry, StackDraft } from './stack-draft.ts'

/** One column of money paid out in one month. */
export interface DrawColumn {
  readonly month: number
  readonly column: number
}

/** Keeps what is paid out by each month within the share of `total` that the milestones reached by then let through. */
export function gateDraws(
  draft: StackDraft,
  { instrument }: Pick<FundingSource, 'instrument'>,
  total: number,
  draws: readonly DrawColumn[],
): void {
  draws.forEach(({ month }, at) => {
    const share = releasedShare(instrument, draft.setting.input, month)
    if (share === 1) return
    const paid = draws.slice(0, at + 1).map(({ column }): Entry => [column, 1])
    draft.row(`${instrument.id}.gate.${month}`, -Infinity, 0, [...paid, [total, -share]])
  })
}
