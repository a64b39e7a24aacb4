import type { Grade } from '#core/model/claim.ts'
import type { ScheduledStep, SchedulePlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { RiskSummary } from '#core/risk/summarise.ts'
import type { CriticalPath } from '#core/schedule/critical-path.ts'
import { explainStarts, type StartCause, type StartReason } from '#core/schedule/explain-start.ts'
import { day, formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import type { Draft } from './draft.ts'
import type { PlacedStep } from './money-flows.ts'
import { playbookOf } from './playbook-of.ts'
import { isIllustrative, providerName } from './provider-name.ts'
import type { Grades } from './risk-input.ts'
import { unknownCost } from './unknown-cost.ts'

/** The joint schedule as the plan shows it: every step with its dates, ranges, cause, provider and evidence. */
export function planSchedule(
  draft: Draft,
  path: CriticalPath,
  risk: RiskSummary,
  grades: Grades,
): SchedulePlan {
  const { world, placed, network, schedule, finish } = draft
  const reasons = explainStarts(network, schedule)
  const names = new Map(placed.map(({ step }) => [step.id, step.name]))
  return {
    start: formatDay(world.asOf),
    finish: formatDay(finish),
    steps: placed.map((step, index) =>
      scheduledStep(draft, step, index, {
        path,
        risk,
        grades,
        names,
        firstFeed: playbookOf(world).firstFeed,
        reason: reasons[index] as StartReason,
      }),
    ),
    resources: world.corridor.resources.map((resource) => ({
      id: resource.id,
      name: resource.name,
      calendar: resource.calendar,
      capacity: capacitySpans(
        network.resources.find(({ id }) => id === resource.id)?.capacity,
        world.asOf,
      ),
    })),
    calendars: network.calendars
      .filter(({ id }) => id !== 'continuous')
      .map(({ id }) => calendarOf(id, world)),
  }
}

function calendarOf(id: string, { catalog }: Draft['world']): SchedulePlan['calendars'][number] {
  const calendar = catalog.calendars[id]
  if (!calendar) throw new RangeError(`the catalog has no calendar '${id}'`)
  const { workingWeekdays, holidays, makeUpDays, assumedFrom } = calendar
  return { id, assumedFrom, workingWeekdays, holidays, makeUpDays }
}

interface Findings {
  readonly path: CriticalPath
  readonly risk: RiskSummary
  readonly grades: Grades
  readonly names: ReadonlyMap<string, Text>
  readonly firstFeed: string
  readonly reason: StartReason
}

function scheduledStep(
  { world, ready }: Draft,
  placed: PlacedStep,
  index: number,
  findings: Findings,
): ScheduledStep {
  const { step, mode, start, finish } = placed
  const { path, risk, grades, names, firstFeed, reason } = findings
  const date = (offsets: Int32Array): string =>
    formatDay(day(world.asOf + (offsets[index] as number)))
  const noCost = unknownCost(mode)
  const isOffer = world.corridor.offers.some((offer) => offer.id === mode.id)
  return {
    id: step.id,
    name: step.name,
    desk: step.desk,
    hub: mode.hub,
    provider: mode.provider,
    providerName: providerName(mode.provider, world),
    illustrative: isIllustrative(mode.provider, world),
    mode: mode.id,
    calendar: mode.calendar,
    release: step.release === null ? null : formatDay(step.release),
    start: formatDay(start),
    finish: formatDay(finish),
    critical: path.critical[index] === 1,
    slackDays: path.slack[index] as number,
    criticality: risk.criticality[index] as number,
    because: isOffer ? [...step.because, `offer:${mode.id}`] : step.because,
    after: step.after,
    whyHere: whyHere(reason, (cause) =>
      ready !== null && cause.kind === 'release' && step.id === firstFeed
        ? { kind: 'material', id: cause.by, words: ready.words }
        : {
            kind: kindOf(cause, firstFeed),
            id: cause.by,
            words: causeWords(cause, names, world.corridor.resources),
          },
    ),
    uses: Object.entries(mode.uses).map(([resource, amount]) => ({ resource, amount })),
    p10: date(risk.stepP10),
    p50: date(risk.stepP50),
    p90: date(risk.stepP90),
    cost: mode.cost ? money(mode.cost.mode, world.corridor.currency) : null,
    ...(noCost ? { why: noCost } : {}),
    claims: mode.claims.filter((claim) => claim !== ''),
    grade: (grades[mode.duration.claim] ?? 'unverified') satisfies Grade,
    rule: step.rule,
  }
}

type Why = ScheduledStep['whyHere']

/** The first cause, and those tied with it. */
function whyHere(
  reason: StartReason,
  told: (cause: StartCause) => Pick<Why, 'kind' | 'id' | 'words'>,
): Why {
  const first = told(reason)
  const also = reason.also.map(told)
  const named = also.slice(0, mostNamed).map(({ words }) => words)
  const more = also.length - named.length
  return {
    ...first,
    also: also.map(({ kind, id }) => ({ kind, id })),
    words: {
      en: [
        first.words.en,
        ...(named.length > 0 ? [`also ${named.map(({ en }) => en).join(', ')}`] : []),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('; '),
      zh: [
        first.words.zh,
        ...(named.length > 0 ? [`同时${named.map(({ zh }) => zh).join('、')}`] : []),
        ...(more > 0 ? [`另有${more}项`] : []),
      ].join('；'),
    },
  }
}

/** Tied causes told in words; the others are counted. */
const mostNamed = 3

function kindOf({ kind, by }: StartCause, firstFeed: string): ScheduledStep['whyHere']['kind'] {
  if (kind === 'release' || kind === 'pin') return 'clock'
  if (kind !== 'predecessor') return kind
  if (by === 'finance.close' || by.startsWith('finance.')) return 'money'
  return by.startsWith('supply.') || by === firstFeed ? 'material' : 'predecessor'
}

function causeWords(
  reason: StartCause,
  names: ReadonlyMap<string, Text>,
  resources: Draft['world']['corridor']['resources'],
): Text {
  switch (reason.kind) {
    case 'predecessor': {
      const before = names.get(reason.by) ?? { en: reason.by, zh: reason.by }
      return { en: `after “${before.en}”`, zh: `在“${before.zh}”之后` }
    }
    case 'resource': {
      const resource = resources.find(({ id }) => id === reason.by)?.name ?? {
        en: reason.by,
        zh: reason.by,
      }
      const holder = reason.holder === null ? undefined : names.get(reason.holder)
      return {
        en: holder
          ? `${resource.en}: busy with “${holder.en}”`
          : `${resource.en}: not free earlier`,
        zh: holder ? `${resource.zh}：正在处理“${holder.zh}”` : `${resource.zh}：此前无空档`,
      }
    }
    case 'calendar':
      return { en: `first working day of ${reason.by}`, zh: `${reason.by} 的首个工作日` }
    case 'start':
      return { en: 'the day of filing', zh: '申请当日' }
    default:
      return { en: 'a date set from outside', zh: '外部规定的日期' }
  }
}

/** Capacity as spans of equal amount. */
export function capacitySpans(
  capacity: Int32Array | undefined,
  asOf: number,
): SchedulePlan['resources'][number]['capacity'] {
  const spans: { from: string; amount: number }[] = []
  let last: number | undefined
  capacity?.forEach((amount, offset) => {
    if (amount === last) return
    spans.push({ from: formatDay(day(asOf + offset)), amount })
    last = amount
  })
  return spans
}
