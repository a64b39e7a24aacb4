import { parseArgs } from 'node:util'

/** What to measure, and how. */
export interface BenchOptions {
  /** Folder with the data, see `whereToGet`. */
  readonly folder: string
  readonly sets: readonly string[]
  /** So many schedules an instance, or so many seconds: one of the two. */
  readonly protocol: { readonly schedules: number } | { readonly seconds: number }
  /** Instances of each set drawn by `sampleSeed`; null for all. */
  readonly sampleOf: (set: string) => number | null
  readonly seed: number
  readonly out: string
  /** A Python that has OR-Tools, to run CP-SAT on each instance right after. */
  readonly rival: string | null
}

/** Sets of the schedule-limited protocol, and of the timed one with the number of instances drawn. */
const bySchedules = 'j30,j60,j120,j10mm,j12mm,j14mm,j16mm,j18mm,j20mm,j30mm'
const bySeconds = { j120: 12, rg300: 12, mmlib50: 12, mmlib100: 12, mplib1_set3: 8 }
const proofs = { j30: 40, j60: 40 }

export const usage = `./lodestone bench schedule DIR [--set j30,j60] [--schedules N | --seconds S] [--sample N | --whole]
                             [--seed N] [--out FILE.csv] [--rival PYTHON]
  --schedules N   passes of a generation scheme an instance (default 50000), two instances side by side
  --seconds S     wall time an instance, two workers each
  --set NAMES     default: ${bySchedules}; with --seconds: ${Object.keys(bySeconds).join(',')}
  --sample N      so many instances of each set, always the same; default with --seconds: 12 (mplib1_set3: 8; j30, j60: 40)
  --whole         all instances with --seconds too
  --out FILE      rows are appended here, and what it already holds is not run again (default bench/results/schedule.csv)
  --rival PYTHON  with --seconds: run CP-SAT of this Python's ortools on each instance too, same seconds and workers
`

/** Reads the words of the command; a text says what is wrong with them. */
export function readOptions(words: readonly string[], usualOut: string): BenchOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true },
        schedules: { type: 'string' },
        seconds: { type: 'string' },
        sample: { type: 'string' },
        whole: { type: 'boolean' },
        seed: { type: 'string' },
        out: { type: 'string' },
        rival: { type: 'string' },
      },
    })
    const [folder, extra] = positionals
    if (folder === undefined) return 'name the folder with the data'
    if (extra !== undefined) return `one folder, not also '${extra}'`
    const seconds = whole('--seconds', values.seconds)
    const schedules = whole('--schedules', values.schedules)
    const sample = whole('--sample', values.sample)
    if (seconds !== null && schedules !== null) return 'give --schedules or --seconds, not both'
    if (sample !== null && values.whole) return 'give --sample or --whole, not both'
    if (values.rival !== undefined && seconds === null) return '--rival goes with --seconds'
    const usual = seconds === null ? bySchedules : Object.keys(bySeconds).join(',')
    const drawn: Readonly<Record<string, number>> = { ...proofs, ...bySeconds }
    return {
      folder,
      sets: (values.set ?? [usual]).flatMap((names) => names.split(',')),
      protocol: seconds === null ? { schedules: schedules ?? 50_000 } : { seconds },
      sampleOf: (set) =>
        sample ?? (seconds === null || values.whole === true ? null : (drawn[set] ?? 12)),
      seed: whole('--seed', values.seed) ?? 1,
      out: values.out ?? usualOut,
      rival: values.rival ?? null,
    }
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}

function whole(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0)
    throw new RangeError(`${name} takes a whole number from 1, not '${text}'`)
  return Number(text)
}
