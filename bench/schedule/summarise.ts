import type { InstanceSet } from './data-folder.ts'
import type { ResultRow } from './result-rows.ts'

/** What one solver reached over some instances of a set; averages are over those with a schedule and a known best one. */
export interface Summary {
  readonly solver: string
  readonly instances: number
  /** Per cent above the best known schedule; null without any. */
  readonly gap: number | null
  /** Per cent above the longest chain in the quickest modes. */
  readonly deviation: number | null
  readonly proved: number
  readonly worse: number
  readonly better: number
  readonly withoutSchedule: number
  readonly seconds: number | null
  readonly schedulesPerSecond: number | null
}

/** One solver's result on one instance, ours or another's. */
export interface Reached {
  readonly instance: string
  readonly objective: number | null
  readonly isProved: boolean
  readonly seconds: number | null
  readonly schedules: number | null
}

export const reachedBy = (row: ResultRow): Reached => ({
  instance: row.instance,
  objective: row.objective,
  isProved: row.status === 'optimal' || row.status === 'infeasible',
  seconds: row.seconds,
  schedules: row.schedules,
})

/** Averages of a solver over the instances it was run on. */
export function summarise(
  solver: string,
  reached: readonly Reached[],
  { known }: InstanceSet,
): Summary {
  const compared = reached.flatMap(({ instance, objective }) => {
    const { upper, cpm, status } = known.get(instance) ?? { upper: null, cpm: null, status: '' }
    return objective === null || upper === null || status === 'infeasible'
      ? []
      : [
          {
            gap: (objective / upper - 1) * 100,
            deviation: cpm ? (objective / cpm - 1) * 100 : null,
          },
        ]
  })
  const timed = reached.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
  const searched = reached.filter(({ schedules }) => (schedules ?? 0) > 0)
  const schedules = searched.reduce((sum, one) => sum + (one.schedules ?? 0), 0)
  const searching = searched.reduce((sum, one) => sum + (one.seconds ?? 0), 0)
  return {
    solver,
    instances: reached.length,
    gap: average(compared.map(({ gap }) => gap)),
    deviation: average(compared.flatMap(({ deviation }) => deviation ?? [])),
    proved: reached.filter(({ isProved }) => isProved).length,
    worse: compared.filter(({ gap }) => gap > 0).length,
    better: compared.filter(({ gap }) => gap < 0).length,
    withoutSchedule: reached.filter(
      ({ instance, objective }) =>
        objective === null && known.get(instance)?.status !== 'infeasible',
    ).length,
    seconds: average(timed),
    schedulesPerSecond: searching > 0 ? schedules / searching : null,
  }
}

/** Every other solver of the set on exactly these instances; those proved infeasible are left out. */
export function peerSummaries(set: InstanceSet, instances: readonly string[]): readonly Summary[] {
  const wanted = new Set(
    instances.filter((instance) => set.known.get(instance)?.status !== 'infeasible'),
  )
  const bySolver = new Map<string, Reached[]>()
  for (const { solver, ...row } of set.peers) {
    if (!wanted.has(row.instance)) continue
    const rows = bySolver.get(solver) ?? []
    rows.push({ ...row, schedules: null })
    bySolver.set(solver, rows)
  }
  return [...bySolver].map(([solver, reached]) => summarise(solver, reached, set))
}

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
