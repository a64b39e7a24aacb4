import { readerOf } from '#adapters/report/reader.ts'
import type { RenderTables } from '#app/ports.ts'
import { evidenceTables } from './evidence-tables.ts'
import { coverageTable, lawTables } from './law-tables.ts'
import { materialTables } from './material-tables.ts'
import { moneyTables } from './money-tables.ts'
import { noPlanTables } from './no-plan-tables.ts'
import { recordTables } from './record-tables.ts'
import { scheduleTables } from './schedule-tables.ts'
import { summaryTable } from './summary-table.ts'
import { twinTables } from './twin-tables.ts'

/** Every table of the report in its order; where there is no plan, why, and what was checked. */
export const renderTables: RenderTables = (plan, language) => {
  if (plan.status === 'infeasible') {
    const reader = readerOf(plan, language)
    return [...noPlanTables(reader), coverageTable(reader)]
  }
  const reader = readerOf(plan, language)
  return [
    summaryTable,
    scheduleTables,
    twinTables,
    materialTables,
    moneyTables,
    lawTables,
    recordTables,
    evidenceTables,
  ].flatMap((tables) => tables(reader))
}
