import type { RuleEvent } from '#core/model/rule.ts'
import type { Day } from '#core/units/day.ts'
import type { Draft } from './draft.ts'

/** The day a draft's own schedule gives each event that rules bind; the finish for an event that no step is. */
export function eventDays(
  draft: Pick<Draft, 'placed' | 'verdicts' | 'world' | 'finish'>,
): Readonly<Record<RuleEvent, Day>> {
  const startOf = (event: RuleEvent): Day =>
    draft.placed.find(({ step }) => step.event === event)?.start ?? draft.finish
  return {
    filing: firstFiling(draft),
    construction: startOf('construction'),
    discharge: startOf('discharge'),
    shipment: startOf('shipment'),
    placing: startOf('placing'),
    delivery: startOf('delivery'),
  }
}

/** The day the first record is filed: when an authority has the file of a rule that binds filing. */
function firstFiling({
  placed,
  verdicts,
  world,
}: Pick<Draft, 'placed' | 'verdicts' | 'world'>): Day {
  const bound = new Set(
    verdicts.filter(({ rule }) => rule.event === 'filing').map(({ rule }) => rule.id),
  )
  const filed = placed.filter(
    ({ step, mode }) => bound.has(step.rule ?? '') && mode.id === 'authority',
  )
  return (
    filed.reduce<Day | undefined>(
      (first, { start }) => (first === undefined || start < first ? start : first),
      undefined,
    ) ?? world.asOf
  )
}
