import type { MaterialProblem } from '#core/material/material-problem.ts'
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

/** Periods of a ramp: their number, their months, and the day from which they are counted. */
export interface Periods {
  readonly firstOutput: Day
  readonly count: number
  readonly months: PeriodMonths
}

/** Periods in which a ban is in force on a lane, for a whole period or a part of it; only lanes that some ban shuts. */
export function shutLanes(world: World, periods: Periods): MaterialProblem['shutLanes'] {
  return Object.fromEntries(
    world.corridor.lanes.flatMap((lane): [string, number[]][] => {
      const bans = rulesOf(lane, world).filter(({ duty }) => duty === 'ban')
      const shut = bans.flatMap((ban) => periodsBound(ban, world, periods))
      return shut.length > 0 ? [[lane.id, [...new Set(shut)].sort((a, b) => a - b)]] : []
    }),
  )
}

/** Customs duties by value in force on lanes, by period; only lanes that some tariff burdens. */
export function laneDuties(world: World, periods: Periods): MaterialProblem['laneDuties'] {
  return Object.fromEntries(
    world.corridor.lanes.flatMap((lane) => {
      const duties = rulesOf(lane, world).flatMap((rule) => {
        const rate = rule.duty === 'tariff' ? rule.parameters.adValorem : undefined
        const bound = rate ? periodsBound(rule, world, periods) : []
        return rate && bound.length > 0
          ? [{ share: rate.mode, claim: rate.claim, periods: bound }]
          : []
      })
      return duties.length > 0 ? [[lane.id, duties] as const] : []
    }),
  )
}

function periodsBound(rule: Rule, world: World, { firstOutput, count, months }: Periods): number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => {
    const first = periodStart(firstOutput, at, months)
    const last = day(periodStart(firstOutput, at + 1, months) - 1)
    return binds(rule, first, world) || binds(rule, last, world)
  })
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

/** Whether what rules say of lanes is another thing when output begins on another day. */
export function laneLawMoves(world: World, before: Day, after: Day, count: number): boolean {
  if (before === after || world.corridor.lanes.every(({ rules }) => rules.length === 0))
    return false
  const lanes = world.corridor.lanes.map(({ id }) => id)
  const lawFrom = (firstOutput: Day): string => {
    const quarters: Periods = { firstOutput, count, months: 3 }
    const licences = laneLicences(world, lanes, firstOutput).map(({ lane, rule }) => [
      lane,
      rule.id,
    ])
    return JSON.stringify([shutLanes(world, quarters), laneDuties(world, quarters), licences])
  }
  return lawFrom(before) !== lawFrom(after)
}

const rulesOf = ({ rules }: Lane, { catalog }: World): Rule[] =>
  rules.flatMap((id) => catalog.rules[id] ?? [])

/** A rule of a lane is asked for its dates alone: its condition speaks of the applicant's own goods. */
const binds = (rule: Rule, on: Day, { switches, asOf }: World): boolean =>
  ruleStateAt(rule, on, switches.law, asOf).state === 'in-force'
