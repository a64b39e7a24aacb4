import type { Instrument } from '#core/model/catalog.ts'
import type { MoneyMilestone } from '#core/model/milestone.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { DebtCover, FinancePlan } from '#core/model/plan-finance.ts'
import type { Text } from '#core/model/text.ts'
import type { Currency } from '#core/units/money.ts'
import type { FinanceTerms } from './finance-terms.ts'

/**
 * What a cost is for. Capital becomes an asset; development is research and trials; preparation is all else that is bought
 * before output (permits, contracts, recruiting, advice). Wages carry no VAT, feed and operating cost move with the
 * revenue they make.
 */
export const costKinds = [
  'capital',
  'development',
  'preparation',
  'operating',
  'feed',
  'wages',
] as const

export type CostKind = (typeof costKinds)[number]

/** Whether a cost is bought to reach output, so that long-term money may pay for it and a cost overrun falls on it. */
export const isInvestment = ({ kind }: { readonly kind: CostKind }): boolean =>
  kind === 'capital' || kind === 'development' || kind === 'preparation'

/** One payment in one month, currency units before VAT. */
export interface Cost {
  readonly id: string
  readonly step: string | null
  /** Months after `firstMonth`; 0 is the first. */
  readonly month: number
  readonly amount: number
  readonly kind: CostKind
  /** Counts as a cost that a grant may pay. */
  readonly eligible: boolean
}

/** Everything the stack is chosen from: money out, money in, and who might lend or give. Amounts are in major units of `currency`. */
export interface FinanceInput {
  readonly currency: Currency
  /** YYYY-MM of month 0. */
  readonly firstMonth: string
  readonly months: number
  readonly costs: readonly Cost[]
  /** Cash received per month before VAT, already after payment terms. */
  readonly revenue: readonly number[]
  readonly exportShare: number
  readonly equity: number
  /** Cash may not fall below this in any month. */
  readonly cashFloor: number
  readonly vatRate: { readonly value: number; readonly claim: string }
  readonly profitTaxRate: { readonly value: number; readonly claim: string }
  readonly discount: { readonly ratePerYear: number; readonly claim: string }
  readonly instruments: readonly Candidate[]
  /** Month in which each milestone that money may wait for is reached; one that is missing is never reached. */
  readonly milestones?: Readonly<Partial<Record<MoneyMilestone, number>>>
  /** What is made per month, in kilograms or units sold. */
  readonly output?: { readonly per: 'kg' | 'unit'; readonly amount: readonly number[] }
  /** Part of the sales under contract, and the share of the planned price below which its price does not fall. */
  readonly offtake?: { readonly share: number; readonly floor: number } | null
  /** The case the stack must close for; as planned when it is left out. */
  readonly expected?: Shock
  /** Terms of the model; the defaults are assumptions and say so. */
  readonly terms?: FinanceTerms
  /** What the costs and the revenue themselves assume, said beside the terms. */
  readonly assumes?: readonly Text[]
}

/** An instrument with its eligibility already judged and the month its decision is reached. */
export interface Candidate {
  readonly instrument: Instrument
  readonly answer: 'yes' | 'no' | 'cannot-tell'
  readonly trace: ConditionTrace
  readonly readyMonth: number
}

/** Less favourable than planned: revenue and what is bought to make it late by whole months, every cost multiplied. */
export interface Shock {
  readonly delayMonths: number
  readonly costFactor: number
  /** On the price of what is sold; 1 when left out. A floor in an offtake holds part of it up. */
  readonly priceFactor?: number
  /** On what feed and bought parts cost; 1 when left out. */
  readonly feedFactor?: number
}

/** Spending from `month` on needs the decision of `instrument`; `needs` is what is short in that month without it. */
export interface MoneyGate {
  readonly month: number
  readonly needs: number
  readonly instrument: string
  /** Month its decision is reached; later than `month` means that spending must wait. */
  readonly readyMonth: number
}

/** The stack, the cash it leaves, and what may be asked of it later. */
export interface FinanceOutcome {
  readonly plan: FinancePlan
  /** Cash at the end of each month in the expected case, currency units. */
  readonly cash: Float64Array
  /** Smallest extra owners' money at month 0 that keeps cash at the floor there, currency units. */
  readonly gap: number
  readonly npv: number
  /** Which instrument paid for which class of cost; no class is paid for beyond its amount. */
  readonly funded: readonly Funded[]
  /** What each instrument costs over the months planned. */
  readonly financing: readonly Financing[]
  readonly gate: readonly MoneyGate[]
  /** Highest yearly rate at which the stack closes if every debt of unknown price asked it; null when none is unknown or no rate closes. */
  readonly breakEvenRatePerYear: number | null
  /** Cash under a shock, with the debt as contracted. */
  readonly simulate: (shock: Shock) => Stress
  /** The same for another course of the project: its own costs, revenue and milestones, the same contracts. */
  readonly under: (course: FinanceInput) => Stress
}

export interface Funded {
  readonly instrument: string
  readonly kind: CostKind
  readonly eligible: boolean
  readonly amount: number
}

/** Interest by the instrument's own price; fees by that price for a guarantee, by the fee on money raised for all else. */
export interface Financing {
  readonly instrument: string
  readonly interest: number
  readonly fees: number
}

/** A year from the first repayment on, by its first month. Currency units. */
export interface CoverYear {
  readonly month: number
  /** After tax. */
  readonly cash: number
  /** Interest and principal of term loans. */
  readonly service: number
}

export interface Stress {
  /** At the end of each month, currency units. */
  readonly cash: Float64Array
  readonly lowest: number
  readonly lowestMonth: string
  /** First month with cash below its floor; null when there is none. */
  readonly shortFrom: string | null
  readonly cover: DebtCover
  readonly coverYears: readonly CoverYear[]
  readonly npv: number
}
