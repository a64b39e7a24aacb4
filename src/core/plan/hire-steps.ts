import type { Catalog, Role, StaffingTable } from '#core/model/catalog.ts'
import type { Facts } from '#core/model/condition.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import { type DraftStep, scaleEstimate } from './draft-step.ts'
import type { PeakOutput } from './output-volume.ts'

/** A role with the heads that the ramp needs, and where they work. */
export interface Staffing {
  readonly role: string
  readonly heads: number
  readonly place: StaffingTable['heads'][number]['place']
  /** Claim of how many are needed. */
  readonly claim: string
}

/**
 * One hiring step per role. Weeks to fill are stretched by the role's scarcity; a hire costs its search fee only, wages
 * run in the cash flow from the month the hire is made.
 */
export function hireSteps(
  staffing: readonly Staffing[],
  catalog: Catalog,
  corridor: Corridor,
  siteHub: string,
): DraftStep[] {
  return staffing.flatMap(({ role: id, place }) => {
    const role = catalog.roles[id]
    const designers = corridor.hubs.find((hub) => hub.role === 'commercialization')?.id
    const hub = place === 'commercialization' ? (designers ?? siteHub) : siteHub
    return role ? [hireStep(role, corridor, hub)] : []
  })
}

function hireStep(role: Role, corridor: Corridor, hub: string): DraftStep {
  return {
    id: `hire.${role.id}`,
    name: { en: `Hire: ${role.name.en}`, zh: `招聘：${role.name.zh}` },
    desk: 'talent',
    hub,
    hubs: corridor.hubs.map(({ id }) => id),
    need: `hire.${role.id}`,
    duration: scaleEstimate(role.fillWeeks, 7 * role.scarcity, 'days'),
    calendar: 'continuous',
    uses: {},
    cost: null,
    after: [{ step: 'anchor.recruiting', type: 'FS', lagDays: 0 }],
    gate: null,
    event: null,
    rule: null,
    provider: 'own',
    cause: 'desk:talent',
    because: ['answer:volume.ramp'],
    documents: [],
    firstAction: { en: `Publish the post of ${role.name.en}`, zh: `发布${role.name.zh}岗位` },
    modes: [],
  }
}

/**
 * Heads per role at the peak of the ramp, rounded up: rows of one role add up, and a row whose condition does not clearly
 * hold adds nobody.
 */
export function staffingFor(
  { per, heads, claim }: StaffingTable,
  peak: PeakOutput,
  facts: Facts,
): Staffing[] {
  const times = peak[per.unit] / per.amount
  const needed = heads.filter(
    ({ when }) => when === null || evaluateCondition(when, facts).answer === 'yes',
  )
  const roles = [...new Set(needed.map(({ role }) => role))]
  return roles
    .map((role) => {
      const rows = needed.filter((row) => row.role === role)
      const count = rows.reduce((sum, { base, more }) => sum + base + more * times, 0)
      return { role, heads: Math.ceil(count), place: rows[0]?.place ?? 'site', claim }
    })
    .filter((row) => row.heads > 0)
}
