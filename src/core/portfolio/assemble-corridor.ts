import type {
  PortfolioApplication,
  PortfolioCorridor,
  PortfolioFacility,
  PortfolioResource,
  UnsignedPortfolio,
} from '#core/model/portfolio.ts'
import { capacitySpans } from '#core/plan/plan-schedule.ts'
import { applicationLine } from './application-line.ts'
import type { CorridorFindings } from './corridor-findings.ts'
import { corridorTotals } from './corridor-totals.ts'
import { facilityLoads } from './facility-load.ts'
import { resourceLoads } from './resource-load.ts'

/** One corridor of a portfolio as it is written down: its applications, and what they share. */
export function assembleCorridor(found: CorridorFindings): {
  readonly applications: readonly PortfolioApplication[]
  readonly corridor: UnsignedPortfolio['corridors'][number]
} {
  const facilities = facilitiesOf(found)
  const applications = found.applicants.map((applicant) =>
    applicationLine(applicant, found, facilities),
  )
  const { corridor } = (found.applicants[0] as CorridorFindings['applicants'][number]).world
  const { id, version, name, currency } = corridor
  return {
    applications,
    corridor: {
      id,
      version,
      name,
      currency,
      totals: corridorTotals(applications, found, currency),
      resources: resourcesOf(found, applications),
      facilities,
    } satisfies Omit<PortfolioCorridor, 'hash'>,
  }
}

function resourcesOf(
  { applicants, drafted }: CorridorFindings,
  applications: readonly PortfolioApplication[],
): PortfolioResource[] {
  const { placed } = drafted
  if (placed === null) return []
  const { joint } = placed
  const ids = placed.members.map(({ id }) => id)
  const loads = resourceLoads(placed)
  const { corridor } = (applicants[0] as CorridorFindings['applicants'][number]).world
  return corridor.resources.flatMap(({ id, name, hub }): PortfolioResource[] => {
    const at = joint.network.resources.findIndex((resource) => resource.id === id)
    const load = loads[at]
    if (load === undefined || load.months.length === 0) return []
    return [
      {
        id,
        name,
        hub,
        capacity: capacitySpans(joint.network.resources[at]?.capacity, joint.origin),
        months: load.months,
        users: ids.flatMap((application, member) => {
          const days = load.byMember[member] as number
          return days > 0 ? [{ application, days }] : []
        }),
        waiting: applications.flatMap(({ id: application, waits }) => {
          const own = waits.filter(({ resource }) => resource === id)
          const days = own.reduce((sum, wait) => sum + wait.days, 0)
          return days > 0 ? [{ application, days }] : []
        }),
      },
    ]
  })
}

function facilitiesOf({ applicants, drafted }: CorridorFindings): PortfolioFacility[] {
  const { placed, short } = drafted
  const members = placed?.members ?? []
  const left = short.map(({ member }) => member)
  if (members.length + left.length === 0) return []
  const { corridor } = (applicants[0] as CorridorFindings['applicants'][number]).world
  const loads = new Map(facilityLoads(members, left).map((load) => [load.facility, load]))
  return corridor.facilities.flatMap(({ id, name }): PortfolioFacility[] => {
    const load = loads.get(id)
    return load === undefined
      ? []
      : [
          {
            id,
            name,
            quarters: load.quarters,
            users: load.byMember.map(({ member, share }) => ({
              application: members[member]?.id ?? '',
              share,
            })),
          },
        ]
  })
}
