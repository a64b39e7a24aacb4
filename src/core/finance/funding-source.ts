import type { Instrument } from '#core/model/catalog.ts'
import type { ReadContract } from './contract.ts'
import { creditLine } from './credit-line.ts'
import { grant } from './grant.ts'
import { guarantee } from './guarantee.ts'
import { outsideEquity } from './outside-equity.ts'
import type { StackDraft, StackSetting } from './stack-draft.ts'
import { taxCredit } from './tax-credit.ts'
import { termLoan } from './term-loan.ts'

/** An instrument that may be used: when, how much at most, at what price. */
export interface FundingSource {
  readonly instrument: Instrument
  readonly kind: FundingKind
  /** First month it can pay. */
  readonly ready: number
  readonly limit: number
  /** Yearly price that enters cash; 0 while the price is unknown. */
  readonly ratePerYear: number
  /** Yearly price it is ranked by. */
  readonly rankPerYear: number
}

/** How one kind of instrument behaves; a new kind is one file and one line in `fundingKinds`. */
export interface FundingKind {
  /** Currency units its share applies to; `maxShare` x base and `cap` bound the amount. */
  readonly base: (setting: StackSetting) => number
  /** Whether it has a price per year that may be unknown. */
  readonly priced: boolean
  readonly write: (draft: StackDraft, source: FundingSource) => ReadContract
}

/** The kinds that bring or secure money; tax instruments act on the tax instead. */
export const fundingKinds: Readonly<Partial<Record<Instrument['kind'], FundingKind>>> = {
  grant,
  loan: termLoan,
  'soft-loan': termLoan,
  guarantee,
  equity: outsideEquity,
  'working-capital': creditLine,
  'tax-credit': taxCredit,
}
