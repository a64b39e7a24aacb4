import type { Decoded } from '#contract/issues.ts'
import type { PortfolioApplication } from '#core/model/portfolio.ts'
import type { OthersDelay } from '#core/model/twin-report.ts'
import { parseDay } from '#core/units/day.ts'
import type { MakePortfolioPorts } from './make-portfolio.ts'
import { planPortfolio } from './plan-portfolio.ts'
import { type ApplicantsRequest, readApplicants } from './read-applicants.ts'

/** Whose gain the others pay for, and who they are: all in the same corridor, from the same day, under the same what-ifs. */
export interface OthersRequest extends Pick<ApplicantsRequest, 'asOf' | 'scenarios'> {
  /** Folder that stands in for the corridor the preferred application asks for; null for that corridor itself. */
  readonly corridorFolder: string | null
  /** Id and file of the preferred application. */
  readonly preferred: string
  readonly application: string
  /** Files, and folders of files; the preferred one may be among them. */
  readonly beside: readonly string[]
  readonly gainedDays: number
  readonly seed: number
  readonly samples: number
  readonly workers: number | null
}

/** What measuring needs from outside: what a portfolio does, but for what seals it. */
export type MeasureOthersPorts = Omit<MakePortfolioPorts, 'engine' | 'contentHash'>

export type MeasureOthers = (
  request: OthersRequest,
  progress: (stage: string) => void,
) => Promise<Decoded<OthersDelay>>

/** What a day of a preferred application counts against one of each other: an assumption of what preferring means. */
const weight = 10

/** The others of one corridor planned jointly with the preferred application and once more without it. */
export const measureOthers =
  (ports: MeasureOthersPorts): MeasureOthers =>
  async (request, progress) => {
    const { preferred, application, beside, gainedDays, seed, samples, workers } = request
    const { asOf, scenarios, corridorFolder } = request
    const asked = ports.readAsked(application)
    if (asked.kind === 'faults') return asked
    const { corridor: named } = asked.value
    const instead = corridorFolder === null ? null : { corridor: named, folder: corridorFolder }
    const read = (paths: readonly string[]) =>
      readApplicants({ paths, asOf, priorities: {}, scenarios, instead }, ports)
    const listed = read(beside)
    if (listed.kind === 'faults') return listed
    const isListed = listed.value.some(({ id }) => id === preferred)
    const own = isListed ? listed : read([application])
    if (own.kind === 'faults') return own
    const given = isListed ? listed.value : [...listed.value, ...own.value]
    const corridor = given.find(({ id }) => id === preferred)?.world.corridor.id
    const all = given
      .filter(({ world }) => world.corridor.id === corridor)
      .map((one) => (one.id === preferred ? { ...one, priority: weight } : one))
    const sampler = ports.createSampler(workers)
    try {
      const [solve, keep] = await Promise.all([ports.createSolver(), ports.createKeeper()])
      const plan = (applicants: typeof all) =>
        planPortfolio(applicants, { seed, samples }, { ...sampler, solve, keep, progress })
      const together = await plan(all)
      const without = await plan(all.filter(({ id }) => id !== preferred))
      const lines = without.applications.map((alone) =>
        delayOf(
          alone,
          together.applications.find(({ id }) => id === alone.id),
        ),
      )
      const lostDays = lines.reduce((sum, { p50Days }) => sum + (p50Days ?? 0), 0)
      return { kind: 'ok', value: { weight, samples, lines, gainedDays, lostDays } }
    } finally {
      await sampler.close()
    }
  }

function delayOf(
  alone: PortfolioApplication,
  beside: PortfolioApplication | undefined,
): OthersDelay['lines'][number] {
  const later = (of: 'planned' | 'p50'): number | null => {
    const [from, to] = [alone.together?.finish[of], beside?.together?.finish[of]]
    if (from === undefined || to === undefined) return null
    return (parseDay(to) ?? 0) - (parseDay(from) ?? 0)
  }
  return { id: alone.id, name: alone.name, plannedDays: later('planned'), p50Days: later('p50') }
}
