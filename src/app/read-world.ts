import type { Decoded } from '#contract/issues.ts'
import { anywhere, withUnions } from '#core/model/jurisdiction.ts'
import type { World } from '#core/plan/world.ts'
import type { Day } from '#core/units/day.ts'
import { type CorridorKnowledge, joinCorridor, joinWorld } from './join-world.ts'
import { once } from './once.ts'
import type {
  Asked,
  CatalogNeed,
  FindCorridor,
  Knowledge,
  OutlineCorridor,
  ReadApplication,
  ReadAsked,
  ReadCorridor,
} from './ports.ts'

/** Which world is read; null takes the application's own corridor, or its own date. */
export interface WorldRequest {
  readonly application: string
  readonly corridorFolder: string | null
  readonly asOf: Day | null
}

/** What reading a world needs from outside. */
export interface WorldPorts {
  readonly readCatalog: (need: CatalogNeed | null) => Decoded<Knowledge>
  readonly readCorridor: ReadCorridor
  readonly outlineCorridor: OutlineCorridor
  readonly readAsked: ReadAsked
  readonly readApplication: ReadApplication
  readonly findCorridor: FindCorridor
}

/** Reads application, corridor and what the case needs of the catalog; money stays as the files give it. */
export const readWorld = (request: WorldRequest, ports: WorldPorts): Decoded<World> =>
  worldReader(ports)(request)

/** Reads worlds one after the other as `readWorld` does; corridor and catalog once for all that need the same. */
export function worldReader(ports: WorldPorts): (request: WorldRequest) => Decoded<World> {
  const outlined = once((folder: string) => ports.outlineCorridor(folder))
  const knownIn = once(
    (_key: string, folder: string, need: CatalogNeed | null): Decoded<CorridorKnowledge> => {
      const knowledge = ports.readCatalog(need)
      if (knowledge.kind === 'faults') return knowledge
      const corridor = ports.readCorridor(folder, knowledge.value.catalog)
      if (corridor.kind === 'faults') return corridor
      return { kind: 'ok', value: joinCorridor(corridor.value, knowledge.value) }
    },
  )
  return (request) => {
    const asked = ports.readAsked(request.application)
    if (asked.kind === 'faults') return asked
    const folder = corridorFolderOf(request, asked.value, ports)
    if (folder.kind === 'faults') return folder
    const need = needOf(outlined(folder.value), asked.value)
    // The folder says which facilities are needed.
    const key = JSON.stringify([folder.value, need && { ...need, facilities: null }])
    const known = knownIn(key, folder.value, need)
    if (known.kind === 'faults') return known
    const { catalog, corridor } = known.value
    const application = ports.readApplication(request.application, catalog, corridor)
    if (application.kind === 'faults') return application
    return { kind: 'ok', value: joinWorld(application.value, known.value, request.asOf) }
  }
}

/** The folder given, or that of the corridor the application asks for; one that asks for none is checked against the flagship. */
function corridorFolderOf(
  { application, corridorFolder }: Pick<WorldRequest, 'application' | 'corridorFolder'>,
  { corridor }: Asked,
  { findCorridor }: Pick<WorldPorts, 'findCorridor'>,
): Decoded<string> {
  if (corridorFolder !== null) return { kind: 'ok', value: corridorFolder }
  return findCorridor(corridor ?? flagship, application)
}

/** The corridor that an application is checked against when it names none. */
const flagship = 'nanshan-zhanggong'

/** Null, so that everything is read and every fault found, when corridor or application cannot be told from their files. */
function needOf(
  corridor: ReturnType<OutlineCorridor>,
  { destinations, standards, grade, use }: Asked,
): CatalogNeed | null {
  if (corridor === null || destinations === null) return null
  return {
    homes: withUnions(corridor.countries),
    sold: withUnions(destinations).concat(standards ? anywhere : []),
    facilities: corridor.facilities,
    lanes: corridor.lanes,
    grade,
    use,
  }
}
