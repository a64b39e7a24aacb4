import type { Lane } from '#core/model/corridor.ts'
import type { Rule } from '#core/model/rule.ts'
import { ruleStateAt } from '#core/rules/rule-state.ts'
import { type Day, day } from '#core/units/day.ts'
import { type PeriodMonths, periodStart } from './demand-periods.ts'
import type { World } from './world.ts'

/** A rule in force on what crosses a lane, which asks for a decision before the first feed may cross. */
export interface LaneLicence {
  readonly lane: string
  readonly rule: Rule
}

/** Periods in which a ban is in force on a lane, for a whole period or a part of it; only lanes that some ban shuts. */
export function shutLanes(
  world: World,
  firstOutput: Day,
  count: number,
  months: PeriodMonths,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    world.corridor.lanes.flatMap((lane): [string, number[]][] => {
      const bans = rulesOf(lane, world).filter(({ duty }) => duty === 'ban')
      const shut = Array.from({ length: count }, (_, at) => at).filter((at) => {
        const first = periodStart(firstOutput, at, months)
        const last = day(periodStart(firstOutput, at + 1, months) - 1)
        return bans.some((ban) => binds(ban, first, world) || binds(ban, last, world))
      })
      return shut.length > 0 ? [[lane.id, shut]] : []
    }),
  )
}

/** The licences that lanes in use ask for on a day. */
export function laneLicences(world: World, used: readonly string[], on: Day): LaneLicence[] {
  return world.corridor.lanes
    .filter(({ id }) => used.includes(id))
    .flatMap((lane) =>
      rulesOf(lane, world)
        .filter((rule) => rule.decisionDays !== null && binds(rule, on, world))
        .map((rule) => ({ lane: lane.id, rule })),
    )
}

const rulesOf = ({ rules }: Lane, { catalog }: World): Rule[] =>
  rules.flatMap((id) => catalog.rules[id] ?? [])

/** A rule of a lane is asked for its dates alone: its condition speaks of the applicant's own goods. */
const binds = (rule: Rule, on: Day, { switches, asOf }: World): boolean =>
  ruleStateAt(rule, on, switches.law, asOf).state === 'in-force'
