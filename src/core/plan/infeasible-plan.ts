import type { Plan } from '#core/model/plan.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { applicationRecord } from './application-record.ts'
import type { UnsignedPlan } from './assemble-plan.ts'
import type { Infeasibility } from './explain-infeasible.ts'
import { planHubs } from './plan-hubs.ts'
import type { World } from './world.ts'

/** The answer when there is no plan: the same document, its stages empty, with the clash and what would end it. */
export function infeasiblePlan(
  world: World,
  seed: number,
  { conflicts, relaxations }: Infeasibility,
): UnsignedPlan {
  return {
    ...emptyStages(world),
    format: 'lodestone.plan/1',
    asOf: formatDay(world.asOf),
    seed,
    status: 'infeasible',
    application: applicationRecord(world.application),
    corridor: { id: world.corridor.id, version: world.corridor.version, name: world.corridor.name },
    hubs: planHubs(world),
    scenarios: world.switches.given,
    conflicts,
    relaxations,
  }
}

type Stages = Pick<
  Plan,
  | 'requirements'
  | 'duties'
  | 'coverage'
  | 'material'
  | 'matches'
  | 'schedule'
  | 'risk'
  | 'finance'
  | 'comparison'
  | 'lawScenarios'
  | 'monday'
  | 'evidence'
  | 'trace'
>

function emptyStages(world: World): Stages {
  const start = formatDay(world.asOf)
  const nothing = money(0, world.corridor.currency)
  const noMoney = { p10: nothing, p50: nothing, p90: nothing }
  const noFinish = { p10: '', p50: '', p90: '' }
  const twin = {
    finish: { planned: '', ...noFinish },
    cost: { planned: nothing, ...noMoney },
    steps: [],
  }
  const shares = {
    verified: 0,
    corroborated: 0,
    'single-source': 0,
    unverified: 1,
    contradicted: 0,
  }
  return {
    requirements: {
      steps: [],
      idleDesks: [],
      roles: [],
      materials: [],
      funding: { total: nothing, byMonth: [] },
      documents: [],
    },
    duties: [],
    coverage: world.coverage,
    material: {
      status: 'infeasible',
      flows: [],
      runs: [],
      capacityUse: [],
      shadowPrices: [],
      origins: [],
      coProducts: [],
      elementBalance: [],
      cost: nothing,
      recycledKg: {},
      unknownCosts: [],
      firstShortPeriod: null,
      elementFlows: [],
      places: [],
      elements: [],
    },
    matches: [],
    schedule: { start, finish: '', steps: [], resources: [], calendars: [] },
    risk: { samples: 0, finish: noFinish, cost: noMoney, joint: [], drivers: [], deadline: null },
    finance: {
      stack: [],
      rejected: [],
      months: [],
      floor: nothing,
      lowestCash: { p50: nothing, p90: nothing, p50Month: '', p90Month: '' },
      gap: nothing,
      totalCost: nothing,
      npv: nothing,
      discount: { ratePerYear: 0, claim: '' },
    },
    comparison: {
      samples: 0,
      leverSamples: 0,
      corridor: twin,
      marketOnly: twin,
      differenceDays: { p10: 0, p50: 0, p90: 0 },
      differenceCost: noMoney,
      levers: [],
      findings: [],
      othersDelay: {
        days: null,
        why: { en: 'There is no plan to compare.', zh: '没有可比较的方案。' },
      },
    },
    lawScenarios: [],
    monday: [],
    evidence: {
      claims: [],
      exposure: { criticalPath: shares, materialFlow: shares, money: shares },
      assumptions: { criticalPath: 0, money: 0, moneyBeforeOutput: 0 },
      verifyNext: [],
      sources: [],
    },
    trace: [],
  }
}
