import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { typedCounts } from './arguments/typed-counts.ts'

/** Protocol: see bench/README.md. Prints medians and writes one row per run to bench/results/plan.csv. */
const project = join(import.meta.dirname, '..')
const [repetitions = 7] = typedCounts([{ name: 'REPETITIONS', usual: 7, most: 1000 }])
const variants = [
  { name: 'workers-1', words: ['--workers', '1'] },
  { name: 'workers-2', words: ['--workers', '2'] },
  { name: 'default', words: [] },
] as const

interface Run {
  readonly seconds: number
  readonly peakMb: number
}

/** Whole command as a user calls it, with the memory of its process tree sampled every 10 ms. */
function runOnce(words: readonly string[]): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
  const begun = performance.now()
  const child = spawn(
    join(project, 'lodestone'),
    ['plan', '--samples', '10000', ...words, '--out', out],
    { stdio: 'ignore' },
  )
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOfTree(child.pid ?? 0))
  }, 10)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - begun) / 1000
      rmSync(out, { recursive: true })
      if (code === 0) resolve({ seconds, peakMb: peak / 1024 / 1024 })
      else reject(new Error(`plan ended with exit code ${code}`))
    })
  })
}

/** Resident bytes of a process and all its children (Linux: /proc). */
function residentOfTree(root: number): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = fieldOf(name, 'PPid')
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const sum = (pid: number): number =>
    (fieldOf(String(pid), 'VmRSS') ?? 0) * 1024 +
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(root)
}

function fieldOf(pid: string, field: string): number | undefined {
  try {
    const match = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )
    return match ? Number(match[1]) : undefined
  } catch {
    return undefined
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

const results = join(import.meta.dirname, 'results', 'plan.csv')
mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
if (!existsSync(results)) appendFileSync(results, 'variant,repetition,seconds,peak_mb,cores\n')
const runs = new Map<string, Run[]>(variants.map(({ name }) => [name, []]))
for (const { words } of variants) await runOnce(words)
for (let repetition = 1; repetition <= repetitions; repetition++) {
  for (const { name, words } of variants) {
    const run = await runOnce(words)
    runs.get(name)?.push(run)
    appendFileSync(
      results,
      `${name},${repetition},${run.seconds.toFixed(3)},${run.peakMb.toFixed(0)},${availableParallelism()}\n`,
    )
    process.stderr.write(
      `${name} ${repetition}/${repetitions}: ${run.seconds.toFixed(2)} s, ${run.peakMb.toFixed(0)} MB\n`,
    )
  }
}
console.log('variant,median_seconds,fastest,slowest,median_peak_mb,largest_peak_mb')
for (const [name, own] of runs) {
  const seconds = own.map((run) => run.seconds)
  const peaks = own.map((run) => run.peakMb)
  console.log(
    [
      name,
      median(seconds).toFixed(2),
      Math.min(...seconds).toFixed(2),
      Math.max(...seconds).toFixed(2),
      median(peaks).toFixed(0),
      Math.max(...peaks).toFixed(0),
    ].join(','),
  )
}
