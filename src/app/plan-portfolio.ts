import type { PortfolioApplication, UnsignedPortfolio } from '#core/model/portfolio.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { explainInfeasible, type Infeasibility } from '#core/plan/explain-infeasible.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import type { SampleJointly } from '#core/plan/sampling-port.ts'
import { supplyWaits } from '#core/plan/supply-waits.ts'
import { assembleCorridor } from '#core/portfolio/assemble-corridor.ts'
import type { Applicant } from '#core/portfolio/corridor-findings.ts'
import { delayCauses } from '#core/portfolio/delay-causes.ts'
import { draftTogether } from '#core/portfolio/draft-together.ts'
import { jointMoney, partOf } from '#core/portfolio/joint-money.ts'
import { jointRiskOf } from '#core/portfolio/joint-risk-of.ts'
import type { PortfolioMember } from '#core/portfolio/portfolio-member.ts'
import { waitingSteps } from '#core/portfolio/waiting-steps.ts'
import type { PlanningOptions, PlanningPorts } from './plan-application.ts'

/** What planning several applications needs from outside. */
export interface PortfolioPorts extends PlanningPorts {
  readonly sampleJointly: SampleJointly
}

/** Several applications in, one joint plan out: those of one corridor share its capacity, corridors do not meet. */
export async function planPortfolio(
  applicants: readonly Applicant[],
  options: Omit<PlanningOptions, 'aim'>,
  ports: PortfolioPorts,
): Promise<UnsignedPortfolio> {
  const ordered = applicants.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const ids = [...new Set(ordered.map(({ world }) => world.corridor.id))].sort()
  const applications: PortfolioApplication[] = []
  const corridors: UnsignedPortfolio['corridors'][number][] = []
  for (const id of ids) {
    const own = ordered.filter(({ world }) => world.corridor.id === id)
    const planned = await planCorridor(own, options, ports)
    applications.push(...planned.applications)
    corridors.push(planned.corridor)
  }
  const { seed, samples } = options
  return { format: 'lodestone.portfolio/1', seed, samples, applications, corridors }
}

async function planCorridor(
  applicants: readonly Applicant[],
  { seed, samples }: Omit<PlanningOptions, 'aim'>,
  ports: PortfolioPorts,
) {
  const corridor = applicants[0]?.world.corridor.id ?? ''
  const members: PortfolioMember[] = []
  const without = new Map<string, Infeasibility>()
  const sampling = new Map<string, ReturnType<typeof sampleAlone>>()
  const supplyOf = supplyWaits(ports.keep)
  const sampleAlone = ({ alone }: PortfolioMember) =>
    ports.sampleJobs([
      { input: riskInputOf(alone, gradesOf(alone.world), seed, supplyOf(alone)), samples },
    ])
  for (const { id, priority, world } of applicants) {
    ports.progress(`${corridor}: ${id}`)
    const tools = draftTools(ports.solve)
    const alone = draftPlan(world, world.corridor.coordination.corridor, tools)
    if (alone.kind === 'infeasible') {
      without.set(id, explainInfeasible(world, tools))
      continue
    }
    const member = { id, weight: priority, alone, draft: alone }
    members.push(member)
    // Sampling goes on beside the drafts that follow.
    sampling.set(id, sampleAlone(member))
  }

  ports.progress(`${corridor}: together`)
  const drafted = draftTogether(members, draftTools(ports.solve))
  const { placed } = drafted
  const sampled = placed && ports.sampleJointly(jointRiskOf(placed, seed, samples, supplyOf))
  const waiting = placed ? waitingSteps(placed) : []
  const causes = placed ? delayCauses(placed, waiting) : []

  ports.progress(`${corridor}: joint risk`)
  const joint = await sampled
  const alone = new Map<string, Awaited<ReturnType<typeof sampleAlone>>[0]>()
  for (const [id, jobs] of sampling) alone.set(id, (await jobs)[0])

  ports.progress(`${corridor}: money`)
  const money = new Map(
    (joint ? (placed?.members ?? []) : []).map(({ id, draft }, at) => [
      id,
      jointMoney(draft, partOf(joint as NonNullable<typeof joint>, at), ports.solve),
    ]),
  )
  return assembleCorridor({
    applicants,
    members,
    without,
    drafted,
    alone,
    joint: joint && { ...joint, seed },
    money,
    waiting,
    causes,
  })
}
