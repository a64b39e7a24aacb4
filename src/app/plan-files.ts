import type { Decoded } from '#contract/issues.ts'
import type { Form } from '#core/model/form.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Language } from '#core/model/text.ts'
import type {
  RenderForms,
  RenderReport,
  RenderTables,
  WriteSchedule,
  WriteWorkbook,
} from './ports.ts'

/** What a plan's files are made with. */
export interface PlanFilesPorts {
  readonly renderReport: RenderReport
  readonly renderTables: RenderTables
  readonly writeWorkbook: WriteWorkbook
  readonly writeMspdi: WriteSchedule
  readonly writeIcal: (...of: Parameters<WriteSchedule>) => Promise<string>
  readonly readForms: () => Decoded<readonly Form[]>
  readonly renderForms: RenderForms
}

/** Files of a plan by name; forms stand in a folder of their own. */
export type PlanFiles = Readonly<Record<string, string | Uint8Array>>

export type MakePlanFiles = (plan: PlanDocument, language: Language) => Promise<Decoded<PlanFiles>>

/** Files that every plan has. */
export const planFileNames = [
  'plan.json',
  'report.html',
  'schedule.mspdi.xml',
  'schedule.ics',
  'tables.xlsx',
] as const

/** The folder of the forms. */
export const formsFolder = 'forms'

/** Everything that is written of a plan, or the faults of the shipped forms. */
export const makePlanFiles =
  (ports: PlanFilesPorts): MakePlanFiles =>
  async (plan, language) => {
    const forms = ports.readForms()
    if (forms.kind === 'faults') return forms
    // Begun first: its sheets are compressed on other threads while the rest is written.
    const tables = ports.writeWorkbook(ports.renderTables(plan, language))
    const pages =
      plan.status === 'infeasible' ? [] : Object.entries(ports.renderForms(plan, forms.value))
    return {
      kind: 'ok',
      value: {
        'plan.json': `${JSON.stringify(plan, null, 1)}\n`,
        'report.html': ports.renderReport(plan, language),
        'schedule.mspdi.xml': ports.writeMspdi(plan, language),
        'schedule.ics': await ports.writeIcal(plan, language),
        ...Object.fromEntries(pages.map(([name, page]) => [`${formsFolder}/${name}`, page])),
        'tables.xlsx': await tables,
      },
    }
  }
