import { chainStages } from '#core/material/material-problem.ts'
import { hasUntoldFeed, mixes } from '#core/material/mixing.ts'
import type { Facility } from '#core/model/corridor.ts'
import { physicalModels } from '#core/model/custody.ts'
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
 * Facilities that no kilogram may pass under the bars: those in a barred country, those that keep custody in a way the rule
 * does not accept, and those that mix in barred feed of others. Swarf and what is made of it keeps the countries it was
 * mined and melted in, so a recycler counts from the first stage on.
 */
export function barredFacilities(
  bars: readonly OriginBar[],
  { corridor, catalog }: Known,
): Facility[] {
  return corridor.facilities.filter((facility) => {
    const stage = catalog.processes[facility.process]?.stage ?? ''
    return bars.some(
      (bar) =>
        reaches(bar, stage) &&
        (bar.countries.includes(facility.country) ||
          !accepts(bar, facility) ||
          mixesBarred(bar, facility, stage, catalog)),
    )
  })
}

/**
 * Facilities left open whose output a bar cannot be told of: they mix, and it is not known what they run for others, or
 * where that was worked on between the mine and them.
 */
export function untoldFacilities(
  bars: readonly OriginBar[],
  world: Known,
): { readonly facility: string; readonly rule: string }[] {
  const barred = new Set(barredFacilities(bars, world))
  return world.corridor.facilities.flatMap((facility) => {
    const stage = world.catalog.processes[facility.process]?.stage ?? ''
    if (barred.has(facility) || !mixes(stage, facility.custody?.model ?? null)) return []
    return bars.flatMap((bar) => {
      const isTold =
        bar.from === 'mine' ? !hasUntoldFeed(facility) : facility.committedShare?.mode === 0
      return isTold || !followsBarred(bar, stage) ? [] : [{ facility: facility.id, rule: bar.rule }]
    })
  })
}

type Known = Pick<World, 'corridor' | 'catalog'>

const accepts = (bar: OriginBar, { custody }: Facility): boolean =>
  custody === null || bar.accepts.includes(custody.model)

/** Whether others' barred ore lies in what a facility hands on. Where a rule accepts books, what is booked counts and not the mix. */
function mixesBarred(
  bar: OriginBar,
  { custody, otherFeed }: Facility,
  stage: string,
  { ores }: World['catalog'],
): boolean {
  const model = custody?.model ?? null
  if (bar.from !== 'mine' || !mixes(stage, model)) return false
  if (model !== null && !physicalModels.includes(model)) return false
  return (otherFeed ?? []).some(
    ({ ore, share }) => share.mode > 0 && bar.countries.includes(ores[ore]?.country ?? ''),
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

const order: readonly string[] = chainStages

const reaches = ({ from }: OriginBar, stage: string): boolean =>
  stage === 'recycle' || order.indexOf(stage) >= order.indexOf(firstStage[from])

/** Whether what a stage takes in has passed a step that a bar looks at. */
const followsBarred = ({ from }: OriginBar, stage: string): boolean =>
  stage === 'recycle' || order.indexOf(stage) > order.indexOf(firstStage[from])
