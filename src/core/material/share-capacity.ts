import type { LinearProgram, LinearSolution, SolveLinearProgram } from '#core/linear/program.ts'
import { type CapacityClaimant, type JointProgram, writeJointProgram } from './joint-program.ts'

/** How open capacity is divided between those who ask for it. */
export interface SharedCapacity {
  /** Claimant -> facility -> share of what the facility has open in every period, 0 to 1. A facility not named gives nothing. */
  readonly shares: ReadonlyMap<string, Readonly<Record<string, number>>>
  /** Claimants whose demand the facilities do not cover beside that of the others; they get nothing. */
  readonly short: readonly string[]
}

/**
 * Divides the facilities between claimants in one linear program: every claimant a block of its own, joined by one row per
 * facility that keeps the shares together at or below one. A share holds in every period, because the claimants' first quarters
 * fall on different dates and a contract is for good. Where not all can be served, the least weighted number of claimants
 * goes without: a claimant is served in full or not at all.
 */
export function shareCapacity(
  claimants: readonly CapacityClaimant[],
  solve: SolveLinearProgram,
): SharedCapacity {
  const joint = writeJointProgram(claimants)
  const all = solve(withUnserved(joint, () => [0, 0]))
  if (all.status === 'optimal') return divided(claimants, joint, all, new Set())
  const short = leastUnserved(joint, solve)
  const rest = solve(withUnserved(joint, (claimant) => (short.has(claimant) ? [1, 1] : [0, 0])))
  if (rest.status !== 'optimal')
    throw new Error(`the shared capacity is ${rest.status} although nobody need be served`)
  return divided(claimants, joint, rest, short)
}

/** Serves as many as can be; whoever would be served only in part goes without, the least served first, until none is. */
function leastUnserved(joint: JointProgram, solve: SolveLinearProgram): Set<string> {
  const without = new Set<string>()
  for (;;) {
    const answer = solve(
      weighted(
        withUnserved(joint, (claimant) => (without.has(claimant) ? [1, 1] : [0, 1])),
        joint,
      ),
    )
    if (answer.status !== 'optimal')
      throw new Error(`the shared capacity is ${answer.status} although nobody need be served`)
    const partly = joint.unserved
      .map(({ claimant, column }) => ({ claimant, left: answer.columnValue[column] as number }))
      .filter(({ claimant, left }) => left > servedWithin && !without.has(claimant))
      .sort((one, other) => other.left - one.left)
    const next = partly[0]
    if (next === undefined) return without
    // Those who get nothing at all leave together; of those served in part only the least served, and the rest is asked again.
    for (const { claimant, left } of partly)
      if (claimant === next.claimant || left > 1 - servedWithin) without.add(claimant)
  }
}

/** A share unserved below this is the solver's rounding. */
const servedWithin = 1e-6

function withUnserved(
  { program, unserved }: JointProgram,
  bounds: (claimant: string) => readonly [number, number],
): LinearProgram {
  const columns = [...program.columns]
  for (const { claimant, column } of unserved) {
    const [lower, upper] = bounds(claimant)
    columns[column] = { ...(columns[column] as LinearProgram['columns'][number]), lower, upper }
  }
  return { rows: program.rows, columns }
}

/** Only who goes without costs; of equals, the one listed last. */
function weighted(program: LinearProgram, { unserved }: JointProgram): LinearProgram {
  const weights = new Map(
    unserved.map(({ column, weight }, at) => [
      column,
      weight * (1 + 1e-4 * (1 - at / unserved.length)),
    ]),
  )
  return {
    rows: program.rows,
    columns: program.columns.map((column, at) => ({ ...column, cost: weights.get(at) ?? 0 })),
  }
}

function divided(
  claimants: readonly CapacityClaimant[],
  joint: JointProgram,
  { columnValue }: Extract<LinearSolution, { status: 'optimal' }>,
  short: ReadonlySet<string>,
): SharedCapacity {
  const shares = new Map<string, Record<string, number>>()
  for (const { facility, column, members } of joint.shares) {
    const served = members.filter(({ claimant }) => !short.has(claimant))
    const demand = served.reduce((sum, member) => sum + member.demandKg, 0)
    const whole = columnValue[column] as number
    if (whole <= nothing || demand === 0) continue
    for (const { claimant, demandKg } of served) {
      const own = shares.get(claimant) ?? {}
      own[facility] = (whole * (1 + joint.reserve) * demandKg) / demand
      shares.set(claimant, own)
    }
  }
  for (const { id } of claimants) if (!short.has(id) && !shares.has(id)) shares.set(id, {})
  return {
    shares,
    short: claimants.map(({ id }) => id).filter((id) => short.has(id)),
  }
}

/** A share below this is the solver's rounding. */
const nothing = 1e-9
