import type { Corridor } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import { type DraftStep, milestone, withStep } from './draft-step.ts'
import { decisionOn } from './lane-licence-steps.ts'
import type { LaneLicence } from './lane-rules.ts'
import { doneStepOf, needsWork } from './permit-steps.ts'
import type { Delay, Switches } from './world.ts'

/** What a scenario makes late: which step's end it holds back, by how much, and who is late. */
interface Lateness {
  readonly step: string
  readonly id: string
  readonly name: Text
  readonly delay: Delay
  readonly because: string
}

/** What the scenarios make late in this case: the end of a duty that binds, and the first feed over a lane that carries some. */
export interface LateCase {
  readonly switches: Switches
  readonly rules: readonly Rule[]
  readonly lanes: readonly string[]
  readonly laneLicences: readonly LaneLicence[]
  /** The playbook's step at whose end feed for the plant has arrived. */
  readonly firstFeed: string
  readonly corridor: Corridor
}

/**
 * The steps with a wait behind each that a scenario makes late; whatever came after such a step comes after its wait. Late
 * lanes hold back the first feed one after another, as if it crossed them all.
 */
export function withLateSteps(steps: readonly DraftStep[], late: LateCase): DraftStep[] {
  return [...lateDuties(late), ...lateLanes(late)].reduce<DraftStep[]>(
    (all, one) => holdBack(all, one, late.corridor),
    [...steps],
  )
}

function lateDuties({ switches, rules, laneLicences }: LateCase): Lateness[] {
  const own = rules
    .filter((rule) => needsWork(rule, rules))
    .map((rule) => ({ rule, step: doneStepOf(rule, rules), id: `late.${rule.id}` }))
  const onLanes = laneLicences.map((licence) => ({
    rule: licence.rule,
    step: decisionOn(licence),
    id: `late.${licence.lane}.${licence.rule.id}`,
  }))
  return [...own, ...onLanes].flatMap(({ rule, step, id }) => {
    const delay = switches.lateRules.get(rule.id)
    return delay
      ? [
          {
            step,
            id,
            name: {
              en: `Late by scenario: ${rule.name.en}`,
              zh: `情景设定延迟：${rule.name.zh}`,
            },
            delay,
            because: `rule:${rule.id}`,
          },
        ]
      : []
  })
}

function lateLanes({ switches, lanes, firstFeed }: LateCase): Lateness[] {
  return lanes.flatMap((lane) => {
    const delay = switches.lateLanes.get(lane)
    return delay
      ? [
          {
            step: firstFeed,
            id: `late.lane.${lane}`,
            name: { en: `Late by scenario: lane ${lane}`, zh: `情景设定延迟：运输线路 ${lane}` },
            delay,
            because: 'answer:product.grade',
          },
        ]
      : []
  })
}

function holdBack(
  steps: readonly DraftStep[],
  { step: held, id, name, delay, because }: Lateness,
  corridor: Corridor,
): DraftStep[] {
  const before = steps.find((step) => step.id === held)
  if (!before) return [...steps]
  const office = corridor.hubs.find((hub) => hub.id === before.hub)?.calendar ?? 'continuous'
  const wait = withStep(milestone(id, name, before.desk, before.hub, [held], [because]), {
    duration: { low: delay.days, mode: delay.days, high: delay.days, unit: 'days', claim: '' },
    calendar: delay.calendar === 'working' ? office : 'continuous',
    provider: before.provider,
  })
  const moved = steps.map((step) =>
    withStep(step, {
      after: step.after.map((link) =>
        link.step === held && link.type === 'FS' ? { ...link, step: id } : link,
      ),
    }),
  )
  return [...moved, wait]
}
