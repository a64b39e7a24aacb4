import { formatDay } from '#core/units/day.ts'
import { barsSite } from './barred-facilities.ts'
import type { BrokenConstraint, Draft, NoDraft } from './draft.ts'

/** The limits of the application that a draft breaks, and the bans it runs into; undefined when it keeps them all. */
export function limitsBroken(draft: Draft): NoDraft | undefined {
  const { world, finish, totalCost } = draft
  const { deadline } = world.application.limits
  const broken: BrokenConstraint[] = []
  if (deadline !== null && finish > deadline)
    broken.push({ constraint: 'limits.deadline', found: formatDay(finish) })
  if (excess(draft) > 0)
    broken.push({ constraint: 'limits.budget', found: String(Math.ceil(totalCost)) })
  // A bar on origins is kept by the material path; what the applicant's own plant does it cannot route around.
  for (const { rule, applies } of draft.verdicts)
    if (applies === 'yes' && rule.duty === 'ban' && (!rule.bars || barsSite(rule.bars, world)))
      broken.push({ constraint: `rule:${rule.id}`, found: rule.name.en })
  return broken.length > 0 ? { kind: 'infeasible', broken } : undefined
}

/** Currency units by which a draft costs more than its application's budget; not above zero where it costs less or none is set. */
export function excess({ world, totalCost }: Draft): number {
  const { budget } = world.application.limits
  return budget === null ? 0 : totalCost - budget.amount / 100
}
