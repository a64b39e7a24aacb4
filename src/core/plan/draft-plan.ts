import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MaterialOutcome } from '#core/material/plan-material.ts'
import { type Aim, aimShares } from '#core/model/aim.ts'
import type { Facts } from '#core/model/condition.ts'
import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { Rule, RuleEvent } from '#core/model/rule.ts'
import { evaluateRules, type RuleVerdict } from '#core/rules/evaluate-rules.ts'
import { holdBound } from '#core/rules/hold-bound.ts'
import { type Day, day } from '#core/units/day.ts'
import { type OriginBar, originBars } from './barred-facilities.ts'
import { contentShare } from './content-share.ts'
import { demandPeriods } from './demand-periods.ts'
import type { Draft, NoDraft } from './draft.ts'
import { draftFinance } from './draft-finance.ts'
import { type Material, openingsOf } from './draft-material.ts'
import type { DraftStep } from './draft-step.ts'
import { eventDays } from './event-days.ts'
import { factsOfWorld } from './facts.ts'
import { gradesOf } from './grades.ts'
import { staffingFor } from './hire-steps.ts'
import { eligibleInstruments } from './instruments.ts'
import { laneLawMoves, laneLicences } from './lane-rules.ts'
import { limitsBroken } from './limits-broken.ts'
import { materialReady } from './material-ready.ts'
import { monthIndex } from './months.ts'
import { peakOutput } from './output-volume.ts'
import { placeSteps } from './place-steps.ts'
import { plannedCost } from './planned-cost.ts'
import { playbookOf } from './playbook-of.ts'
import { requireSteps } from './require-steps.ts'
import type { Grades } from './risk-input.ts'
import { rulesInReach } from './rules-in-reach.ts'
import { foreseenSlip } from './slip.ts'
import { facilitiesToContract } from './supply-steps.ts'
import { withinBudget } from './within-budget.ts'
import type { World } from './world.ts'

/** What a draft asks of outside: the material path (cached by the caller), the money's solver, and how long to search. */
export interface DraftTools {
  readonly material: (world: World, firstOutput: Day, bars: readonly OriginBar[]) => Material
  readonly solve: SolveLinearProgram
  /** Complete schedules the search may make. */
  readonly schedules: number
  /** `hold`: a plan that breaks the deadline or the budget is none. `report`: it is a plan all the same (the market-only twin). */
  readonly limits: 'hold' | 'report'
  /** The finish that is to be early. */
  readonly aim: Aim
}

/** Rounds after which the loop stops even if an answer still moves; in the last one no duty that bound is let go. */
const mostRounds = 4

/**
 * Plans a world under one coordination profile: rules at their events' dates, material, steps, offers, schedule, money;
 * again while the dates move a duty or the money sought changes.
 */
export function draftPlan(
  world: World,
  profile: CoordinationProfile,
  tools: DraftTools,
): Draft | NoDraft {
  const known = { facts: factsOfWorld(world), grades: gradesOf(world) }
  let state = firstState(world)
  let before: Draft | undefined
  for (let round = 1; ; round++) {
    const draft = draftRound(round, tools, (effort) =>
      draftOnce(world, known, profile, { ...tools, ...effort }, state, before),
    )
    if (draft.kind === 'infeasible') return draft
    if (round > 1) before = draft
    const next = nextState(draft, state.held)
    const verdicts = verdictsOn(draft, next)
    if (round === mostRounds || isSettled(draft, verdicts, state, next)) {
      const broken = tools.limits === 'hold' ? limitsBroken(draft) : undefined
      return broken ?? { ...draft, verdicts, rounds: round }
    }
    const isLast = round === mostRounds - 1
    state = isLast ? { ...next, held: boundIds([...draft.verdicts, ...verdicts]) } : next
  }
}

/** The first round only tells when the events fall and which money is worth asking for, so it searches less and by planned days; that it found nothing proves nothing. */
function draftRound(
  round: number,
  { schedules, aim }: DraftTools,
  draftWith: (effort: Pick<DraftTools, 'schedules' | 'aim'>) => Draft | NoDraft,
): Draft | NoDraft {
  const fewer = { schedules: Math.ceil(schedules * firstRoundShare), aim: 'planned' as const }
  const quick = round === 1 ? draftWith(fewer) : undefined
  return quick?.kind === 'drafted' ? quick : draftWith({ schedules, aim })
}

/** Share of the complete schedules that the first round makes. */
const firstRoundShare = 0.2

/** The draft's rules judged on the dates it came to itself. */
function verdictsOn(draft: Draft, { eventDay, held, content }: LoopState): RuleVerdict[] {
  const rules = draft.verdicts.map(({ rule }) => rule)
  return judgedOn(draft.world, rules, withContent(draft.facts, content), eventDay, held)
}

/** The answers, with what the material path of the round before says of the goods; null before there is one. */
const withContent = (facts: Facts, content: number | null): Facts => ({
  ...facts,
  'shipment.cnRareEarthValueShare': { value: content, from: 'material:origins' },
})

function judgedOn(
  { asOf, switches }: World,
  rules: readonly Rule[],
  facts: Facts,
  eventDay: LoopState['eventDay'],
  held: ReadonlySet<string>,
): RuleVerdict[] {
  return holdBound(evaluateRules(rules, facts, { asOf, eventDay, law: switches.law }), held)
}

const boundIds = (verdicts: readonly RuleVerdict[]): ReadonlySet<string> =>
  new Set(verdicts.filter(({ applies }) => applies === 'yes').map(({ rule }) => rule.id))

/** What one round hands to the next. */
interface LoopState {
  readonly eventDay: Readonly<Record<RuleEvent, Day>>
  readonly firstOutput: Day
  /** Instruments the stack uses; null before the first stack. */
  readonly instruments: readonly string[] | null
  /** Of these, what is first missed after series output has begun. */
  readonly laterMoney: readonly string[]
  /** Share of the goods' value that is Chinese rare earth; null before the first material path, or where prices do not tell. */
  readonly content: number | null
  /** Rules kept binding, because without them their event comes back to a day on which they bind. */
  readonly held: ReadonlySet<string>
}

/** First day of series output where no plan says it yet. */
export const guessedOutput = ({ asOf }: Pick<World, 'asOf'>): Day => monthsAfter(asOf, 27)

const monthsAfter = (asOf: Day, months: number): Day => day(asOf + Math.round(months * 30.4))

/** A first guess at the events, in months after filing; the loop replaces it. */
function firstState(world: World): LoopState {
  const { asOf } = world
  const after = (months: number): Day => monthsAfter(asOf, months)
  return {
    eventDay: {
      filing: after(1),
      construction: after(7),
      discharge: after(20),
      shipment: after(25),
      placing: after(27),
      delivery: after(27),
    },
    firstOutput: guessedOutput(world),
    instruments: null,
    laterMoney: [],
    content: null,
    held: new Set(),
  }
}

function draftOnce(
  world: World,
  known: { readonly facts: Facts; readonly grades: Grades },
  profile: CoordinationProfile,
  tools: DraftTools,
  state: LoopState,
  /** A draft of this world by the same tools. */
  before: Draft | undefined,
): Draft | NoDraft {
  const { application, catalog } = world
  const facts = withContent(known.facts, state.content)
  const verdicts = judgedOn(world, rulesInReach(world), facts, state.eventDay, state.held)
  const bars = originBars(verdicts)
  const ready = materialReady(world, (asked, day) => tools.material(asked, day, bars))
  const firstOutput =
    ready !== null && ready.from > state.firstOutput ? ready.from : state.firstOutput
  const material = tools.material(world, firstOutput, bars)
  if (material.broken.length > 0) return { kind: 'infeasible', broken: material.broken }
  const judged = eligibleInstruments(catalog, facts)
  const asked = judged
    .filter(
      ({ instrument, answer }) =>
        answer === 'yes' && (state.instruments?.includes(instrument.id) ?? true),
    )
    .map(({ instrument }) => instrument)
  const staffing = staffingFor(playbookOf(world).staffing, peakOutput(world), facts)
  const required = requireSteps(world, facts, {
    rules: verdicts.filter(({ applies }) => applies === 'yes').map(({ rule }) => rule),
    facilities: facilitiesToContract(world, material.outcome.plan.runs),
    instruments: asked,
    laterMoney: state.laterMoney,
    staffing,
    lanes: material.outcome.lanes,
    laneLicences: laneLicences(world, material.outcome.lanes, firstOutput),
    materialFrom: ready?.from ?? null,
  })
  if (before && asksTheSame(before, required, material.outcome))
    return { ...before, facts, verdicts, asked, ready }
  const costed = withinBudget(
    (budget) => {
      const { schedules, aim } = tools
      const share = aimShares[aim]
      const early = share === null ? null : { share, grades: known.grades }
      const placement = placeSteps(world, facts, required, profile, { schedules, budget, early })
      if (placement.kind === 'infeasible') return placement
      return { ...placement, ...plannedCost(world, placement, staffing, material.outcome), world }
    },
    tools.limits === 'hold' ? application.limits.budget : null,
  )
  if (costed.kind === 'infeasible') return costed
  const slip = foreseenSlip(costed, known.grades)
  const { costs } = costed
  const question = { placement: costed, costs, material: material.outcome, judged, slip }
  const finance = draftFinance(world, question, tools.solve)
  return {
    ...costed,
    slip,
    finance,
    usedInstruments: finance.plan.stack.map((line) => line.instrument).sort(),
    kind: 'drafted',
    profile,
    facts,
    verdicts,
    material: material.outcome,
    ready,
    staffing,
    judged,
    asked,
    required,
    rounds: 1,
  }
}

/** With the same steps on the same material path, schedule and money come out as they did. */
const asksTheSame = (
  { required, material }: Draft,
  steps: readonly DraftStep[],
  path: MaterialOutcome,
): boolean => material === path && JSON.stringify(required) === JSON.stringify(steps)

function nextState(draft: Draft, held: ReadonlySet<string>): LoopState {
  const { finish, slip, finance, usedInstruments, world } = draft
  return {
    eventDay: eventDays(draft),
    firstOutput: finish,
    instruments: usedInstruments,
    laterMoney: finance.gate
      .filter(({ month }) => month > monthIndex(world.asOf, day(finish + slip.days)))
      .map(({ instrument }) => instrument)
      .sort(),
    content: contentShare(world, draft.material.plan, 'CN'),
    held,
  }
}

/** Settled: the same money is sought at the same stage, no dated outage, opening or law of a lane shifts against the output, and every duty answers the same on the new dates. */
function isSettled(
  { world, verdicts }: Draft,
  again: readonly RuleVerdict[],
  before: LoopState,
  after: LoopState,
): boolean {
  if (before.instruments?.join() !== after.instruments?.join()) return false
  if (before.laterMoney.join() !== after.laterMoney.join()) return false
  const isDated = world.switches.downFacilities.size > 0 || openingsOf(world).length > 0
  if (isDated && before.firstOutput !== after.firstOutput) return false
  const quarters = demandPeriods(world).length
  if (laneLawMoves(world, before.firstOutput, after.firstOutput, quarters)) return false
  return sameAnswers(verdicts, again)
}

function sameAnswers(left: readonly RuleVerdict[], right: readonly RuleVerdict[]): boolean {
  return left.every((verdict, index) => verdict.applies === right[index]?.applies)
}
