import type { Claim, Estimate } from '#core/model/claim.ts'
import type { Issue } from '#core/model/issue.ts'
import { mapEstimates } from './map-estimates.ts'
import { horizonDays } from './network-of.ts'
import { type ApplyScenario, scenarioFault, scenarioUnknown } from './scenario-faults.ts'
import { type World, withSwitches } from './world.ts'
import { claimsOf, sourcesOf } from './world-claims.ts'

/** `claim:ID=verified`, or a number in the claim's own unit that takes the place of its range. */
export const applyClaim: ApplyScenario = (world, id, value, text) => {
  const claims = claimsOf(world)
  const claim = Object.hasOwn(claims, id) ? claims[id] : undefined
  if (!claim) return scenarioUnknown(text, 'claim', id)
  if (value === 'verified')
    return withSwitches(world, { verifiedClaims: new Set([...world.switches.verifiedClaims, id]) })
  const number = numberFor(claim, value, text)
  return typeof number === 'number' ? withValue(world, id, number) : number
}

/** `source:ID=gone`: whatever rested on the source alone is an assumption from then on. */
export const applySource: ApplyScenario = (world, id, value, text) => {
  if (!Object.hasOwn(sourcesOf(world), id)) return scenarioUnknown(text, 'source', id)
  if (value !== 'gone')
    return scenarioFault(text, `'${value}' is not a state of a source`, `Write source:${id}=gone.`)
  const { catalog, corridor } = world
  const rules = Object.entries(catalog.rules).map(([key, rule]) => [
    key,
    { ...rule, citation: rule.citation.filter((source) => source !== id) },
  ])
  const robbed = Object.values(claimsOf(world)).filter(({ evidence }) =>
    evidence.some(({ source }) => source === id),
  )
  const former = Object.fromEntries(robbed.map((claim) => [claim.id, claim]))
  const { formerClaims } = world.switches
  return {
    ...withSwitches(world, { formerClaims: { ...former, ...formerClaims } }),
    corridor: { ...corridor, claims: withoutSource(corridor.claims, id) },
    catalog: {
      ...catalog,
      claims: withoutSource(catalog.claims, id),
      rules: Object.fromEntries(rules),
    },
  }
}

function numberFor(claim: Claim, value: string, text: string): number | Issue {
  const { id, unit } = claim
  if (typeof claim.value !== 'object' || claim.value === null)
    return scenarioFault(
      text,
      'this claim holds no number',
      `Write claim:${id}=verified, or name a claim with a value.`,
    )
  const number = Number(value)
  if (!/^-?\d+(\.\d+)?$/.test(value) || !Number.isFinite(number))
    return scenarioFault(
      text,
      `'${value}' is neither 'verified' nor a number`,
      `Write claim:${id}=verified or a number in ${unit ?? "the claim's own unit"}.`,
    )
  const most = largest(unit)
  return number >= 0 && number <= most
    ? number
    : scenarioFault(
        text,
        `${value} ${unit ?? ''} lies outside 0 to ${most}`,
        `Write a number from 0 to ${most}.`,
      )
}

/** No claim of these units can hold more: shares are of one whole, and a plan looks ten years ahead. */
function largest(unit: string | null): number {
  if (unit === 'share') return 1
  if (unit?.startsWith('wt %') || unit?.startsWith('%')) return 100
  if (unit !== null && /days|weeks|hours|years/.test(unit)) return horizonDays
  return 1e12
}

function withValue(world: World, id: string, number: number): World {
  const range = { low: number, mode: number, high: number }
  const stated = (claims: Readonly<Record<string, Claim>>): Record<string, Claim> => {
    const claim = claims[id]
    // What sources state otherwise is no longer asked about: the scenario sets the value.
    const evidence = claim?.evidence.filter(({ value }) => value === undefined) ?? []
    return claim ? { ...claims, [id]: { ...claim, value: range, evidence } } : { ...claims }
  }
  const change = (estimate: Estimate): Estimate =>
    estimate.claim === id ? { ...estimate, ...range } : estimate
  const corridor = mapEstimates(world.corridor, change)
  const catalog = mapEstimates(world.catalog, change)
  return {
    ...world,
    corridor: { ...corridor, claims: stated(world.corridor.claims) },
    catalog: { ...catalog, claims: stated(world.catalog.claims) },
  }
}

function withoutSource(
  claims: Readonly<Record<string, Claim>>,
  source: string,
): Record<string, Claim> {
  return Object.fromEntries(
    Object.entries(claims).map(([id, claim]) => {
      const evidence = claim.evidence.filter((one) => one.source !== source)
      if (evidence.length === claim.evidence.length) return [id, claim]
      const basis = evidence.length === 0 ? 'assumption' : claim.basis
      return [id, { ...claim, evidence, basis }]
    }),
  )
}
