import type { FundingSource } from './funding-source.ts'

/** One chosen instrument as contracted: currency units per month, whatever then happens to the project. */
export interface Contract {
  readonly source: FundingSource
  readonly total: number
  readonly drawn: Float64Array
  readonly repaid: Float64Array
  readonly interest: Float64Array
  readonly fees: Float64Array
  /** Owed after the last month. */
  readonly owed: number
  /** Fee on each draw, share of it. */
  readonly drawFee: number
  /** Equal principal from a month on, and the month in which the lender's commitment has ended; null for money that is not repaid so. */
  readonly repays: {
    readonly drawEnd: number
    readonly from: number
    readonly payments: number
  } | null
  /** Currency units per cost class, in the order of the classes. */
  readonly pays: readonly { readonly costClass: number; readonly amount: number }[]
}

/** Reads one instrument's columns back into a contract. */
export type ReadContract = (values: Float64Array) => Contract

/** What a contract brings into cash in month `t`, less what it takes. */
export const contractFlow = (contract: Contract, t: number): number =>
  at(contract.drawn, t) - at(contract.repaid, t) - at(contract.interest, t) - at(contract.fees, t)

/** A contract that moves nothing, to be written over. */
export function emptyContract(source: FundingSource, months: number): Contract {
  return {
    source,
    total: 0,
    drawn: new Float64Array(months),
    repaid: new Float64Array(months),
    interest: new Float64Array(months),
    fees: new Float64Array(months),
    owed: 0,
    drawFee: 0,
    repays: null,
    pays: [],
  }
}

/** The contract with other draws: fees, interest and repayment follow from them. */
export function withDraws(contract: Contract, drawn: Float64Array): Contract {
  const { source, repays, drawFee } = contract
  const fees = drawn.map((amount) => amount * drawFee)
  const total = drawn.reduce((sum, amount) => sum + amount, 0)
  if (repays === null) return { ...contract, drawn, fees, total }
  const interest = new Float64Array(drawn.length)
  const repaid = new Float64Array(drawn.length)
  let owed = 0
  for (let t = 0; t < drawn.length; t++) {
    interest[t] = (owed * source.ratePerYear) / 12
    const due = t >= repays.from && t < repays.from + repays.payments
    repaid[t] = due ? total / repays.payments : 0
    owed = Math.max(0, owed + at(drawn, t) - at(repaid, t))
  }
  return { ...contract, drawn, fees, total, interest, repaid, owed }
}

/** Currency units, to the fen, of a column in millions. */
export const amountOf = (millions: number): number => Math.max(0, Math.round(millions * 1e8)) / 100

const at = (series: Float64Array, t: number): number => series[t] as number
