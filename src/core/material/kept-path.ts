import type { KeepLinearProgram, LinearProgram, ProgramChanges } from '#core/linear/program.ts'
import { followMix } from './follow-mix.ts'
import { writeMaterialProgram } from './material-program.ts'
import { type Layout, mustSolve, pricedUnmet } from './serve-demand.ts'
import { readSolvedNetwork, type SolvedNetwork } from './solved-network.ts'

/** A chain whose program the solver keeps, so that asking what happens without a place costs little. */
export interface KeptPath {
  readonly program: LinearProgram
  /** The cheapest way without some facilities, after serving what can be served. Each load keeps its origin until it is mixed. */
  without(facilities: readonly string[]): SolvedNetwork
  close(): void
}

/**
 * Keeps the program of a layout. A kg that is not served costs `unmetPrice`, so one solve finds both what is served and how; it
 * has to be far above what a kg costs. Least origin shares bind lots kept apart, which no mix can do better than. A place is
 * taken out by leaving it no capacity, which moves the last answer's basis least; one without a limit, by letting nothing pass.
 */
export function keepPath(
  { problem, chain, network }: Layout,
  keep: KeepLinearProgram,
  unmetPrice: number,
): KeptPath {
  const written = writeMaterialProgram(problem, chain, network, [])
  const program = pricedUnmet(written, unmetPrice)
  const rowsOf = Map.groupBy(written.capacityRows, ({ station }) => station.id)
  const kept = keep(program)
  return {
    program,
    without(facilities) {
      const answer = mustSolve(
        kept.solve({
          columns: facilities.flatMap((id) => (rowsOf.has(id) ? [] : columnsAt(id))),
          rows: facilities.flatMap((id) =>
            (rowsOf.get(id) ?? []).map(({ row }) => ({ row, upper: 0 })),
          ),
        }),
      )
      return followMix(readSolvedNetwork(problem, chain, network, written, answer)).mixed
    },
    close: kept.close,
  }

  function columnsAt(place: string): ProgramChanges['columns'][number][] {
    return network.arcs.flatMap(({ from, to }, at) =>
      from.id === place || to?.id === place
        ? [{ column: written.arcColumns[at] as number, upper: 0 }]
        : [],
    )
  }
}
