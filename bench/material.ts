import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { writeMps } from '#core/linear/write-mps.ts'
import { keepPath } from '#core/material/kept-path.ts'
import { layOut } from '#core/material/serve-demand.ts'
import type { SolvedNetwork } from '#core/material/solved-network.ts'
import { generateNetwork } from './material/generate-network.ts'
import { readMaterialOptions } from './material/options.ts'

/** Protocol: see bench/README.md. Exit code 1 when the same program gives another cost, or another solver does. */
const { months, rival } = readMaterialOptions(process.argv.slice(2))
const seed = 1
/** What a kg that is not served costs: some fifty times what one costs. */
const unmetPrice = 1e4
/** Of the cost: two answers to one program differ by less. */
const same = 1e-6
/** One place at each of five stages, from the last to the first. */
const outages = ['part-3', 'block-3', 'metal-2', 'separate-1', 'mine-1']

const clock = (): number => performance.now() / 1000
const processorTime = (): number => process.cpuUsage().user / 1e6

function timed<Value>(work: () => Value): { value: Value; seconds: number; processor: number } {
  const [begun, spent] = [clock(), processorTime()]
  const value = work()
  return { value, seconds: clock() - begun, processor: processorTime() - spent }
}

const keep = await createHighsKeeper()
const problem = generateNetwork({ months, seed })
const layout = timed(() => layOut(problem))
const built = timed(() => keepPath(layout.value, keep, unmetPrice))
const { program } = built.value
const materials = new Set(
  layout.value.network.arcs.map(
    ({ from, load }) => `${from.stage} ${load.stream?.feed ?? 'oxides'}`,
  ),
).size
console.log(
  `${problem.facilities.length + 1} sites, ${problem.lanes.length} lanes, ${materials} materials, ${layout.value.chain.ores.length} origins, ${months} months: ${program.columns.length} columns, ${program.rows.length} rows.`,
)

const rows: string[] = []
let isWrong = false
function report(what: string, seconds: number, processor: number | null, objective: number | null) {
  const row = [
    what,
    seconds.toFixed(2),
    processor?.toFixed(2) ?? '',
    objective?.toPrecision(10) ?? '',
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  ].join(',')
  rows.push(row)
  console.log(row)
}
const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= same * Math.max(Math.abs(one), 1)
const costOf = ({ optimum }: SolvedNetwork): number => optimum.objective

console.log('what,seconds,processor_seconds,objective,peak_mb')
report('build', layout.seconds + built.seconds, layout.processor + built.processor, null)
const base = timed(() => built.value.without([]))
report('solve', base.seconds, base.processor, costOf(base.value))
const ratios = outages.map((id) => {
  const warm = timed(() => built.value.without([id]))
  const fresh = keepPath(layout.value, keep, unmetPrice)
  const cold = timed(() => fresh.without([id]))
  fresh.close()
  report(`without ${id} from the last basis`, warm.seconds, warm.processor, costOf(warm.value))
  report(`without ${id} from the beginning`, cold.seconds, cold.processor, costOf(cold.value))
  if (!isSame(costOf(warm.value), costOf(cold.value))) isWrong = true
  built.value.without([])
  return cold.processor / warm.processor
})
const sorted = ratios.toSorted((one, other) => one - other)
console.log(
  `From the last basis, processor time is smaller by a factor of ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}; median ${(sorted[Math.floor(sorted.length / 2)] as number).toFixed(1)}.`,
)

const folder = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
try {
  const file = join(folder, 'network.mps')
  writeFileSync(file, writeMps(program, 'network'))
  if (rival === null) console.log('No other solver asked: name a Python with highspy by --rival.')
  else {
    const script = join(import.meta.dirname, 'rivals', 'highs_mps.py')
    const { status, stdout, stderr } = spawnSync(rival, [script, file], { encoding: 'utf8' })
    if (status !== 0)
      throw new Error(`the other solver ended with ${status}: ${stderr.slice(0, 300)}`)
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
      objective: number
      seconds: number
      version: string
    }
    report(`HiGHS ${answer.version} native, the same .mps`, answer.seconds, null, answer.objective)
    if (!isSame(answer.objective, costOf(base.value))) isWrong = true
  }
} finally {
  rmSync(folder, { recursive: true })
}

const results = join(import.meta.dirname, 'results', 'material.csv')
mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
if (!existsSync(results))
  appendFileSync(results, 'cores,months,columns,what,seconds,processor_seconds,objective,peak_mb\n')
for (const row of rows)
  appendFileSync(results, `${availableParallelism()},${months},${program.columns.length},${row}\n`)
if (isWrong) {
  console.error('The same program came out at another cost.')
  process.exit(1)
}
