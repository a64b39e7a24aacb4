import type { MoneyReport } from '#core/model/money-report.ts'
import type { Rule } from '#core/model/rule.ts'
import { formatDay } from '#core/units/day.ts'
import type { Draft } from './draft.ts'
import { withLateSteps } from './late-steps.ts'
import { moneyCourse } from './money-course.ts'
import { stressLine } from './money-stresses.ts'
import { needsWork } from './permit-steps.ts'
import { placeSteps } from './place-steps.ts'
import { plannedCost } from './planned-cost.ts'
import { playbookOf } from './playbook-of.ts'
import type { Slip } from './slip.ts'

/** Six months. */
const lateDays = 183

/**
 * The contracts of a draft where the decision of one permit comes six months late: the steps are placed anew behind it with the
 * offers that were taken, its conditions precedent hold money back for as long, and the rest comes late and dear by the slip as before. The latest first.
 */
export function latePermits(
  draft: Draft,
  middle: Slip,
  schedules: number,
): MoneyReport['latePermits'] {
  const bound = draft.verdicts.filter(({ applies }) => applies === 'yes').map(({ rule }) => rule)
  const lines = bound
    .filter((rule) => needsWork(rule, bound))
    .flatMap((rule) => {
      const moved = withPermitLate(draft, rule, bound, schedules)
      if (moved === null) return []
      const stress = draft.finance.under(moneyCourse(moved, middle))
      const line = stressLine(rule.id, rule.name, stress, draft)
      return [{ ...line, rule: rule.id, finish: formatDay(moved.finish) }]
    })
    .sort((a, b) => b.short.amount - a.short.amount || (a.rule < b.rule ? -1 : 1))
  return { days: lateDays, lines }
}

/** The draft with one decision late; null where no schedule holds it. */
function withPermitLate(
  draft: Draft,
  rule: Rule,
  rules: readonly Rule[],
  schedules: number,
): Draft | null {
  const { world, facts, profile } = draft
  const required = withLateSteps(draft.required, {
    switches: {
      ...world.switches,
      lateRules: new Map([[rule.id, { days: lateDays, calendar: 'calendar' }]]),
      lateLanes: new Map(),
    },
    rules,
    lanes: [],
    laneLicences: [],
    firstFeed: playbookOf(world).firstFeed,
    corridor: world.corridor,
  })
  const signed = { ...world, ...withSignedOffers(draft) }
  const placement = placeSteps(signed, facts, required, profile, {
    schedules,
    budget: null,
    early: null,
  })
  if (placement.kind === 'infeasible') return null
  const costed = plannedCost(world, placement, draft.staffing, draft.material)
  return { ...draft, ...placement, ...costed, kind: 'drafted' }
}

/** Only the offers that the plan took, as they are signed by then; and no deadline, because a late permit is told by its date. */
function withSignedOffers({
  placed,
  world,
}: Draft): Pick<Draft['world'], 'application' | 'corridor'> {
  const { application, corridor } = world
  const taken = new Set(placed.map(({ mode }) => mode.id))
  return {
    application: { ...application, limits: { ...application.limits, deadline: null } },
    corridor: { ...corridor, offers: corridor.offers.filter(({ id }) => taken.has(id)) },
  }
}
