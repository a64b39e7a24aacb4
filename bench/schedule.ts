import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type InstanceSet, readSet, whereToGet } from './schedule/data-folder.ts'
import { type BenchOptions, readOptions, usage } from './schedule/options.ts'
import { summaryTable } from './schedule/print-summary.ts'
import { openResults, type ResultFile, type ResultRow } from './schedule/result-rows.ts'
import { ownName, protocolName, rivalName, runSet } from './schedule/run-set.ts'
import { sampleOf } from './schedule/sample.ts'
import { peerSummaries, reachedBy, summarise } from './schedule/summarise.ts'

/** Protocol: see bench/README.md. Ends with 1 when any result has a fault, and with 2 when the words or the data are wrong. */
const options = readOptions(
  process.argv.slice(2),
  join(import.meta.dirname, 'results', 'schedule.csv'),
)
if (typeof options === 'string') refuse(`${options}\n\n${usage}\n${whereToGet}`)
else process.exitCode = await measure(options)

async function measure(of: BenchOptions): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
  try {
    const sets = of.sets.map((name) => readSet(of.folder, name, temporary))
    const missing = sets.filter((set) => typeof set === 'string')
    if (missing.length > 0) return refuse(`${missing.join('\n')}\n\n${whereToGet}`)
    const results = openResults(of.out, protocolName(of), of.seed)
    const faulty: ResultRow[] = []
    for (const set of sets as readonly InstanceSet[]) {
      const instances = sampleOf(set.files.keys(), of.sampleOf(set.name))
      await runSet(set, instances, of, results, temporary)
      faulty.push(...report(set, instances, of, results))
    }
    return tellFaults(faulty)
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** Prints the averages of a set, those of others on the same instances below; gives back the rows with faults. */
function report(
  set: InstanceSet,
  instances: readonly string[],
  of: BenchOptions,
  results: ResultFile,
): readonly ResultRow[] {
  const rowsOf = (solver: string): readonly ResultRow[] =>
    instances.flatMap((instance) => results.find({ set: set.name, instance, solver }) ?? [])
  const own = rowsOf(ownName)
  const rival = rowsOf(rivalName)
  const measured = [own, rival]
    .filter((rows) => rows.length > 0)
    .map((rows) => summarise(`${rows[0]?.solver}, ${protocolName(of)}`, rows.map(reachedBy), set))
  console.log(`\n${summaryTable(set.name, [...measured, ...peerSummaries(set, instances)])}`)
  return [...own, ...rival].filter(({ faults }) => faults !== '')
}

function tellFaults(faulty: readonly ResultRow[]): number {
  if (faulty.length === 0) {
    console.log('\nEvery result passed the checker and agrees with the known bounds.')
    return 0
  }
  process.stderr.write(`\n${faulty.length} RESULTS HAVE FAULTS:\n`)
  for (const { set, instance, solver, faults } of faulty)
    process.stderr.write(`  ${set} ${instance} ${solver}: ${faults}\n`)
  return 1
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  process.exitCode = 2
  return 2
}
