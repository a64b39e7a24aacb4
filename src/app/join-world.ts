import type { Application } from '#core/model/application.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { withLocalWages } from '#core/plan/local-wages.ts'
import { noSwitches, type World } from '#core/plan/world.ts'
import type { Day } from '#core/units/day.ts'
import type { Knowledge } from './ports.ts'

/** What was read as one world; without an as-of the application's own date holds. */
export const joinWorld = (
  application: Application,
  corridor: Corridor,
  { catalog, coverage }: Knowledge,
  asOf: Day | null,
): World => ({
  application,
  corridor,
  catalog: withLocalWages(catalog, corridor),
  coverage: [...coverage, ...corridor.coverage],
  asOf: asOf ?? application.asOf,
  switches: noSwitches,
})
