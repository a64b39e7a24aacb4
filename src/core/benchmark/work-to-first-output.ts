import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Rule, RuleEvent } from '#core/model/rule.ts'
import { coordinate } from '#core/plan/coordination.ts'
import type { DraftStep } from '#core/plan/draft-step.ts'
import { factsOfWorld } from '#core/plan/facts.ts'
import { staffingFor } from '#core/plan/hire-steps.ts'
import { peakOutput } from '#core/plan/output-volume.ts'
import { type Placement, placeSteps } from '#core/plan/place-steps.ts'
import { playbookOf } from '#core/plan/playbook-of.ts'
import { requireSteps } from '#core/plan/require-steps.ts'
import { rulesInReach } from '#core/plan/rules-in-reach.ts'
import type { World } from '#core/plan/world.ts'
import { evaluateRules } from '#core/rules/evaluate-rules.ts'
import { type Day, day } from '#core/units/day.ts'

/** The step whose start is the groundbreaking, and the one at whose end the first magnets are there. */
const [ground, firstOutput] = ['construction', 'trial-production']

/** Complete schedules searched, as many as for a plan. */
const schedules = 600

/**
 * What is left to do on the day a plant breaks ground, placed in time by the planner's own steps, offers and search: all that
 * the first output waits for, save what the groundbreaking itself waited for. The maker works without a corridor. What can
 * be bought and borrowed is not asked: the catalog knows today's supply and money, not that of the day.
 */
export function workToFirstOutput(world: World): Placement {
  const { corridor, application } = world
  const facts = factsOfWorld(world)
  const required = requireSteps(world, facts, {
    rules: bindingRules(world, facts),
    facilities: [],
    instruments: [],
    laterMoney: [],
    staffing: staffingFor(playbookOf(world).staffing, peakOutput(world), facts),
    lanes: [],
    laneLicences: [],
    materialFrom: null,
  })
  const office = corridor.hubs.find(({ id }) => id === application.site.hub)?.calendar
  const all = coordinate(required, corridor.coordination.market, office ?? 'continuous')
  const left = stillToDo(all)
  const effort = { schedules, budget: null, early: null }
  const placed = placeSteps(
    world,
    facts,
    left,
    alreadyCoordinated(corridor.coordination.market),
    effort,
  )
  if (placed.kind === 'infeasible')
    throw new RangeError(`no way from ground to output: ${JSON.stringify(placed.broken)}`)
  return placed
}

/** The rules that bind when each event is guessed where the planner first guesses it, counted from the groundbreaking. */
function bindingRules(world: World, facts: ReturnType<typeof factsOfWorld>): Rule[] {
  const { asOf, switches } = world
  const after = (months: number): Day => day(asOf + Math.round(months * 30.4))
  const eventDay: Record<RuleEvent, Day> = {
    filing: asOf,
    construction: asOf,
    discharge: after(13),
    shipment: after(18),
    placing: after(20),
    delivery: after(20),
  }
  const verdicts = evaluateRules(rulesInReach(world), facts, { asOf, eventDay, law: switches.law })
  return verdicts.filter(({ applies }) => applies === 'yes').map(({ rule }) => rule)
}

/** What the first output waits for, less what the groundbreaking waited for; links to what is behind are dropped. */
function stillToDo(steps: readonly DraftStep[]): DraftStep[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const done = before(ground, byId)
  const left = before(firstOutput, byId)
    .union(new Set([firstOutput]))
    .difference(done)
  return steps
    .filter(({ id }) => left.has(id))
    .map((step) => ({ ...step, after: step.after.filter((link) => left.has(link.step)) }))
}

function before(id: string, byId: ReadonlyMap<string, DraftStep>): Set<string> {
  const seen = new Set<string>()
  const stack = [id]
  for (let next = stack.pop(); next !== undefined; next = stack.pop())
    for (const { step } of byId.get(next)?.after ?? [])
      if (!seen.has(step)) {
        seen.add(step)
        stack.push(step)
      }
  return seen
}

/** A profile that adds nothing more: its waits stand among the steps already, and those before the groundbreaking are behind. */
function alreadyCoordinated(market: CoordinationProfile): CoordinationProfile {
  const none = { low: 0, mode: 0, high: 0, unit: 'days', claim: '' }
  return {
    parallel: { ...market.parallel, sideBySide: true },
    search: { ...market.search, days: none },
    file: { daysPerDocument: none },
    pilot: { queueDays: none },
    land: { ...market.land, extraDays: none },
  }
}
