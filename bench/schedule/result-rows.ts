import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { numberOf, rowsOf } from './data-folder.ts'

/** What one solver reached on one instance. */
export interface ResultRow {
  readonly set: string
  readonly instance: string
  readonly solver: string
  readonly protocol: string
  readonly seed: number
  /** `failed`: it crashed, hung or gave no answer; such a row is run again. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown' | 'failed'
  readonly objective: number | null
  readonly lowerBound: number | null
  readonly schedules: number | null
  readonly seconds: number
  /** What the checker, the known bounds or the run itself object to; empty when nothing. */
  readonly faults: string
}

const head =
  'set,instance,solver,protocol,seed,status,objective,lower_bound,schedules,seconds,faults\n'

/** Rows of one file, which grows by one whenever an instance is done. */
export interface ResultFile {
  readonly find: (key: Pick<ResultRow, 'set' | 'instance' | 'solver'>) => ResultRow | undefined
  readonly add: (row: ResultRow) => void
}

/** Opens a file of rows for one protocol and seed; of several rows of an instance the last counts. */
export function openResults(file: string, protocol: string, seed: number): ResultFile {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file)) appendFileSync(file, head)
  const rows = new Map<string, ResultRow>()
  const keyOf = ({ set, instance, solver }: Pick<ResultRow, 'set' | 'instance' | 'solver'>) =>
    `${set}/${instance}/${solver}`
  for (const raw of rowsOf(file)) {
    const row = rowOf(raw)
    if (row.protocol === protocol && row.seed === seed) rows.set(keyOf(row), row)
  }
  return {
    find: (key) => rows.get(keyOf(key)),
    add: (row) => {
      rows.set(keyOf(row), row)
      appendFileSync(file, `${lineOf(row)}\n`)
    },
  }
}

function rowOf(raw: Readonly<Record<string, string | undefined>>): ResultRow {
  return {
    set: raw.set ?? '',
    instance: raw.instance ?? '',
    solver: raw.solver ?? '',
    protocol: raw.protocol ?? '',
    seed: Number(raw.seed),
    status: (raw.status ?? 'failed') as ResultRow['status'],
    objective: numberOf(raw.objective),
    lowerBound: numberOf(raw.lower_bound),
    schedules: numberOf(raw.schedules),
    seconds: Number(raw.seconds),
    faults: raw.faults ?? '',
  }
}

const lineOf = (row: ResultRow): string =>
  [
    row.set,
    row.instance,
    row.solver,
    row.protocol,
    row.seed,
    row.status,
    row.objective ?? '',
    row.lowerBound ?? '',
    row.schedules ?? '',
    row.seconds.toFixed(3),
    row.faults.replace(/[,\r\n]+/g, ';'),
  ].join(',')
