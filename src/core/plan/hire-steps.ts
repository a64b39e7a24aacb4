import type { Catalog, Role } from '#core/model/catalog.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { type DraftStep, scaleEstimate } from './draft-step.ts'

/** A role with the heads that the ramp needs. */
export interface Staffing {
  readonly role: string
  readonly heads: number
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
  return staffing.flatMap(({ role: id }) => {
    const role = catalog.roles[id]
    return role ? [hireStep(role, corridor, siteHub)] : []
  })
}

function hireStep(role: Role, corridor: Corridor, siteHub: string): DraftStep {
  const designs = role.desk === 'finance' || role.desk === 'market' || role.id === 'R05'
  const commercial = corridor.hubs.find((hub) => hub.role === 'commercialization')?.id
  return {
    id: `hire.${role.id}`,
    name: { en: `Hire: ${role.name.en}`, zh: `招聘：${role.name.zh}` },
    desk: 'talent',
    hub: designs && commercial ? commercial : siteHub,
    hubs: corridor.hubs.map((hub) => hub.id),
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
 * Heads per role for a magnet plant of `peakTonnes` a year: a base crew and heads per 100 t.
 * The table is an assumption of this project, not a finding; it is shown as such.
 */
export function staffingFor(peakTonnes: number, plating: boolean, abroad: boolean): Staffing[] {
  const per100 = peakTonnes / 100
  const rows: readonly (readonly [string, number, number])[] = [
    ['R01', 2, 0.5],
    ['R02', plating ? 2 : 1, 0],
    ['R05', 1, 0],
    ['R06', 1, 0.5],
    ['R07', 1, 0],
    ['R09', 2, 1],
    ['R10', 6, 10],
    ['R11', 2, 1],
    ['R12', 1, 0],
    ['R13', abroad ? 1 : 0, 0],
    ['R14', 1, 0],
    ['R15', 1, 0],
  ]
  return rows
    .map(([role, base, rate]) => ({ role, heads: Math.ceil(base + rate * per100) }))
    .filter((row) => row.heads > 0 && (row.role !== 'R13' || abroad))
}
