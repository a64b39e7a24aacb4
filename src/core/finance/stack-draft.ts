import type { Column, LinearProgram, Row } from '#core/linear/program.ts'
import type { Instrument } from '#core/model/catalog.ts'
import { type CostKind, type FinanceInput, isInvestment } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import type { OperatingCash } from './operating-cash.ts'

/** One column and its coefficient. */
export type Entry = readonly [column: number, value: number]

/** Costs of one kind and eligibility: what a cost is paid from is counted per class. */
export interface CostClass {
  readonly kind: CostKind
  readonly eligible: boolean
  readonly amount: number
}

/** What every kind of instrument needs to know when it writes its columns. */
export interface StackSetting {
  readonly input: FinanceInput
  readonly terms: FinanceTerms
  readonly operating: OperatingCash
  readonly classes: readonly CostClass[]
}

/** The stack program while instruments write into it. Columns are in millions of currency units, so that they keep to a few digits. */
export interface StackDraft {
  readonly setting: StackSetting
  /** False when every instrument in the program is to be used: then no whole number is needed. */
  readonly choosing: boolean
  readonly column: (name: string, upper: number, cost: number, integer?: boolean) => number
  readonly row: (name: string, lower: number, upper: number, entries: readonly Entry[]) => void
  /** Entries into cash of each month. */
  readonly cash: readonly Entry[][]
  /** Grants and loans paid out per month, against cost incurred by then. */
  readonly payouts: readonly Entry[][]
  /** Loans paid out per month, against security. */
  readonly loanDraws: readonly Entry[][]
  /** Paid from instruments, per cost class. */
  readonly paidOf: readonly Entry[][]
  readonly grants: Entry[]
  /** The column that says whether an instrument is used, by id, while instruments are being chosen. */
  readonly used: Map<string, number>
  readonly guarantees: { readonly column: number; readonly ready: number; readonly share: number }[]
}

/** Currency units in one unit of a column. */
export const million = 1e6

/** Price per year that ranks money of unknown price after all money of known price; it never enters cash. */
export const rankOfUnknownPrice = 0.5

/** Weight of one million missing: far above what any instrument costs over its life. */
const gapWeight = 1000

/** Weight of one more contract, so that of two equal stacks the one with fewer instruments is chosen. */
const contractWeight = 0.01

/** An empty program with no instrument in it. */
export function openDraft(
  setting: StackSetting,
  choosing: boolean,
): StackDraft & { readonly rows: Row[] } & {
  readonly columns: Column[]
} {
  const columns: Column[] = []
  const rows: Row[] = []
  const monthly = (): Entry[][] => Array.from({ length: setting.input.months }, () => [])
  return {
    setting,
    choosing,
    columns,
    rows,
    column: (name, upper, cost, integer = false) =>
      columns.push({ name, lower: 0, upper, cost, integer }) - 1,
    row: (name, lower, upper, entries) => {
      rows.push({
        name,
        lower,
        upper,
        columns: entries.map(([column]) => column),
        values: entries.map(([, value]) => value),
      })
    },
    cash: monthly(),
    payouts: monthly(),
    loanDraws: monthly(),
    paidOf: setting.classes.map(() => []),
    grants: [],
    used: new Map(),
    guarantees: [],
  }
}

/** A whole number, 0 or 1, that must be 1 for `total` to be above zero; `limit` in millions of currency units. */
export function usedOrNot(draft: StackDraft, name: string, total: number, limit: number): void {
  if (!draft.choosing) return
  const used = draft.column(`${name}.used`, 1, contractWeight, true)
  draft.used.set(name, used)
  draft.row(`${name}.limit`, -Infinity, 0, [
    [total, 1],
    [used, -limit],
  ])
}

/** Of two instruments that may not stand together, at most one is used. */
export function excludeOthers(
  draft: StackDraft,
  { id, excludes }: Pick<Instrument, 'id' | 'excludes'>,
) {
  const used = draft.used.get(id)
  for (const other of excludes) {
    const beside = draft.used.get(other)
    if (used !== undefined && beside !== undefined)
      draft.row(`${id}.excludes.${other}`, -Infinity, 1, [
        [used, 1],
        [beside, 1],
      ])
  }
}

/** Splits `total` over the cost classes it may pay, which `closeDraft` keeps from being paid twice. */
export function payClasses(
  draft: StackDraft,
  name: string,
  total: number,
  may: (cost: CostClass) => boolean,
): readonly (readonly [column: number, costClass: number])[] {
  const parts = draft.setting.classes.flatMap((cost, at) =>
    may(cost) ? [[draft.column(`${name}.pays.${cost.kind}`, Infinity, 0), at] as const] : [],
  )
  for (const [column, at] of parts) draft.paidOf[at]?.push([column, 1])
  draft.row(`${name}.paysFor`, 0, 0, [[total, -1], ...parts.map(([column]): Entry => [column, 1])])
  return parts
}

/**
 * Closes the program: cash per month, the gap at month 0, costs paid once, grants capped, debt secured. `taxBound` is the
 * most profit tax of each month, currency units, so that cash in the program is never too high.
 */
export function closeDraft(
  draft: ReturnType<typeof openDraft>,
  taxBound: Float64Array,
): LinearProgram {
  const { input, terms, operating, classes } = draft.setting
  const floor = input.cashFloor / million
  const gap = draft.column('gap', Infinity, gapWeight)
  let before: Entry[] = []
  for (let t = 0; t < input.months; t++) {
    const cash = draft.columns.push({ ...free, name: `cash.${t}`, lower: floor }) - 1
    const own = (operating.net[t] as number) - (taxBound[t] as number)
    const known = (own + (t === 0 ? input.equity : 0)) / million
    const arrives: Entry[] = t === 0 ? [[gap, -1]] : []
    const moved = draft.cash[t]?.map(([column, value]): Entry => [column, -value]) ?? []
    draft.row(`cash.${t}`, known, known, [[cash, 1], ...before, ...arrives, ...moved])
    before = [[cash, -1]]
  }
  classes.forEach((cost, at) => {
    draft.row(`paidOnce.${cost.kind}`, -Infinity, cost.amount / million, draft.paidOf[at] ?? [])
  })
  costBeforePayout(draft)
  const eligible = classes
    .filter((cost) => cost.eligible)
    .reduce((sum, { amount }) => sum + amount, 0)
  const grantCap = (terms.grantShareCap * eligible) / million
  draft.row('grantsTogether', -Infinity, grantCap, draft.grants)
  securedDebt(draft)
  return { columns: draft.columns, rows: draft.rows }
}

const free = { name: '', lower: 0, upper: Infinity, cost: 0, integer: false }

/** By the end of every month, grants and loans paid out stay within the cost incurred by then. */
function costBeforePayout(draft: ReturnType<typeof openDraft>): void {
  const { input } = draft.setting
  const incurred = new Float64Array(input.months)
  for (const cost of input.costs) {
    const counts = cost.eligible || isInvestment(cost)
    if (counts && cost.month < input.months)
      incurred[cost.month] = (incurred[cost.month] as number) + cost.amount / million
  }
  let sum = 0
  let before: Entry[] = []
  draft.payouts.forEach((entries, t) => {
    sum += incurred[t] as number
    const paid = draft.column(`paidOut.${t}`, sum, 0)
    const minus = entries.map(([column, value]): Entry => [column, -value])
    draft.row(`paidOut.${t}`, 0, 0, [[paid, 1], ...before, ...minus])
    before = [[paid, -1]]
  })
}

/** Loans stay within what the plant secures plus the guarantees decided by then; a guarantee covers its share of them. */
function securedDebt(draft: ReturnType<typeof openDraft>): void {
  const { terms, classes, input } = draft.setting
  const capital = classes.filter(({ kind }) => kind === 'capital')
  const own =
    (terms.collateralShare * capital.reduce((sum, { amount }) => sum + amount, 0)) / million
  const drawsUntil = (month: number) => draft.loanDraws.slice(0, month).flat()
  const milestones = [...new Set([...draft.guarantees.map(({ ready }) => ready), input.months])]
  for (const month of milestones) {
    const issued = draft.guarantees
      .filter(({ ready }) => ready < month)
      .map(({ column }): Entry => [column, -1])
    draft.row(`secured.${month}`, -Infinity, own, [...drawsUntil(month), ...issued])
  }
  for (const { column, share } of draft.guarantees) {
    const covered = drawsUntil(input.months).map(([draw]): Entry => [draw, -share])
    draft.row('guaranteeCovers', -Infinity, 0, [[column, 1], ...covered])
  }
}
