import type { Money } from '#core/units/money.ts'
import type { Basis, Grade } from './claim.ts'
import type { Text } from './text.ts'

/** What a plan rests on: its claims, the shares by grade, and what to verify next. */
export interface EvidenceSummary {
  readonly claims: readonly PlanClaim[]
  readonly exposure: {
    readonly criticalPath: GradeShares
    readonly materialFlow: GradeShares
    readonly money: GradeShares
  }
  /** Shares that rest on assumptions: of critical days, of all that is paid in the months planned, and of what is paid before series output. */
  readonly assumptions: {
    readonly criticalPath: number
    readonly money: number
    readonly moneyBeforeOutput: number
  }
  readonly verifyNext: readonly {
    readonly claim: string
    readonly words: Text
    readonly grade: Grade
    readonly p90DropDays: number
    readonly spreadDropDays: number
    /** Standard errors of the two, from batches of the samples. */
    readonly p90ErrorDays: number
    readonly spreadErrorDays: number
    readonly npvDrop: Money
    readonly samples: number
    readonly how: Text
  }[]
  /** What taking sources away did; left out when none was taken. */
  readonly regraded?: Regraded
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly date: string | null
    readonly address: string | null
    /** Why any of these is null. */
    readonly why?: Text
  }[]
}

/** Claims of the plan that are graded worse without the sources taken away, and how much wider that makes its samples. */
export interface Regraded {
  readonly words: Text
  readonly claims: readonly {
    readonly claim: string
    readonly words: Text
    readonly from: Grade
    readonly to: Grade
    /** Standard deviations of the logarithm by which the value is widened, before and after. */
    readonly widthFrom: number
    readonly widthTo: number
  }[]
  /** How much later P90 comes and how much wider P90 − P50 is than with the former grades, days, on common samples. */
  readonly p90Days: number
  readonly spreadDays: number
  /** How much dearer P90 is. */
  readonly p90Cost: Money
  readonly samples: number
}

export interface PlanClaim {
  readonly id: string
  /** What is claimed of what. */
  readonly words: Text
  readonly value: string
  readonly unit: string | null
  readonly asOf: string
  readonly basis: Basis
  readonly grade: Grade
  readonly sources: readonly string[]
}

/** Shares by grade; each sums to 1. */
export type GradeShares = Readonly<Record<Grade, number>>
