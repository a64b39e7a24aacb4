import type { KeepLinearProgram } from '#core/linear/program.ts'
import type { Station } from './chain.ts'
import { writeMaterialProgram } from './material-program.ts'
import { type Layout, mustSolve, pricedUnmet } from './serve-demand.ts'

/** A chain asked again and again how much of its demand can be served at all, whatever that costs. */
export interface KeptService {
  /** Places that have a limit, in the order of factors. */
  readonly places: readonly LimitedPlace[]
  /** What is short when each place has so much times what the problem gives it. */
  shortWith(factors: readonly number[]): Short
  close(): void
}

/** A plant in all periods, or in one period where its periods are told apart; `period` is null for all. */
export interface LimitedPlace {
  readonly station: Station
  readonly period: number | null
}

export interface Short {
  readonly kg: number
  /** kg short more per unit of each place's factor: never above 0. As kg short is convex in the factors, nowhere less is short than this says, up to a ten-thousandth of the demand. */
  readonly perFactor: readonly number[]
}

/**
 * Keeps the program of a layout in which a kg that is not served costs far more than anything else, so that as much is served as
 * can be; what all else costs only keeps the answers of one question near those of the next. Least origin shares bind lots kept
 * apart.
 */
export function keepService(
  { problem, chain, network }: Layout,
  keep: KeepLinearProgram,
  isApart: (station: Station) => boolean,
): KeptService {
  const written = writeMaterialProgram(problem, chain, network, [])
  const { capacityRows, scaleKg } = written
  const dearest = Math.max(...written.program.columns.map(({ cost }) => cost))
  const unmetPrice = unmetOverDearest * (dearest || 1)
  const kept = keep(pricedUnmet(written, unmetPrice))
  const places: LimitedPlace[] = []
  const known = new Map<string, number>()
  const rows = capacityRows.map(({ row, station, period }) => {
    const own = { station, period: isApart(station) ? period : null }
    const key = `${station.id} ${own.period}`
    const place = known.get(key) ?? places.push(own) - 1
    known.set(key, place)
    return { row, place, open: (station.open[period] as number) / scaleKg }
  })
  return {
    places,
    shortWith(factors) {
      const answer = mustSolve(
        kept.solve({
          columns: [],
          rows: rows.map(({ row, place, open }) => ({
            row,
            upper: open * (factors[place] as number),
          })),
        }),
      )
      const perFactor = places.map(() => 0)
      for (const { row, place, open } of rows)
        perFactor[place] =
          (perFactor[place] as number) +
          ((answer.rowDual[row] as number) / unmetPrice) * open * scaleKg
      const kg = written.unmet.reduce(
        (sum, column) => sum + (answer.columnValue[column] as number) * scaleKg,
        0,
      )
      return { kg, perFactor }
    },
    close: kept.close,
  }
}

/** Times the dearest movement: high enough that cost moves what is short by less than a ten-thousandth, low enough for the solver's tolerances. */
const unmetOverDearest = 3e4
