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
    pays: [],
  }
}

/** Currency units, to the fen, of a column in millions. */
export const amountOf = (millions: number): number => Math.max(0, Math.round(millions * 1e8)) / 100

const at = (series: Float64Array, t: number): number => series[t] as number
