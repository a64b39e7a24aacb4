import type { Catalog, Instrument } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import { jurisdictionHead } from '#core/model/jurisdiction.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'

/** An instrument with whether this case may have it, and why. */
export interface JudgedInstrument {
  readonly instrument: Instrument
  readonly answer: ConditionTrace['answer']
  readonly trace: ConditionTrace
}

/** Every instrument of the site's country or its unions (national, provincial or municipal), judged on the case's facts, in id order. */
export function eligibleInstruments(catalog: Catalog, facts: Facts): JudgedInstrument[] {
  const places = facts['site.jurisdictions']?.value
  return Object.values(catalog.instruments)
    .filter(
      ({ jurisdiction }) =>
        Array.isArray(places) && places.includes(jurisdictionHead(jurisdiction)),
    )
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map((instrument) => {
      const trace = evaluateCondition(instrument.eligibility, facts)
      return { instrument, answer: trace.answer, trace }
    })
}
