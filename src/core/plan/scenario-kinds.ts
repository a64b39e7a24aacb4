import { isPriced } from '#core/material/price-book.ts'
import { type Lever, levers } from '#core/model/corridor.ts'
import { parseDay } from '#core/units/day.ts'
import { ownLines } from './own-lines.ts'
import { applyClaim, applySource } from './scenario-claims.ts'
import { type ApplyScenario, scenarioFault, scenarioUnknown } from './scenario-faults.ts'
import { leverOff } from './scenario-levers.ts'
import { type CapacityFactor, type Delay, type LawReading, withSwitches } from './world.ts'

/** Every kind of scenario: to add one, write its entry here. */
export const scenarioKinds: Readonly<Record<string, ApplyScenario>> = {
  levers: (world, id, value, text) =>
    id === '' && value === 'off'
      ? levers.reduce(leverOff, world)
      : scenarioFault(text, `'${value}' is not a value of all levers`, 'Write levers=off.'),
  lever: (world, id, value, text) => {
    if (!levers.includes(id as Lever))
      return scenarioFault(text, `there is no lever '${id}'`, `Use one of ${levers.join(', ')}.`)
    if (value === 'on') return world
    return value === 'off'
      ? leverOff(world, id as Lever)
      : scenarioFault(text, `'${value}' is neither on nor off`, `Write lever:${id}=off.`)
  },
  offer: (world, id, value, text) => {
    if (!world.corridor.offers.some((offer) => offer.id === id))
      return scenarioUnknown(text, 'offer', id)
    if (value !== 'gone')
      return scenarioFault(text, `'${value}' is not a state of an offer`, `Write offer:${id}=gone.`)
    return withSwitches(world, { goneOffers: new Set([...world.switches.goneOffers, id]) })
  },
  facility: (world, id, value, text) => {
    const known = [
      ...world.corridor.facilities.map((facility) => facility.id),
      ...ownLines(world.application),
    ]
    if (!known.includes(id)) return scenarioUnknown(text, 'facility', id)
    const remedy = `Write facility:${id}=down or facility:${id}=down:2029-01-01..2029-06-30.`
    const span = /^down(?::(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(value)
    if (!span) return scenarioFault(text, `'${value}' is not a state of a facility`, remedy)
    const from = span[1] === undefined ? undefined : parseDay(span[1])
    const to = span[2] === undefined ? undefined : parseDay(span[2])
    if (span[1] !== undefined && (from === undefined || to === undefined || to < from))
      return scenarioFault(text, 'the span is not two real dates in order', remedy)
    const down = new Map(world.switches.downFacilities)
    down.set(id, from === undefined || to === undefined ? null : { from, to })
    return withSwitches(world, { downFacilities: down })
  },
  lane: (world, id, value, text) => {
    if (!world.corridor.lanes.some((lane) => lane.id === id))
      return scenarioUnknown(text, 'lane', id)
    if (value === 'closed')
      return withSwitches(world, { closedLanes: new Set([...world.switches.closedLanes, id]) })
    const delay = readDelay(value)
    if (!delay)
      return scenarioFault(
        text,
        `'${value}' is not a state of a lane`,
        `Write lane:${id}=closed, or lane:${id}=late:30 (days) or =late:20wd (working days).`,
      )
    return withSwitches(world, { lateLanes: new Map([...world.switches.lateLanes, [id, delay]]) })
  },
  rule: (world, id, value, text) => {
    const rules = Object.values(world.catalog.rules)
    const own = rules.some((rule) => rule.id === id)
    if (!own && !rules.some((rule) => rule.knowledge.switch === id))
      return scenarioUnknown(text, 'rule or law switch', id)
    const delay = own ? readDelay(value) : undefined
    if (delay)
      return withSwitches(world, { lateRules: new Map([...world.switches.lateRules, [id, delay]]) })
    if (!['revived', 'extended', 'off'].includes(value)) {
      return scenarioFault(
        text,
        `'${value}' is not a reading of a rule`,
        `Write rule:${id}=revived, =extended or =off${own ? ', or =late:30 (days) or =late:20wd (working days)' : ''}.`,
      )
    }
    return withSwitches(world, { law: { ...world.switches.law, [id]: value as LawReading } })
  },
  price: (world, id, value, text) => {
    const factor = readFactor(value)
    if (factor === undefined)
      return scenarioFault(text, `'${value}' is not a factor`, `Write price:${id}=x2.`)
    if (!isPriced(id, world.catalog))
      return scenarioFault(
        text,
        `no price of '${id}' enters the material path`,
        'Take the oxide of an element, ndpr-oxide or a bought material, for example price:dy-oxide=x2.',
      )
    return withSwitches(world, { priceFactors: { ...world.switches.priceFactors, [id]: factor } })
  },
  supply: (world, id, value, text) => scaleCapacity('supply', world, id, value, text),
  quota: (world, id, value, text) => scaleCapacity('quota', world, id, value, text),
  mines: (world, id, value, text) => scaleCapacity('mines', world, id, value, text),
  claim: applyClaim,
  source: applySource,
}

/** What a country's plants give, what its quota lets it mine and separate, or what its mines give, times a factor. */
function scaleCapacity(
  kind: CapacityFactor['kind'],
  ...[world, country, value, text]: Parameters<ApplyScenario>
): ReturnType<ApplyScenario> {
  const factor = readFactor(value)
  if (factor === undefined)
    return scenarioFault(text, `'${value}' is not a factor`, `Write ${kind}:${country}=x0.5.`)
  const { facilities } = world.corridor
  const countries = [...new Set(facilities.map((facility) => facility.country))].sort()
  if (!countries.includes(country))
    return scenarioFault(
      text,
      `no facility of this corridor stands in '${country}'`,
      `Use one of ${countries.join(', ')}.`,
    )
  return withSwitches(world, {
    capacityFactors: [...world.switches.capacityFactors, { given: text, kind, country, factor }],
  })
}

/** `x2`, `x0.5`: at most a thousandfold, so that a slip of the keyboard is not taken for a scenario. */
function readFactor(text: string): number | undefined {
  const match = /^x(\d{1,4}(?:\.\d+)?)$/.exec(text)
  const factor = Number(match?.[1])
  return match && factor <= 1000 ? factor : undefined
}

/** `late:30` in days, `late:20wd` in working days; one to 999 of them. */
function readDelay(text: string): Delay | undefined {
  const match = /^late:([1-9]\d{0,2})(wd)?$/.exec(text)
  return match ? { days: Number(match[1]), calendar: match[2] ? 'working' : 'calendar' } : undefined
}
