import type { Money } from '#core/units/money.ts'
import type { Text } from './text.ts'

/** The money of a plan: who pays, what cash it leaves, how well debt is covered. */
export interface FinancePlan {
  readonly stack: readonly StackLine[]
  readonly rejected: readonly {
    readonly instrument: string
    readonly claim: string
    readonly name: Text
    readonly reasons: readonly Text[]
  }[]
  /** Money in and out and the cash it leaves as planned, with the debt as contracted for P50. */
  readonly months: readonly {
    readonly month: string
    readonly inflow: Money
    readonly outflow: Money
    readonly cash: Money
    /** Cash if the project is as late and as dear as half the samples, with the debt as contracted. */
    readonly cashAtP50: Money
    /** The same for one sample in ten. */
    readonly cashAtP90: Money
  }[]
  /** Cash may not fall below this in the plan. */
  readonly floor: Money
  readonly lowestCash: {
    readonly p50: Money
    readonly p90: Money
    readonly p50Month: string
    readonly p90Month: string
  }
  /** Smallest extra owners' money that would keep cash at its floor at P50, where the stack is closed. */
  readonly gap: Money
  readonly cover: { readonly p50: DebtCover; readonly p90: DebtCover }
  /** The same year by year from the first repayment on; what falls below 1 is paid from cash kept or from owners. */
  readonly coverYears: readonly CoverLine[]
  /** What the project earns on its money, in the case that the stack is closed for. */
  readonly returns: Returns
  /** Interest and fees that fall due before the first series output in that case. */
  readonly beforeOutput: { readonly interest: Money; readonly fees: Money }
  /** Everything the applicant pays in the months looked at, before finance and tax, as planned. */
  readonly totalCost: Money
  /** At P50. */
  readonly npv: Money
  /** Discount rate and where it came from. */
  readonly discount: { readonly ratePerYear: number; readonly claim: string }
  /** Terms that no instrument states and the model assumed. */
  readonly assumptions: readonly Text[]
}

/** Cover of debt by cash: least yearly DSCR, and LLCR when repayment begins; null without debt to repay. */
export interface DebtCover {
  readonly dscr: number | null
  readonly llcr: number | null
}

/** One year of debt service. */
export interface CoverLine {
  /** First month of the year. */
  readonly month: string
  readonly p50: YearOfCover | null
  readonly p90: YearOfCover | null
}

export interface YearOfCover {
  /** Cash after tax, before debt. */
  readonly cash: Money
  /** Interest and principal of term loans. */
  readonly service: Money
  readonly dscr: number
}

/** Worth of the money put in, over the months looked at: what the plant is worth after them is not counted. */
export interface Returns {
  /** Yearly rate at which the project's cash after tax is worth nothing before anyone lends or gives; null where no rate does. */
  readonly project: number | null
  /** The same for the owners, outside investors among them. */
  readonly owners: number | null
  /** Month from which the project has its own money back for good; null where it does not get it back. */
  readonly payback: string | null
  /** All spending over all output, both discounted, before finance and tax; null where output is not known. */
  readonly levelisedCost: { readonly amount: Money; readonly per: 'kg' | 'unit' } | null
}

/** One instrument of the stack. */
export interface StackLine {
  readonly instrument: string
  readonly name: Text
  /** Who gives the money, or forgoes the tax. */
  readonly provider: Text
  readonly kind: string
  readonly amount: Money
  readonly firstMonth: string
  /** First month whose spending waits for its decision, because cash would not reach without it; null when no month does. */
  readonly neededFrom: string | null
  /** Money as it arrives, month by month; empty where none does. */
  readonly draws: readonly { readonly month: string; readonly amount: Money }[]
  /** Known rate, or null with the highest rate at which the stack still closes. */
  readonly ratePerYear: number | null
  readonly breakEvenRatePerYear: number | null
  readonly illustrative: boolean
  readonly claim: string
  readonly why: Text
}
