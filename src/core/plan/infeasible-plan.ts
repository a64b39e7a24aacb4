import type { Aim } from '#core/model/aim.ts'
import type { NoPlan, Unsigned } from '#core/model/no-plan.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { applicationRecord } from './application-record.ts'
import { datedRates } from './dated-rates.ts'
import type { Infeasibility } from './explain-infeasible.ts'
import { plannedOutput } from './output-words.ts'
import { planHubs } from './plan-hubs.ts'
import type { World } from './world.ts'

/** The answer when there is no plan: the same document, its stages empty, with the clash and what would end it. */
export function infeasiblePlan(
  world: World,
  { seed, aim }: { readonly seed: number; readonly aim: Aim },
  { conflicts, relaxations }: Infeasibility,
): Unsigned<NoPlan> {
  return {
    ...emptyStages(world),
    format: 'lodestone.plan/1',
    asOf: formatDay(world.asOf),
    seed,
    aim,
    status: 'infeasible',
    application: applicationRecord(world.application),
    corridor: { id: world.corridor.id, version: world.corridor.version, name: world.corridor.name },
    hubs: planHubs(world),
    scenarios: world.switches.given,
    conflicts,
    relaxations,
  }
}

const why: Text = {
  en: 'There is no plan, so nothing can be said of it: see conflicts.',
  zh: '没有可行方案，无从得知：见 conflicts。',
}

function emptyStages(
  world: World,
): Pick<
  NoPlan,
  | 'requirements'
  | 'duties'
  | 'coverage'
  | 'exchangeRates'
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
> {
  return {
    requirements: {
      output: plannedOutput(world),
      steps: [],
      idleDesks: [],
      roles: [],
      materials: [],
      funding: null,
      documents: [],
      why,
    },
    duties: [],
    coverage: world.coverage,
    exchangeRates: datedRates(world.catalog.exchangeRates, world.catalog),
    material: {
      status: 'infeasible',
      flows: [],
      runs: [],
      capacityUse: [],
      shadowPrices: [],
      origins: [],
      custody: null,
      coProducts: [],
      elementBalance: [],
      cost: null,
      unknownCosts: [],
      recycledKg: {},
      firstShortPeriod: null,
      elementFlows: [],
      availability: null,
      places: [],
      elements: [],
      why,
    },
    matches: [],
    schedule: {
      start: formatDay(world.asOf),
      finish: null,
      steps: [],
      resources: [],
      calendars: [],
      why,
    },
    risk: {
      samples: 0,
      finish: null,
      cost: null,
      joint: [],
      drivers: [],
      deadline: null,
      supply: null,
      why,
    },
    finance: {
      stack: [],
      rejected: [],
      months: [],
      floor: null,
      lowestCash: null,
      gap: null,
      cover: null,
      coverYears: [],
      returns: null,
      beforeOutput: null,
      totalCost: null,
      npv: null,
      discount: null,
      assumptions: [],
      why,
    },
    comparison: {
      samples: 0,
      leverSamples: 0,
      corridor: null,
      marketOnly: null,
      differenceDays: null,
      differenceCost: null,
      levers: [],
      findings: [],
      othersDelay: { days: null, why },
      why,
    },
    lawScenarios: [],
    monday: [],
    evidence: {
      claims: [],
      exposure: null,
      assumptions: null,
      verifyNext: [],
      sources: [],
      why,
    },
    trace: [],
  }
}
