import { spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { CORE_SCHEMA, dump, load } from 'js-yaml'
import { uniform } from '#core/risk/random.ts'
import { day, formatDay, parseDay } from '#core/units/day.ts'
import { typedCounts } from './arguments/typed-counts.ts'

/** Protocol: see bench/README.md. Prints it and what came of each run, and writes one row per run to bench/results/portfolio.csv. */
const project = join(import.meta.dirname, '..')
const [repetitions = 3, variants = 50] = typedCounts([
  { name: 'REPETITIONS', usual: 3, most: 1000 },
  { name: 'VARIANTS', usual: 50, most: 1000 },
])
const samples = 1000
const seed = 1

const draw = (variant: number, at: number): number => uniform(seed, variant, 0, at)

interface Answers {
  id: string
  asOf: string
  applicant: { sme: boolean; stage: string }
  volume: { ramp: { tonnes?: number; units?: number }[] }
  sales: { buyerSigned: boolean }
  limits: { deadline: string | null }
}

const stages = ['startup', 'growing', 'established']

/** A shipped example with other tonnes, dates, priority and applicant, as one seeded variant. */
function variantOf(text: string, variant: number): { id: string; text: string; priority: number } {
  const answers = load(text, { schema: CORE_SCHEMA }) as Answers
  const id = `${answers.id}-${String(variant).padStart(2, '0')}`
  const factor = 0.05 * 10 ** draw(variant, 0)
  const shift = Math.round(720 * draw(variant, 1))
  const later = (iso: string): string => formatDay(day((parseDay(iso) ?? 0) + shift))
  const { asOf, applicant, volume, sales, limits } = answers
  const changed = {
    ...answers,
    id,
    asOf: later(asOf),
    volume: {
      ramp: volume.ramp.map(({ tonnes, units, ...year }) => ({
        ...year,
        ...(tonnes === undefined ? {} : { tonnes: Number((tonnes * factor).toPrecision(3)) }),
        ...(units === undefined ? {} : { units: Math.ceil(units * factor) }),
      })),
    },
    limits: { ...limits, deadline: limits.deadline === null ? null : later(limits.deadline) },
    // Which offers and instruments fit hangs on who asks.
    applicant: {
      ...applicant,
      sme: draw(variant, 2) < 0.6,
      stage: stages[Math.floor(3 * draw(variant, 3))],
    },
    sales: { ...sales, buyerSigned: draw(variant, 4) < 0.3 },
  }
  return { id, text: dump(changed), priority: 1 + Math.floor(3 * draw(variant, 5)) }
}

function writeVariants(folder: string): string[] {
  const examples = join(project, 'examples', 'applications')
  const texts = readdirSync(examples)
    .sort()
    .map((name) => readFileSync(join(examples, name), 'utf8'))
  return Array.from({ length: variants }, (_, at) => {
    const { id, text, priority } = variantOf(texts[at % texts.length] as string, at)
    writeFileSync(join(folder, `${id}.yaml`), text)
    return ['--priority', `${id}=${priority}`]
  }).flat()
}

interface Run {
  readonly seconds: number
  readonly code: number | null
  readonly counts: Readonly<Record<string, number>>
}

/** The whole command as a user calls it; exit code 3 says that not every variant keeps its limits, which is an answer. */
function runOnce(folder: string, priorities: readonly string[]): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'lodestone-bench-'))
  const words = ['portfolio', folder, '--samples', String(samples), '--seed', String(seed)]
  const begun = performance.now()
  const child = spawn(join(project, 'lodestone'), [...words, ...priorities, '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - begun) / 1000
      if (code !== 0 && code !== 3) return reject(new Error(`portfolio ended with code ${code}`))
      const { applications } = JSON.parse(readFileSync(join(out, 'portfolio.json'), 'utf8')) as {
        applications: { status: string }[]
      }
      const counts: Record<string, number> = {}
      for (const { status } of applications) counts[status] = (counts[status] ?? 0) + 1
      rmSync(out, { recursive: true })
      resolve({ seconds, code, counts })
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'lodestone-variants-'))
const results = join(import.meta.dirname, 'results', 'portfolio.csv')
mkdirSync(join(import.meta.dirname, 'results'), { recursive: true })
const head = 'date,cores,variants,samples,repetition,seconds,planned,late,short,infeasible\n'
if (!existsSync(results)) appendFileSync(results, head)
console.log(
  `${variants} seeded variants of the shipped examples (tonnes, dates, priorities, applicants), ${samples} joint samples, the whole command from the shell to the written files. Budget for 50: 60 s on 2 cores.`,
)
process.stdout.write(head)
try {
  const priorities = writeVariants(folder)
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    const { seconds, counts } = await runOnce(folder, priorities)
    const today = new Date().toISOString().slice(0, 10)
    const count = (status: string): number => counts[status] ?? 0
    const row = `${today},${availableParallelism()},${variants},${samples},${repetition},${seconds.toFixed(1)},${count('planned')},${count('late')},${count('short')},${count('infeasible')}\n`
    appendFileSync(results, row)
    process.stdout.write(row)
  }
} finally {
  rmSync(folder, { recursive: true })
}
