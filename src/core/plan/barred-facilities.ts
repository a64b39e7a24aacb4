import { chainStages } from '#core/material/material-problem.ts'
import type { Facility } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import type { RuleVerdict } from '#core/rules/evaluate-rules.ts'
import type { World } from './world.ts'

/** A rule that keeps every step of the chain from one stage on out of some countries. */
export interface OriginBar extends NonNullable<Rule['bars']> {
  readonly rule: string
}

/** The origin bars among the rules that apply. */
export const originBars = (verdicts: readonly RuleVerdict[]): OriginBar[] =>
  verdicts.flatMap(({ rule, applies }) =>
    applies === 'yes' && rule.bars ? [{ ...rule.bars, rule: rule.id }] : [],
  )

/**
 * Facilities that no kilogram may pass under the bars. Swarf and what is made of it keeps the countries it was mined and
 * melted in, so a recycler counts from the first stage on.
 */
export function barredFacilities(
  bars: readonly OriginBar[],
  { corridor, catalog }: Pick<World, 'corridor' | 'catalog'>,
): Facility[] {
  return corridor.facilities.filter((facility) =>
    bars.some(
      (bar) =>
        bar.countries.includes(facility.country) &&
        reaches(bar, catalog.processes[facility.process]?.stage ?? ''),
    ),
  )
}

/** Whether a bar covers what the applicant's own plant does in its country. */
export const barsSite = (
  bar: Pick<OriginBar, 'countries'>,
  { corridor, application }: World,
): boolean =>
  corridor.hubs.some(
    ({ id, country }) => id === application.site.hub && bar.countries.includes(country),
  )

/** Magnets are melted where their alloy is made. */
const firstStage = { mine: 'mine', separate: 'separate', melt: 'alloy' } as const

function reaches({ from }: OriginBar, stage: string): boolean {
  const order: readonly string[] = chainStages
  return stage === 'recycle' || order.indexOf(stage) >= order.indexOf(firstStage[from])
}
