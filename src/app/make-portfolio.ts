import type { Decoded } from '#contract/issues.ts'
import type { KeepLinearProgram, SolveLinearProgram } from '#core/linear/program.ts'
import type { Portfolio, UnsignedPortfolio } from '#core/model/portfolio.ts'
import type { SampleJobs, SampleJointly } from '#core/plan/sampling-port.ts'
import { formatDay } from '#core/units/day.ts'
import { planPortfolio } from './plan-portfolio.ts'
import type { ContentHash } from './ports.ts'
import {
  type ApplicantsPorts,
  type ApplicantsRequest,
  type GivenApplicant,
  readApplicants,
} from './read-applicants.ts'

/** What is asked of a portfolio; null workers takes every core. */
export interface PortfolioRequest extends Omit<ApplicantsRequest, 'scenarios' | 'instead'> {
  readonly seed: number
  readonly samples: number
  readonly workers: number | null
}

/** What making a portfolio needs from outside. */
export interface MakePortfolioPorts extends ApplicantsPorts {
  readonly engine: string
  readonly createSolver: () => Promise<SolveLinearProgram>
  readonly createKeeper: () => Promise<KeepLinearProgram>
  readonly createSampler: (workers: number | null) => {
    readonly sampleJobs: SampleJobs
    readonly sampleJointly: SampleJointly
    readonly close: () => Promise<void>
  }
  readonly contentHash: ContentHash
}

export type MakePortfolio = (
  request: PortfolioRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<Portfolio>>

/** Reads the applications a request names, plans them jointly, and seals the portfolio; faults in what was given come back all at once. */
export const makePortfolio =
  (ports: MakePortfolioPorts): MakePortfolio =>
  async (request, progress) => {
    progress('reading')
    const given = readApplicants({ ...request, scenarios: [], instead: null }, ports)
    if (given.kind === 'faults') return given
    const sampler = ports.createSampler(request.workers)
    try {
      const { seed, samples } = request
      const portfolio = await planPortfolio(
        given.value,
        { seed, samples },
        {
          solve: await ports.createSolver(),
          keep: await ports.createKeeper(),
          sampleJobs: sampler.sampleJobs,
          sampleJointly: sampler.sampleJointly,
          progress,
        },
      )
      return { kind: 'ok', value: sealed(portfolio, given.value, ports) }
    } finally {
      await sampler.close()
    }
  }

/** The portfolio with its identity: `id` hashes what went in, `contentHash` what came out (without itself). */
function sealed(
  portfolio: UnsignedPortfolio,
  applicants: readonly GivenApplicant[],
  { engine, contentHash }: MakePortfolioPorts,
): Portfolio {
  const { format, seed, samples, applications } = portfolio
  const hashes = new Map<object, string>()
  const hashOf = (value: object): string => {
    const known = hashes.get(value) ?? contentHash(value)
    hashes.set(value, known)
    return known
  }
  const byId = applicants.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const id = contentHash({
    applicants: byId.map(({ priority, given }) => ({
      application: given.application,
      corridor: hashOf(given.corridor),
      catalog: hashOf(given.catalog),
      coverage: given.coverage,
      asOf: formatDay(given.asOf),
      priority,
    })),
    seed,
    samples,
    engine,
  })
  const corridors = portfolio.corridors.map((corridor) => {
    const own = byId.find(({ given }) => given.corridor.id === corridor.id)
    return { ...corridor, hash: own ? hashOf(own.given.corridor) : '' }
  })
  const named = { format, id, engine, seed, samples, applications, corridors }
  return { ...named, contentHash: contentHash(named) }
}
