import type { SolvedNetwork } from './solved-network.ts'

/** What it costs to run each ore apart, where a plant that does so says what a campaign costs. */
export interface Campaigns {
  readonly period: number
  readonly cost: number
  readonly claim: string
}

/**
 * One campaign for each ore in each period at plants that keep origins apart and state its cost, flush included. They are
 * counted on the path found and do not steer it: a path with fewer campaigns may cost less.
 */
export function campaigns({ chain, throughput }: SolvedNetwork): Campaigns[] {
  return chain.stations.flatMap((station) => {
    const charged = station.facility?.campaignCost
    if (!charged || !station.facility?.custody || station.mixes) return []
    const runs = throughput.filter((run) => run.station === station)
    return [...Map.groupBy(runs, ({ period }) => period)].map(([period, inPeriod]) => ({
      period,
      cost: charged.mode * new Set(inPeriod.map(({ load }) => load.ore.id)).size,
      claim: charged.claim,
    }))
  })
}
