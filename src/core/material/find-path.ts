import type { SolveLinearProgram } from '#core/linear/program.ts'
import type { MaterialProblem } from './material-problem.ts'
import { isFrom } from './material-program.ts'
import { originBinding } from './name-shortage.ts'
import { keepsShares, within } from './origin-shares.ts'
import { costOf } from './read-plan.ts'
import { type Answer, type Layout, layOut, serveDemand, serveNear } from './serve-demand.ts'
import type { SolvedNetwork } from './solved-network.ts'

/** A path that keeps to the mix, and whether a cheaper one, or one that serves more, is ruled out. */
export interface Path extends Answer {
  readonly result: 'optimal' | 'feasible'
}

/**
 * The path whose origins, by physical mix, are those asked for.
 *
 * Downstream of a mixing station nothing but a least origin share looks at origins, so the program that lets every load keep
 * its own is solved first and its answer is given the origins of the mix at no cost. Where it then still keeps every share
 * it is optimal, for no mix can do better than origins kept apart; only where a plant mixes in others' known feed, which can
 * better a share, is it merely feasible. A share of 1 is exact too: the other ores would spoil what they mix with and are
 * left out. Where even origins kept apart leave demand unmet, no mix of this feed serves it either, and that answer stands;
 * what it does serve may then miss the share.
 *
 * Otherwise the mix itself is part of the question, and no longer linear. It is written to first order around the last
 * answer and solved again until cost and service settle; every answer is mixed exactly before it counts. What is found so
 * holds, but it is feasible only: a better one elsewhere is not ruled out, nor is one where none was found.
 */
export function findPath(problem: MaterialProblem, solve: SolveLinearProgram): Path {
  const layout = layOut(problem)
  const free = serveDemand(layout, solve)
  const places = Object.keys(problem.originShare)
  const isBlind = places.length > 0 && blendsOthers(free)
  if (keepsShares(free.mixed)) return { ...free, result: isBlind ? 'feasible' : 'optimal' }
  if (!isBlind && isShort(free)) return { ...free, result: 'feasible' }

  const largest = places.toSorted(
    (one, other) => shareOf(problem, other) - shareOf(problem, one),
  )[0]
  const pure = largest === undefined ? null : serveDemand(layOut(onlyFrom(problem, largest)), solve)
  const isWhole = largest !== undefined && shareOf(problem, largest) > 1 - within
  if (pure && isWhole && keepsShares(pure.mixed))
    return { ...pure, binding: bindingOf(pure, free), result: 'optimal' }

  const unmetPrice = priceOfNone(free.mixed)
  let best = pure && keepsShares(pure.mixed) ? pure : null
  for (const start of pure ? [free, pure] : [free]) {
    for (const found of roundsFrom(start, layout, solve, unmetPrice))
      if (keepsShares(found.mixed) && (best === null || isBetter(found, best))) best = found
    if (best !== null && best !== pure && !isShort(best)) break
  }
  // At no price for what is not served, nothing is.
  const answer = best ?? serveNear(layout, solve, [], 0)
  return { ...answer, binding: bindingOf(answer, free), result: 'feasible' }
}

/** Answers of the program around each answer before it, until they settle. */
function roundsFrom(
  start: Answer,
  layout: Layout,
  solve: SolveLinearProgram,
  unmetPrice: number,
): Answer[] {
  const answers: Answer[] = []
  let last = start
  for (let round = 0; round < mostRounds; round++) {
    const next = serveNear(layout, solve, last.pools, unmetPrice)
    answers.push(next)
    if (isSettled(next.mixed, last.mixed)) break
    last = next
  }
  return answers
}

const mostRounds = 12

const shareOf = ({ originShare }: MaterialProblem, place: string): number =>
  originShare[place] as number

const unmetOf = ({ unmetKg }: SolvedNetwork): number => unmetKg.reduce((sum, kg) => sum + kg, 0)

const demandOf = ({ problem }: SolvedNetwork): number =>
  problem.periods.reduce((sum, { demandKg }) => sum + demandKg, 0)

const isShort = ({ mixed }: Answer): boolean => unmetOf(mixed) > within * demandOf(mixed)

/** A hundred times what a kg of magnets costs with origins kept apart: what is not served outweighs what serving it costs. */
const priceOfNone = (free: SolvedNetwork): number =>
  (100 * costOf(free)) / Math.max(demandOf(free) - unmetOf(free), 1e-6 * demandOf(free))

const isSettled = (one: SolvedNetwork, other: SolvedNetwork): boolean =>
  Math.abs(unmetOf(one) - unmetOf(other)) <= within * demandOf(one) &&
  Math.abs(costOf(one) - costOf(other)) <= within * costOf(one)

function isBetter({ mixed: one }: Answer, { mixed: other }: Answer): boolean {
  const more = unmetOf(other) - unmetOf(one)
  return Math.abs(more) > within * demandOf(one) ? more > 0 : costOf(one) < costOf(other)
}

const blendsOthers = ({ pools }: Answer): boolean =>
  pools.some(({ station }) => station.facility?.otherFeed)

/** The problem with mines of a place only, and without plants that mix in what others bring from elsewhere. */
function onlyFrom(problem: MaterialProblem, place: string): MaterialProblem {
  const { ores, processes } = problem.catalog
  const isInside = (id: string) => {
    const ore = ores[id]
    return ore !== undefined && isFrom(ore, place)
  }
  return {
    ...problem,
    facilities: problem.facilities.flatMap((facility) => {
      const { otherFeed } = facility
      if (processes[facility.process]?.stage !== 'mine')
        return otherFeed?.some(({ ore, share }) => share.mode > 0 && !isInside(ore))
          ? []
          : [facility]
      const inside = facility.ores.filter(isInside)
      return inside.length > 0 ? [{ ...facility, ores: inside }] : []
    }),
  }
}

/** What stands in the way of an answer that leaves demand unmet: as with origins kept apart, or the shares that the mix cannot reach. */
function bindingOf(answer: Answer, free: Answer): Answer['binding'] {
  if (free.binding.length > 0) return free.binding
  if (!isShort(answer)) return []
  const { problem } = free.mixed
  return Object.keys(problem.originShare).map((place) => originBinding(problem, place))
}
