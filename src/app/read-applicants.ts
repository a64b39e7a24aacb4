import type { Decoded } from '#contract/issues.ts'
import type { Issue } from '#core/model/issue.ts'
import { inCurrency, type OneCurrency } from '#core/plan/in-currency.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import type { Applicant } from '#core/portfolio/corridor-findings.ts'
import type { Day } from '#core/units/day.ts'
import { once } from './once.ts'
import type { ListApplications } from './ports.ts'
import { type WorldPorts, worldReader } from './read-world.ts'

/** What a portfolio is asked of. */
export interface ApplicantsRequest {
  /** Files, and folders of files. */
  readonly paths: readonly string[]
  readonly asOf: Day | null
  /** Application id -> weight; 1 for those not named. */
  readonly priorities: Readonly<Record<string, number>>
  /** What-ifs that hold for all of them, as `plan --scenario` takes them. */
  readonly scenarios: readonly string[]
  /** A folder that stands in for the corridor of this name; null where every application has its own. */
  readonly instead: { readonly corridor: string | null; readonly folder: string } | null
}

/** What reading applications needs from outside. */
export interface ApplicantsPorts extends WorldPorts {
  readonly listApplications: ListApplications
}

/** Reads every file, and catalog and corridor once for all that need the same; the faults of all files come back together. */
export function readApplicants(
  { paths, asOf, priorities, scenarios, instead }: ApplicantsRequest,
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
  const read = worldReader(ports)
  const countedFrom = once((_catalog: World['catalog']) =>
    once((_asOf: Day, world: World): OneCurrency => inCurrency(world)),
  )
  const asksFor = (corridor: string | null, file: string): boolean => {
    const asked = ports.readAsked(file)
    return asked.kind === 'ok' && asked.value.corridor === corridor
  }
  const supposed = (world: World): Decoded<World> => {
    const scenario = applyScenarios(world, scenarios)
    return scenario.kind === 'faults'
      ? { kind: 'faults', issues: [...scenario.issues] }
      : { kind: 'ok', value: scenario.world }
  }
  const given: GivenApplicant[] = []
  const files = new Map<string, string>()
  for (const file of listed.value) {
    const corridorFolder = instead && asksFor(instead.corridor, file) ? instead.folder : null
    const asRead = keep(read({ application: file, corridorFolder, asOf }))
    const found = asRead && keep(supposed(asRead))
    if (!asRead || !found) continue
    // Amounts are converted once for all applications of one corridor and one date.
    const counted = countedFrom(found.catalog)(found.asOf, found)
    if (counted.kind === 'faults') {
      keep({ kind: 'faults', issues: [...counted.issues] })
      continue
    }
    const { application } = found
    const { id } = application
    const first = files.get(id)
    if (first !== undefined) keep({ kind: 'faults', issues: [sameId(file, id, first)] })
    files.set(id, first ?? file)
    given.push({
      given: asRead,
      world: { ...counted.world, application },
      id,
      priority: priorities[id] ?? 1,
    })
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
