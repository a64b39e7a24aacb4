import { isPriced } from '#core/material/price-book.ts'
import type { Claim } from '#core/model/claim.ts'
import { type CoordinationProfile, type Lever, levers } from '#core/model/corridor.ts'
import type { Issue } from '#core/model/issue.ts'
import { parseDay } from '#core/units/day.ts'
import { leversInUse, mixProfiles } from './lever-profiles.ts'
import { mapEstimates } from './map-estimates.ts'
import type { LawReading, Switches, World } from './world.ts'

/** A world with scenarios applied, or every scenario that could not be read. */
export type Scenario =
  | { readonly kind: 'applied'; readonly world: World }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[] }

/** Applies scenarios such as `facility:ID=down` in the order given. */
export function applyScenarios(world: World, given: readonly string[]): Scenario {
  const issues: Issue[] = []
  let changed = world
  for (const text of given) {
    const outcome = applyOne(changed, text)
    if ('code' in outcome) issues.push(outcome)
    else changed = outcome
  }
  if (issues.length > 0) return { kind: 'faults', issues }
  return { kind: 'applied', world: withSwitches(changed, { given: recordOf(changed, given) }) }
}

type Apply = (world: World, id: string, value: string, text: string) => World | Issue

const kinds: Readonly<Record<string, Apply>> = {
  levers: (world, _id, value, text) =>
    value === 'off'
      ? levers.reduce(leverOff, world)
      : fault(text, `'${value}' is not a value of levers`, 'Write levers=off.'),
  lever: (world, id, value, text) => {
    if (!levers.includes(id as Lever))
      return fault(text, `there is no lever '${id}'`, `Use one of ${levers.join(', ')}.`)
    if (value === 'on') return world
    return value === 'off'
      ? leverOff(world, id as Lever)
      : fault(text, `'${value}' is neither on nor off`, `Write lever:${id}=off.`)
  },
  offer: (world, id, value, text) => {
    if (!world.corridor.offers.some((offer) => offer.id === id)) return unknown(text, 'offer', id)
    if (value !== 'gone')
      return fault(text, `'${value}' is not a state of an offer`, `Write offer:${id}=gone.`)
    return withSwitches(world, { goneOffers: new Set([...world.switches.goneOffers, id]) })
  },
  facility: (world, id, value, text) => {
    if (!world.corridor.facilities.some((facility) => facility.id === id))
      return unknown(text, 'facility', id)
    const span = /^down(?::(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(value)
    if (!span)
      return fault(
        text,
        `'${value}' is not a state of a facility`,
        `Write facility:${id}=down or facility:${id}=down:2029-01-01..2029-06-30.`,
      )
    const from = span[1] === undefined ? undefined : parseDay(span[1])
    const to = span[2] === undefined ? undefined : parseDay(span[2])
    if (span[1] !== undefined && (from === undefined || to === undefined || to < from)) {
      return fault(
        text,
        'the span is not two real dates in order',
        `Write facility:${id}=down:2029-01-01..2029-06-30.`,
      )
    }
    const down = new Map(world.switches.downFacilities)
    down.set(id, from === undefined || to === undefined ? null : { from, to })
    return withSwitches(world, { downFacilities: down })
  },
  lane: (world, id, value, text) => {
    if (!world.corridor.lanes.some((lane) => lane.id === id)) return unknown(text, 'lane', id)
    if (value !== 'closed')
      return fault(text, `'${value}' is not a state of a lane`, `Write lane:${id}=closed.`)
    return withSwitches(world, { closedLanes: new Set([...world.switches.closedLanes, id]) })
  },
  rule: (world, id, value, text) => {
    const rules = Object.values(world.catalog.rules)
    if (!rules.some((rule) => rule.id === id || rule.knowledge.switch === id))
      return unknown(text, 'rule or law switch', id)
    if (!['revived', 'extended', 'off'].includes(value)) {
      return fault(
        text,
        `'${value}' is not a reading of a rule`,
        `Write rule:${id}=revived, =extended or =off.`,
      )
    }
    return withSwitches(world, { law: { ...world.switches.law, [id]: value as LawReading } })
  },
  price: (world, id, value, text) => {
    const factor = /^x(\d+(?:\.\d+)?)$/.exec(value)
    if (!factor) return fault(text, `'${value}' is not a factor`, `Write price:${id}=x2.`)
    if (!isPriced(id, world.catalog))
      return fault(
        text,
        `no price of '${id}' enters the material path`,
        'Take the oxide of an element, ndpr-oxide or a bought material, for example price:dy-oxide=x2.',
      )
    return withSwitches(world, {
      priceFactors: { ...world.switches.priceFactors, [id]: Number(factor[1]) },
    })
  },
  claim: (world, id, value, text) => {
    if (!world.catalog.claims[id] && !world.corridor.claims[id]) return unknown(text, 'claim', id)
    if (value === 'verified')
      return withSwitches(world, {
        verifiedClaims: new Set([...world.switches.verifiedClaims, id]),
      })
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number))
      return fault(
        text,
        `'${value}' is neither 'verified' nor a number`,
        `Write claim:${id}=verified or a number in the claim's own unit.`,
      )
    const corridor = mapEstimates(world.corridor, id, number)
    return { ...world, corridor, catalog: mapEstimates(world.catalog, id, number) }
  },
}

function applyOne(world: World, text: string): World | Issue {
  const match = /^([a-z]+)(?::([^=]+))?=(.*)$/.exec(text)
  const kind = match?.[1]
  const apply = kind === undefined ? undefined : kinds[kind]
  if (!apply || (kind !== 'levers' && match?.[2] === undefined)) {
    return fault(
      text,
      'it is not a scenario this version knows',
      `Write NAME=VALUE with one of ${Object.keys(kinds).join(', ')}, for example offer:ID=gone.`,
    )
  }
  return apply(world, match?.[2] ?? '', match?.[3] ?? '', text)
}

/** The corridor's profile takes the market's value of a lever, under its own claim's id. */
function leverOff(world: World, lever: Lever): World {
  const { corridor: own, market } = world.corridor.coordination
  const others = new Set(levers.filter((candidate) => candidate !== lever))
  const mixed = mixProfiles(own, market, others)
  const profile = keepClaim(mixed, own, lever)
  const claim = claimOf(own, lever)
  const from = world.corridor.claims[claimOf(market, lever)]
  const claims: Record<string, Claim> = { ...world.corridor.claims }
  const before = claims[claim]
  if (from && before)
    claims[claim] = { ...from, id: before.id, subject: before.subject, predicate: before.predicate }
  return {
    ...world,
    corridor: { ...world.corridor, claims, coordination: { corridor: profile, market } },
  }
}

function keepClaim(
  mixed: CoordinationProfile,
  own: CoordinationProfile,
  lever: Lever,
): CoordinationProfile {
  const claim = claimOf(own, lever)
  switch (lever) {
    case 'parallel':
      return { ...mixed, parallel: { ...mixed.parallel, claim } }
    case 'search':
      return { ...mixed, search: { days: { ...mixed.search.days, claim } } }
    case 'file':
      return { ...mixed, file: { daysPerDocument: { ...mixed.file.daysPerDocument, claim } } }
    case 'pilot':
      return { ...mixed, pilot: { queueDays: { ...mixed.pilot.queueDays, claim } } }
    case 'land':
      return { ...mixed, land: { ...mixed.land, extraDays: { ...mixed.land.extraDays, claim } } }
  }
}

function claimOf(profile: CoordinationProfile, lever: Lever): string {
  const { parallel, search, file, pilot, land } = profile
  return {
    parallel: parallel.claim,
    search: search.days.claim,
    file: file.daysPerDocument.claim,
    pilot: pilot.queueDays.claim,
    land: land.extraDays.claim,
  }[lever]
}

/** Scenarios for the record: with no lever left the corridor says so, whether a flag or its own file made it so. */
function recordOf({ corridor }: World, given: readonly string[]): string[] {
  const { coordination } = corridor
  if (leversInUse(coordination.corridor, coordination.market).length > 0) return [...given]
  return ['levers=off', ...given.filter((text) => !text.startsWith('lever'))]
}

function withSwitches(world: World, change: Partial<Switches>): World {
  return { ...world, switches: { ...world.switches, ...change } }
}

const unknown = (text: string, what: string, id: string): Issue =>
  fault(text, `there is no ${what} '${id}'`, `Take an id from the plan or the corridor's files.`)

function fault(text: string, reason: string, remedy: string): Issue {
  return {
    code: 'bad-scenario',
    file: '--scenario',
    path: text.split('=')[0] ?? '',
    value: text,
    reason,
    remedy,
  }
}
