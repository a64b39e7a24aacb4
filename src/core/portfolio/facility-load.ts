import { layOutChain } from '#core/material/chain.ts'
import { originBars } from '#core/plan/barred-facilities.ts'
import type { Draft } from '#core/plan/draft.ts'
import { problemOf } from '#core/plan/draft-material.ts'
import { civilOf, type Day } from '#core/units/day.ts'
import type { PortfolioMember } from './portfolio-member.ts'

/** One calendar quarter of a facility, in kg of its capacity's own basis. */
export interface FacilityQuarter {
  readonly quarter: string
  /** Open to the members: capacity, ramp and what is promised to others counted. */
  readonly capacityKg: number
  /** Taken by the members together. */
  readonly usedKg: number
  /** What they would take if each went as it goes alone. */
  readonly askedKg: number
}

/** The load of one facility by quarter, and the largest share of its open capacity that each member takes. */
export interface FacilityLoad {
  readonly facility: string
  readonly quarters: readonly FacilityQuarter[]
  readonly byMember: readonly { readonly member: number; readonly share: number }[]
}

/**
 * The load of every facility that a member uses, from the first quarter of output to the last quarter of the last ramp. A
 * member whose ramp has ended goes on as in the same quarter of its last year.
 */
export function facilityLoads(
  members: readonly PortfolioMember[],
  short: readonly PortfolioMember[],
): FacilityLoad[] {
  const everybody = [...members, ...short]
  const flows = (draft: Draft) => flowsOf(draft)
  const together = members.map(({ draft }) => flows(draft))
  const asked = everybody.map(({ alone }) => flows(alone))
  const open = everybody.map(({ alone }) => openOf(alone))
  const ids = [...new Set([...together, ...asked].flatMap(({ used }) => [...used.keys()]))].sort()
  const all = [...together, ...asked]
  const first = Math.min(...all.map((flow) => flow.begins))
  const last = Math.max(...all.map((flow) => flow.begins + flow.count - 1))
  return ids.map((facility) => {
    const capacity = Math.max(...open.flatMap((own) => own.get(facility) ?? []))
    return {
      facility,
      quarters: Array.from({ length: last - first + 1 }, (_, at) => ({
        quarter: labelOf(first + at),
        capacityKg: Math.max(
          ...asked.map(({ begins, count }, member) =>
            at + first < begins
              ? 0
              : (open[member]?.get(facility)?.[inRamp(at + first - begins, count)] ?? 0),
          ),
        ),
        usedKg: sumAt(together, facility, first + at),
        askedKg: sumAt(asked, facility, first + at),
      })),
      byMember: members.flatMap((_, member) => {
        const peak = Math.max(0, ...(together[member]?.used.get(facility) ?? []))
        return peak > 0 ? [{ member, share: peak / capacity }] : []
      }),
    }
  })
}

/** What one member takes of each facility, by quarter of its own output. */
interface Flow {
  /** Calendar quarter of its first output, counted from year 0. */
  readonly begins: number
  readonly count: number
  readonly used: ReadonlyMap<string, Float64Array>
}

function flowsOf({ material, finish, world }: Draft): Flow {
  const { periods } = problemOf(world, finish, [])
  const places = new Map(periods.map(({ id }, at) => [id, at]))
  const used = new Map<string, Float64Array>()
  for (const row of material.plan.capacityUse) {
    const kg = used.get(row.facility) ?? new Float64Array(periods.length)
    kg[places.get(row.period) as number] = row.usedKg
    used.set(row.facility, kg)
  }
  return { begins: quarterOf(finish), count: periods.length, used }
}

/** Open kg of every facility of a member's chain, undivided, by quarter of its own output. */
function openOf({ world, finish, verdicts }: Draft): ReadonlyMap<string, readonly number[]> {
  const chain = layOutChain(problemOf(world, finish, originBars(verdicts)))
  return new Map(
    chain.stations.flatMap(({ id, facility, open }) => (facility ? [[id, open] as const] : [])),
  )
}

const sumAt = (flows: readonly Flow[], facility: string, quarter: number): number =>
  flows.reduce((sum, { begins, count, used }) => {
    const kg = used.get(facility)
    return kg && quarter >= begins ? sum + (kg[inRamp(quarter - begins, count)] ?? 0) : sum
  }, 0)

/** The quarter of the ramp that stands for a quarter of output: after the last year, the same one of that year. */
const inRamp = (quarter: number, count: number): number =>
  quarter < count ? quarter : count - 4 + ((quarter - count) % 4)

function quarterOf(value: Day): number {
  const { year, month } = civilOf(value)
  return year * 4 + Math.floor((month - 1) / 3)
}

const labelOf = (quarter: number): string => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
