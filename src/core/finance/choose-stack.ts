import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { Instrument } from '#core/model/catalog.ts'
import { type CashCurve, cashCurve, taxWith } from './cash-curve.ts'
import type { Contract } from './contract.ts'
import { type Candidate, costKinds, type FinanceInput } from './finance-input.ts'
import type { FinanceTerms } from './finance-terms.ts'
import { grantsAtMost } from './grant.ts'
import { operatingCash } from './operating-cash.ts'
import { type Refusal, screenReliefs, screenSources } from './screen-instruments.ts'
import {
  type CostClass,
  closeDraft,
  excludeOthers,
  openDraft,
  type StackSetting,
} from './stack-draft.ts'
import { taxRelief } from './tax-relief.ts'
import { netPresentValue, ownersCash } from './worth.ts'

/** Contracts chosen by the stack program, and the cash they leave. */
export interface ChosenStack {
  readonly contracts: readonly Contract[]
  readonly curve: CashCurve
  readonly gap: number
  readonly npv: number
  readonly refusals: readonly Refusal[]
}

/** What a choice may vary: the month each decision is reached, the yearly price, and which instruments are allowed. */
export interface Choice {
  readonly ready: (candidate: Candidate) => number
  readonly rateOf: (instrument: Instrument) => number
  readonly allowed: (instrument: Instrument) => boolean
  /** Whether fewer contracts are worth something; false when the set of contracts is already settled. */
  readonly choosing: boolean
}

/** Everything about the case that no choice of instruments changes. */
export interface StackCase {
  readonly setting: StackSetting
  readonly reliefs: readonly Candidate[]
  readonly reliefRefusals: readonly Refusal[]
}

/** Costs, revenue and tax of the case before anyone lends or gives. */
export function stackCase(input: FinanceInput, terms: FinanceTerms): StackCase {
  const operating = operatingCash(input, terms)
  const { reliefs, refusals } = screenReliefs(input)
  const setting = { input, terms, operating, classes: costClasses(input) }
  return { setting, reliefs, reliefRefusals: refusals }
}

/**
 * The stack that leaves the least money missing, then costs least: each allowed instrument writes its columns, the
 * program is solved, and cash is computed anew from the contracts read back. A gap below one yuan is rounding.
 */
export function chooseStack(
  { setting, reliefs }: StackCase,
  choice: Choice,
  solve: SolveLinearProgram,
): ChosenStack {
  const { input, terms } = setting
  const { sources, refusals } = screenSources(setting, choice.ready, choice.rateOf)
  const draft = openDraft(setting, choice.choosing)
  const allowed = sources.filter(({ instrument }) => choice.allowed(instrument))
  const readers = allowed.map((source) => source.kind.write(draft, source))
  for (const { instrument } of allowed) excludeOthers(draft, instrument)
  const { operating } = setting
  const relief = taxRelief(input, operating.spend, reliefs)
  const taxBound = taxWith(input, terms, operating, relief, grantsAtMost(setting, allowed))
  const solution = solve(closeDraft(draft, taxBound))
  if (solution.status !== 'optimal')
    throw new Error(
      `The stack program is ${solution.status}, although missing money is always allowed. Maybe a cost or revenue is not a finite number.`,
    )
  const contracts = readers
    .map((read) => read(solution.columnValue))
    .filter((contract) => contract.total >= 1)
  const curve = cashCurve(input, terms, reliefs, contracts)
  const missing = input.cashFloor - curve.lowest
  const gap = missing < 1 ? 0 : missing
  return {
    contracts,
    curve,
    gap,
    npv: netPresentValue(ownersCash(input, contracts, curve), input.discount.ratePerYear),
    refusals,
  }
}

function costClasses(input: FinanceInput): readonly CostClass[] {
  return costKinds
    .flatMap((kind) => [true, false].map((eligible) => ({ kind, eligible })))
    .map(({ kind, eligible }) => ({
      kind,
      eligible,
      amount: input.costs
        .filter((cost) => cost.kind === kind && cost.eligible === eligible)
        .filter((cost) => cost.month < input.months)
        .reduce((sum, cost) => sum + cost.amount, 0),
    }))
    .filter(({ amount }) => amount > 0)
}
