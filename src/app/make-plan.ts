import type { Decoded } from '#contract/issues.ts'
import type { SolveLinearProgram } from '#core/linear/program.ts'
import { anywhere, withUnions } from '#core/model/jurisdiction.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { SampleJobs } from '#core/plan/sampling-port.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import type { Day } from '#core/units/day.ts'
import { joinCorridor, joinWorld } from './join-world.ts'
import { planApplication } from './plan-application.ts'
import type {
  Asked,
  CatalogNeed,
  ContentHash,
  FindCorridor,
  Knowledge,
  OutlineCorridor,
  ReadApplication,
  ReadAsked,
  ReadCorridor,
} from './ports.ts'
import { sealPlan } from './seal-plan.ts'

/** What is asked of a plan; null takes the application's own date, its own corridor, or every core. */
export interface PlanRequest {
  readonly application: string
  readonly corridorFolder: string | null
  readonly asOf: Day | null
  readonly seed: number
  readonly samples: number
  readonly workers: number | null
  readonly scenarios: readonly string[]
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

/** What making a plan needs from outside. */
export interface MakePlanPorts extends WorldPorts {
  readonly engine: string
  readonly createSolver: () => Promise<SolveLinearProgram>
  readonly createSampler: (workers: number | null) => {
    readonly sampleJobs: SampleJobs
    readonly close: () => Promise<void>
  }
  readonly contentHash: ContentHash
}

export type MakePlan = (
  request: PlanRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<PlanDocument>>

/** Reads what a request names, plans it, and seals the plan; faults in what was given come back all at once. */
export const makePlan =
  (ports: MakePlanPorts): MakePlan =>
  async (request, progress) => {
    const sampler = ports.createSampler(request.workers)
    try {
      progress('reading')
      const given = readWorld(request, ports)
      if (given.kind === 'faults') return given
      const scenario = applyScenarios(given.value, request.scenarios)
      if (scenario.kind === 'faults') return { kind: 'faults', issues: [...scenario.issues] }
      const counted = inCurrency(scenario.world)
      if (counted.kind === 'faults') return { kind: 'faults', issues: [...counted.issues] }
      const { seed, samples } = request
      const solve = await ports.createSolver()
      const plan = await planApplication(
        counted.world,
        { seed, samples },
        { solve, sampleJobs: sampler.sampleJobs, progress },
      )
      return {
        kind: 'ok',
        value: sealPlan(plan, given.value, samples, ports.engine, ports.contentHash),
      }
    } finally {
      await sampler.close()
    }
  }

/** Reads application, corridor and what the case needs of the catalog; money stays as the files give it. */
export function readWorld(
  request: Pick<PlanRequest, 'application' | 'corridorFolder' | 'asOf'>,
  ports: WorldPorts,
): Decoded<World> {
  const asked = ports.readAsked(request.application)
  if (asked.kind === 'faults') return asked
  const folder = corridorFolderOf(request, asked.value, ports)
  if (folder.kind === 'faults') return folder
  const knowledge = ports.readCatalog(needOf(ports.outlineCorridor(folder.value), asked.value))
  if (knowledge.kind === 'faults') return knowledge
  const corridor = ports.readCorridor(folder.value, knowledge.value.catalog)
  if (corridor.kind === 'faults') return corridor
  const application = ports.readApplication(
    request.application,
    knowledge.value.catalog,
    corridor.value,
  )
  if (application.kind === 'faults') return application
  return {
    kind: 'ok',
    value: joinWorld(
      application.value,
      joinCorridor(corridor.value, knowledge.value),
      request.asOf,
    ),
  }
}

/** The folder given, or that of the corridor the application asks for; one that asks for none is checked against the flagship. */
function corridorFolderOf(
  { application, corridorFolder }: Pick<PlanRequest, 'application' | 'corridorFolder'>,
  { corridor }: Asked,
  { findCorridor }: Pick<WorldPorts, 'findCorridor'>,
): Decoded<string> {
  if (corridorFolder !== null) return { kind: 'ok', value: corridorFolder }
  return findCorridor(corridor ?? flagship, application)
}

/** The corridor that an application is checked against when it names none. */
export const flagship = 'nanshan-zhanggong'

/** Null, so that everything is read and every fault found, when corridor or application cannot be told from their files. */
export function needOf(
  corridor: ReturnType<OutlineCorridor>,
  { destinations, standards, grade, use }: Asked,
): CatalogNeed | null {
  if (corridor === null || destinations === null) return null
  return {
    homes: withUnions(corridor.countries),
    sold: withUnions(destinations).concat(standards ? anywhere : []),
    facilities: corridor.facilities,
    grade,
    use,
  }
}
