import type { Catalog } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import type { Issue } from '#core/model/issue.ts'
import { mixedCapacity } from './mixed-capacity.ts'
import { nearestFirst } from './nearest.ts'

/** Every name in the corridor that points at nothing, and every id given twice. */
export function checkReferences(corridor: Corridor, catalog: Catalog): Issue[] {
  const known = {
    hub: corridor.hubs.map((hub) => hub.id),
    provider: corridor.providers.map((provider) => provider.id),
    facility: corridor.facilities.map((facility) => facility.id),
    resource: corridor.resources.map((resource) => resource.id),
    process: Object.keys(catalog.processes),
    ore: Object.keys(catalog.ores),
    calendar: Object.keys(catalog.calendars),
    role: Object.keys(catalog.roles),
    rule: Object.keys(catalog.rules),
    place: placesOf(corridor),
  }
  const issues: Issue[] = []
  const see = (part: string, path: string, kind: keyof typeof known, name: string | null) => {
    if (name === null || known[kind].includes(name)) return
    issues.push(dangling(part, path, kind, name, known[kind]))
  }
  corridor.hubs.forEach((hub, i) => {
    see('corridor', `hubs[${i}].calendar`, 'calendar', hub.calendar)
  })
  corridor.authorities.forEach((authority, i) => {
    see('authorities', `authorities[${i}].hub`, 'hub', authority.hub)
  })
  corridor.providers.forEach((provider, i) => {
    see('providers', `providers[${i}].hub`, 'hub', provider.hub)
  })
  corridor.facilities.forEach((facility, i) => {
    const at = `facilities[${i}]`
    see('facilities', `${at}.hub`, 'hub', facility.hub)
    see('facilities', `${at}.provider`, 'provider', facility.provider)
    see('facilities', `${at}.process`, 'process', facility.process)
    facility.ores.forEach((ore, k) => {
      see('facilities', `${at}.ores[${k}]`, 'ore', ore)
    })
    facility.otherFeed?.forEach(({ ore }, k) => {
      see('facilities', `${at}.otherFeed[${k}].ore`, 'ore', ore)
    })
  })
  corridor.offers.forEach((offer, i) => {
    see('offers', `offers[${i}].hub`, 'hub', offer.hub)
    see('offers', `offers[${i}].provider`, 'provider', offer.provider)
    see('offers', `offers[${i}].facility`, 'facility', offer.facility)
    for (const resource of Object.keys(offer.uses))
      see('offers', `offers[${i}].uses.${resource}`, 'resource', resource)
  })
  corridor.lanes.forEach((lane, i) => {
    see('lanes', `lanes[${i}].from`, 'place', lane.from)
    see('lanes', `lanes[${i}].to`, 'place', lane.to)
    lane.rules.forEach((rule, k) => {
      see('lanes', `lanes[${i}].rules[${k}]`, 'rule', rule)
    })
  })
  corridor.resources.forEach((resource, i) => {
    see('resources', `resources[${i}].hub`, 'hub', resource.hub)
    see('resources', `resources[${i}].calendar`, 'calendar', resource.calendar)
  })
  corridor.wages.forEach(({ role }, i) => {
    see('wages', `wages[${i}].role`, 'role', role)
  })
  return [
    ...issues,
    ...repeatedIds(corridor),
    ...assumedOfReal(corridor),
    ...unlikeProvider(corridor),
    ...missingOfficers(corridor, catalog),
    ...mixedCapacity(corridor, catalog),
  ]
}

/** A lane ends at a hub, a facility, a region or country of either, or at `default`: anywhere. */
const placesOf = (corridor: Corridor): string[] => [
  'default',
  ...corridor.hubs.flatMap((hub) => [hub.id, hub.region, hub.province, hub.country]),
  ...corridor.facilities.flatMap((facility) => [
    facility.id,
    facility.country,
    ...(facility.region === null ? [] : [facility.region]),
  ]),
]

const dangling = (
  part: string,
  path: string,
  kind: string,
  name: string,
  names: readonly string[],
): Issue => ({
  code: `unknown-${kind}`,
  file: `${part}.yaml`,
  path,
  value: name,
  reason: `No ${kind} of this name is known`,
  remedy: `Choose one of: ${nearestFirst(name, [...new Set(names)])
    .slice(0, 8)
    .join(', ')}`,
})

function repeatedIds(corridor: Corridor): Issue[] {
  const { authorities, providers, facilities, offers, lanes, resources } = corridor
  const wages = corridor.wages.map(({ role }) => ({ id: role }))
  const lists = { authorities, providers, facilities, offers, lanes, resources, wages }
  return Object.entries(lists).flatMap(([part, entries]) =>
    entries.flatMap((entry, index) =>
      entries.findIndex((other) => other.id === entry.id) === index
        ? []
        : [
            {
              code: 'repeated-id',
              file: `${part}.yaml`,
              path: `${part}[${index}].${part === 'wages' ? 'role' : 'id'}`,
              value: entry.id,
              reason: 'Another entry of this file has the same id',
              remedy: 'Give every entry its own id',
            },
          ],
    ),
  )
}

/** Capacity that a step takes must be there: what nobody lists would count as without end. */
function missingOfficers({ resources }: Corridor, { playbooks }: Catalog): Issue[] {
  const steps = Object.values(playbooks).flatMap((playbook) => playbook.steps)
  const asked = new Set(steps.flatMap(({ uses }) => Object.keys(uses)))
  return [...asked]
    .filter((id) => !resources.some((resource) => resource.id === id))
    .sort()
    .map((id) => ({
      code: 'missing-resource',
      file: 'resources.yaml',
      path: 'resources',
      value: id,
      reason:
        'Steps of a playbook take this capacity, and the corridor does not say how much there is',
      remedy: `Add a resource with the id ${id}`,
    }))
}

/** A real organization carries only cited claims: nothing about its offers may be assumed. */
function assumedOfReal(corridor: Corridor): Issue[] {
  const real = new Set(
    corridor.providers.filter((provider) => !provider.illustrative).map((provider) => provider.id),
  )
  const owned = [
    ...corridor.offers.map((offer) => ({
      part: 'offers',
      owner: offer,
      subject: `offer/${offer.id}`,
    })),
    ...corridor.facilities.map((facility) => ({
      part: 'facilities',
      owner: facility,
      subject: `facility/${facility.id}`,
    })),
  ].filter(({ owner }) => real.has(owner.provider))
  const subjects = new Map(owned.map(({ subject, part }) => [subject, part]))
  return Object.values(corridor.claims).flatMap((claim) => {
    const part = subjects.get(claim.subject)
    if (part === undefined || claim.basis !== 'assumption') return []
    return [
      {
        code: 'assumed-of-real',
        file: `${part}.yaml`,
        path: claim.id,
        value: claim.basis,
        reason: 'A real organization carries only cited claims',
        remedy: 'Cite a source, leave the value out, or give it to an illustrative provider',
      },
    ]
  })
}

/** An offer is as real as its provider: an assumed provider makes no real offer, and a real one no assumed offer. */
function unlikeProvider({ offers, providers }: Corridor): Issue[] {
  return offers.flatMap(({ provider, illustrative }, index) => {
    const owner = providers.find((candidate) => candidate.id === provider)
    if (owner === undefined || owner.illustrative === illustrative) return []
    return [
      {
        code: 'unlike-provider',
        file: 'offers.yaml',
        path: `offers[${index}].illustrative`,
        value: String(illustrative),
        reason: `Its provider ${provider} is ${owner.illustrative ? 'illustrative' : 'a real organization'}`,
        remedy: 'Give the offer the same `illustrative` as its provider',
      },
    ]
  })
}
