import type { ReportHead } from '#core/model/report-head.ts'
import { formatDay } from '#core/units/day.ts'
import type { World } from './world.ts'

/** The head of a report on a world, in the order in which reports are written. */
export const reportHeadOf = ({ application, corridor, asOf }: World, seed: number): ReportHead => ({
  application: { id: application.id, name: application.product.name },
  corridor: { id: corridor.id, name: corridor.name },
  asOf: formatDay(asOf),
  seed,
})
