import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import { inCurrency, type OneCurrency } from '#core/plan/in-currency.ts'
import type { World } from '#core/plan/world.ts'
import type { Applicant } from '#core/portfolio/corridor-findings.ts'
import type { Day } from '#core/units/day.ts'
import { joinCorridor, joinWorld } from './join-world.ts'
import { flagship, needOf } from './make-plan.ts'
import type {
  CatalogNeed,
  FindCorridor,
  Knowledge,
  ListApplications,
  OutlineCorridor,
  ReadApplication,
  ReadAsked,
  ReadCorridor,
} from './ports.ts'

/** What a portfolio is asked of. */
export interface ApplicantsRequest {
  /** Files, and folders of files. */
  readonly paths: readonly string[]
  readonly asOf: Day | null
  /** Application id -> weight; 1 for those not named. */
  readonly priorities: Readonly<Record<string, number>>
}

/** What reading applications needs from outside. */
export interface ApplicantsPorts {
  readonly listApplications: ListApplications
  readonly readCatalog: (need: CatalogNeed | null) => Decoded<Knowledge>
  readonly outlineCorridor: OutlineCorridor
  readonly readCorridor: ReadCorridor
  readonly readAsked: ReadAsked
  readonly readApplication: ReadApplication
  readonly findCorridor: FindCorridor
}

/** Reads every file, and catalog and corridor once for all that need the same; the faults of all files come back together. */
export function readApplicants(
  { paths, asOf, priorities }: ApplicantsRequest,
  ports: ApplicantsPorts,
): Decoded<readonly GivenApplicant[]> {
  const listed = ports.listApplications(paths)
  if (listed.kind === 'faults') return listed
  const issues = new Map<string, Issue>()
  const keep = <Value>(decoded: Decoded<Value>): Value | undefined => {
    if (decoded.kind === 'ok') return decoded.value
    // Files that share a faulty corridor or catalog tell of it once.
    for (const issue of decoded.issues) issues.set(JSON.stringify(issue), issue)
    return undefined
  }
  const readWorld = worldReader(asOf, ports, keep)
  const given: GivenApplicant[] = []
  const files = new Map<string, string>()
  for (const file of listed.value) {
    const found = readWorld(file)
    if (!found) continue
    const { id } = found.world.application
    const first = files.get(id)
    if (first !== undefined) keep({ kind: 'faults', issues: [sameId(file, id, first)] })
    files.set(id, first ?? file)
    given.push({ ...found, id, priority: priorities[id] ?? 1 })
  }
  if (issues.size === 0)
    for (const id of Object.keys(priorities).filter((name) => !files.has(name)))
      keep({ kind: 'faults', issues: [noSuchApplication(id, [...files.keys()])] })
  return issues.size > 0
    ? { kind: 'faults', issues: [...issues.values()] }
    : { kind: 'ok', value: given }
}

/** An applicant, with its world as it was read, before amounts were converted. */
export interface GivenApplicant extends Applicant {
  readonly given: World
}

/** Reads the world of an application file; what several files need is read once. */
function worldReader(
  asOf: Day | null,
  ports: ApplicantsPorts,
  keep: <Value>(decoded: Decoded<Value>) => Value | undefined,
) {
  const outlined = once((folder: string) => ports.outlineCorridor(folder))
  const knowledgeFor = once((_key: string, need: CatalogNeed | null) =>
    keep(ports.readCatalog(need)),
  )
  const knownIn = once((_key: string, folder: string, knowledge: Knowledge) => {
    const corridor = keep(ports.readCorridor(folder, knowledge.catalog))
    return corridor && joinCorridor(corridor, knowledge)
  })
  const converted = once((_key: string, world: World): OneCurrency => inCurrency(world))
  return (file: string): Pick<GivenApplicant, 'world' | 'given'> | undefined => {
    const asked = keep(ports.readAsked(file))
    const folder = asked && keep(ports.findCorridor(asked.corridor ?? flagship, file))
    if (!asked || folder === undefined) return undefined
    const need = needOf(outlined(folder), asked)
    const key = JSON.stringify([folder, need && { ...need, facilities: null }])
    const knowledge = knowledgeFor(key, need)
    const known = knowledge && knownIn(key, folder, knowledge)
    const application = known && keep(ports.readApplication(file, known.catalog, known.corridor))
    if (!application) return undefined
    const given = joinWorld(application, known, asOf)
    const counted = converted(`${key} ${given.asOf}`, given)
    if (counted.kind === 'faults') return keep({ kind: 'faults', issues: [...counted.issues] })
    return { given, world: { ...counted.world, application } }
  }
}

/** A function that works once for each key, its first argument. */
function once<Rest extends unknown[], Value>(
  work: (key: string, ...rest: Rest) => Value,
): (key: string, ...rest: Rest) => Value {
  const known = new Map<string, Value>()
  return (key, ...rest) => {
    if (!known.has(key)) known.set(key, work(key, ...rest))
    return known.get(key) as Value
  }
}

const sameId = (file: string, id: string, first: string): Issue => ({
  code: 'same-id',
  file,
  path: 'id',
  value: id,
  reason: `${first} has the same id, and a portfolio tells applications apart by it`,
  remedy: 'Give every application an id of its own, and every file once.',
})

const noSuchApplication = (id: string, known: readonly string[]): Issue => ({
  code: 'unknown-application',
  file: 'command line',
  path: '--priority',
  value: id,
  reason: 'no application of this id is in the portfolio',
  remedy: `Name one of: ${known.join(', ')}`,
})
