import type { Application } from '#core/model/application.ts'
import type { Corridor } from '#core/model/corridor.ts'
import { withLocalWages } from '#core/plan/local-wages.ts'
import { noSwitches, type World } from '#core/plan/world.ts'
import type { Day } from '#core/units/day.ts'
import type { Knowledge } from './ports.ts'

/** What all applications of one corridor meet: the corridor, and the shipped knowledge with its own wages and law. */
export type CorridorKnowledge = Pick<World, 'corridor' | 'catalog' | 'coverage'>

export const joinCorridor = (
  corridor: Corridor,
  { catalog, coverage }: Knowledge,
): CorridorKnowledge => ({
  corridor,
  catalog: withLocalWages(catalog, corridor),
  coverage: [...coverage, ...corridor.coverage],
})

/** What was read as one world; without an as-of the application's own date holds. */
export const joinWorld = (
  application: Application,
  known: CorridorKnowledge,
  asOf: Day | null,
): World => ({ ...known, application, asOf: asOf ?? application.asOf, switches: noSwitches })
