import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSchedule } from '#adapters/formats/read-schedule.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import type { InstanceSet, Known } from './data-folder.ts'
import { judgeAnswer } from './judge-answer.ts'
import type { BenchOptions } from './options.ts'
import type { ResultFile, ResultRow } from './result-rows.ts'
import { rivalModel } from './rival-model.ts'
import { runSolver, type SolverRun } from './run-solver.ts'

export const ownName = 'lodestone'
export const rivalName = 'CP-SAT'

const project = join(import.meta.dirname, '..', '..')

/** How rows of a protocol are named. */
export const protocolName = ({ protocol }: BenchOptions): string =>
  'seconds' in protocol ? `${protocol.seconds} s x 2` : `${protocol.schedules} schedules`

/** Runs what is not in the rows yet: two instances side by side by schedules, one after another with two workers by seconds. */
export async function runSet(
  set: InstanceSet,
  instances: readonly string[],
  options: BenchOptions,
  results: ResultFile,
  temporary: string,
): Promise<void> {
  const solvers = options.rival === null ? [ownName] : [ownName, rivalName]
  const waiting = instances.flatMap((instance) =>
    solvers
      .filter((solver) => {
        const row = results.find({ set: set.name, instance, solver })
        return row === undefined || row.status === 'failed'
      })
      .map((solver) => ({ instance, solver })),
  )
  const all = waiting.length
  let done = 0
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const row = await runOne(set, next.instance, next.solver, options, temporary)
      results.add(row)
      done++
      tell(row, set.known.get(next.instance), done, all)
    }
  }
  await Promise.all('seconds' in options.protocol ? [lane()] : [lane(), lane()])
}

async function runOne(
  set: InstanceSet,
  instance: string,
  solver: string,
  options: BenchOptions,
  temporary: string,
): Promise<ResultRow> {
  const file = set.files.get(instance) as string
  const read = await readSchedule(file)
  if (read.kind === 'faults') throw new Error(`${file}: ${JSON.stringify(read.issues[0])}`)
  const run =
    solver === ownName
      ? await runOwn(file, options)
      : await runRival(read.value, options, join(temporary, `${instance}.json`))
  const key = {
    set: set.name,
    instance,
    solver,
    protocol: protocolName(options),
    seed: options.seed,
  }
  if ('failure' in run)
    return {
      ...key,
      status: 'failed',
      objective: null,
      lowerBound: null,
      schedules: null,
      seconds: run.wall,
      faults: run.failure,
    }
  const { answer } = run
  return {
    ...key,
    status: answer.status,
    objective: answer.objective,
    lowerBound: answer.lowerBound,
    schedules: answer.schedules ?? null,
    seconds: answer.seconds,
    faults: judgeAnswer(read.value, answer, set.known.get(instance) as Known).join('; '),
  }
}

function runOwn(file: string, { protocol, seed }: BenchOptions): Promise<SolverRun> {
  const effort =
    'seconds' in protocol
      ? ['--seconds', String(protocol.seconds), '--workers', '2']
      : ['--schedules', String(protocol.schedules), '--workers', '1']
  const words = ['schedule', file, '--seed', String(seed), '--json', ...effort]
  return runSolver(
    process.execPath,
    [join(project, 'src/cli/main.ts'), ...words],
    limitOf(protocol),
  )
}

function runRival(
  instance: ScheduleInstance,
  { protocol, seed, rival }: BenchOptions,
  model: string,
): Promise<SolverRun> {
  writeFileSync(model, rivalModel(instance))
  const seconds = 'seconds' in protocol ? protocol.seconds : 0
  const words = ['--seconds', String(seconds), '--workers', '2', '--seed', String(seed)]
  const script = join(project, 'bench/rivals/cp_sat.py')
  return runSolver(rival as string, [script, model, ...words], limitOf(protocol))
}

/** Seconds after which a run counts as hung. */
const limitOf = (protocol: BenchOptions['protocol']): number =>
  'seconds' in protocol ? 2 * protocol.seconds + 60 : 3600

function tell(row: ResultRow, known: Known | undefined, done: number, all: number): void {
  const value = row.objective ?? row.status
  const best = known?.upper ?? known?.status ?? '?'
  process.stderr.write(
    `${row.set} ${done}/${all} ${row.instance} ${row.solver}: ${value} (${row.status}; best known ${best}) ${row.seconds.toFixed(1)} s${row.faults === '' ? '' : `  FAULT: ${row.faults}`}\n`,
  )
}
