import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { renderSummary } from './summary.ts'

/** The plan as one page. */
export function renderReport(plan: Plan, language: Language): string {
  return `<!doctype html><meta charset="utf-8"><pre>${renderSummary(plan, language).join('\n')}</pre>`
}
