import type { CatalogNeed } from '#app/ports.ts'
import { jurisdictionHead } from '#core/model/jurisdiction.ts'
import type { Wanted } from './collector.ts'

/** Whether a rule may bind the case or a lane. A file that does not say where it holds is wanted, so that its fault is found. */
export const mayBind =
  ({ homes, sold, lanes }: CatalogNeed): Wanted =>
  (text) => {
    if (lanes.has(field(text, 'id') ?? '')) return true
    const head = headOf(text)
    if (head === null || homes.includes(head) || /^extraterritorial: true$/m.test(text)) return true
    return sold.includes(head) && !/^binds: site$/m.test(text)
  }

/** Whether an instrument is of a place that holds a hub. */
export const bringsMoney =
  ({ homes }: CatalogNeed): Wanted =>
  (text) => {
    const head = headOf(text)
    return head === null || homes.includes(head)
  }

/** Whether an ore's basket is whole, or a facility digs it all the same. */
export const isPlannable =
  ({ facilities }: CatalogNeed): Wanted =>
  (text) =>
    field(text, 'complete') !== 'false' || facilities.has(field(text, 'id') ?? '')

/** Whether a process is run by a facility, or is of a stage that applicants run themselves. */
export const isRun =
  ({ facilities }: CatalogNeed): Wanted =>
  (text) => {
    const id = field(text, 'id')
    return id === null || facilities.has(id) || ownStages.has(field(text, 'stage') ?? '')
  }

const ownStages = new Set(['alloy', 'powder', 'block', 'part', 'coat'])

/** Whether a product is the grade asked for; where none or an unknown one is, every grade that some playbook can plan. */
export function isAsked(
  { grade }: CatalogNeed,
  known: readonly string[],
  playbooks: Readonly<Record<string, { readonly gradesOf: string }>>,
): Wanted {
  const families = new Set(Object.values(playbooks).map(({ gradesOf }) => gradesOf))
  const only = grade !== null && known.includes(grade) ? grade : null
  return (text) =>
    families.has(field(text, 'family') ?? '') && (only === null || field(text, 'id') === only)
}

/** Whether a use is the one whose magnets the application counts by; every use where it names an unknown one. */
export function isHeld({ use }: CatalogNeed, known: readonly string[]): Wanted {
  const only = use !== null && known.includes(use) ? use : null
  return (text) => use !== null && (only === null || field(text, 'id') === only)
}

function headOf(text: string): string | null {
  const jurisdiction = field(text, 'jurisdiction')
  return jurisdiction === null ? null : jurisdictionHead(jurisdiction)
}

/** A field that stands on a line of its own. */
const field = (text: string, name: string): string | null =>
  new RegExp(`^${name}: (\\S+)$`, 'm').exec(text)?.[1] ?? null
