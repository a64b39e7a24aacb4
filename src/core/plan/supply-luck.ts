import { unstatedPromise } from '#core/material/availability.ts'
import { countsWhatEnters } from '#core/material/capacity-weight.ts'
import type { Chain, Station } from '#core/material/chain.ts'
import type { LimitedPlace } from '#core/material/kept-service.ts'
import { feedRange, separationRange } from '#core/material/process-yield.ts'
import type { Feed } from '#core/material/recipe.ts'
import type { Estimate } from '#core/model/claim.ts'
import type { RiskSupply, SupplyLuck, SupplyOpening, SupplyPlace } from '#core/risk/risk-input.ts'

/** How a ramp may come short when what places have open and what stages yield come out otherwise than typical. */
export interface SupplyRisk extends Pick<RiskSupply, 'places' | 'shortfalls' | 'wantedKg'> {
  readonly rampMonths: number
  readonly groups: readonly (readonly ClaimedLuck[])[]
}

/** A luck whose width goes by the grade of its claim. */
export interface ClaimedLuck extends Omit<SupplyLuck, 'sigma'> {
  /** Empty where nobody states the value. */
  readonly claim: string
}

/** A plant that opens after filing: the period of its opening, and its days as a plan counts them. */
export interface PlantOpening extends Omit<SupplyOpening, 'group' | 'since'> {
  readonly period: number
  readonly claim: string
}

/** How a draft's ramp may come short, and the step that then waits for feed. */
export interface SupplyWait extends SupplyRisk {
  readonly step: string
}

/**
 * What may come out otherwise, and how it multiplies what each place has open.
 *
 * A facility's factor is that of its capacity, times that of the share it has not promised to others, times that of the yields of
 * all stages after it: in a chain passed stage by stage, to yield less after a place is to have less open at it. The plants of a
 * stage share the luck of its yield, and the worst feed counts. Promises that nobody states run from 0.9 to all. A plant that is
 * yet to open does so after a time widened by the grade of its date.
 */
export function luckOf(
  { stations, stages, recipe }: Chain,
  limited: readonly LimitedPlace[],
  openings: ReadonlyMap<string, PlantOpening>,
): Pick<SupplyRisk, 'groups' | 'places'> {
  const groups: ClaimedLuck[][] = []
  const group = (lucks: readonly ClaimedLuck[]): number[] => {
    const drawn = lucks.filter(({ mode }) => mode > 0)
    return drawn.length === 0 ? [] : [groups.push(drawn) - 1]
  }
  const passed = stages.map((stage) =>
    group(
      stations
        .filter((station) => station.stage === stage)
        .flatMap((station) => yieldsAt(station, recipe.feeds)),
    ),
  )
  const own = new Map<string, ReturnType<typeof ownGroups>>()
  const places = limited.map(({ station, period }): SupplyPlace => {
    const known = own.get(station.id) ?? ownGroups(station)
    own.set(station.id, known)
    const { opening } = known
    return {
      groups: known.groups,
      opening: opening && period !== null ? { ...opening, since: period - opening.period } : null,
    }
  })
  return { groups, places }

  function ownGroups(station: Station) {
    const at = (stages as readonly string[]).indexOf(station.stage)
    const after = at < 0 ? [] : passed.slice(countsWhatEnters(station) ? at : at + 1)
    const opening = openings.get(station.id)
    return {
      groups: [...ownLuck(station).flatMap((luck) => group([luck])), ...after.flat()],
      opening: opening && { ...opening, group: groups.push([openingLuck(station, opening)]) - 1 },
    }
  }
}

/** A facility's capacity, and the share of it that it has not promised. */
function ownLuck({ facility }: Station): ClaimedLuck[] {
  if (!facility?.capacity) return []
  const { id, provider, capacity, committedShare } = facility
  const promised = committedShare ?? { ...unstatedPromise, claim: '' }
  const open = {
    low: Math.max(0, 1 - promised.high),
    mode: 1 - promised.mode,
    high: 1 - promised.low,
    claim: promised.claim,
  }
  return [
    luckFrom(capacity, 'amount', `capacity ${id}`, `provider:${provider}`),
    luckFrom(open, 'share', `open ${id}`, `provider:${provider}`),
  ]
}

const openingLuck = ({ id, facility }: Station, { days, claim }: PlantOpening): ClaimedLuck =>
  luckFrom(
    { low: days, mode: days, high: days, claim },
    'days',
    `opening ${id}`,
    `provider:${facility?.provider}`,
  )

const luckFrom = (
  { low, mode, high, claim }: Pick<Estimate, 'low' | 'mode' | 'high' | 'claim'>,
  kind: SupplyLuck['kind'],
  name: string,
  cause: string,
): ClaimedLuck => ({ name, cause, kind, low, mode, high, claim })

/** The yield of each feed at a station. */
function yieldsAt({ stage, process }: Station, feeds: readonly Feed[]): ClaimedLuck[] {
  return feeds.flatMap(({ id, elements }) => {
    const range =
      stage === 'separate' ? separationRange(process, elements[0] ?? id) : feedRange(process, id)
    return range ? [luckFrom(range, 'share', `yield ${stage}`, `yield ${stage}`)] : []
  })
}
