import { type Aim, aims } from '#core/model/aim.ts'
import type { Issue } from '#core/model/issue.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { wholeNumber } from './whole-number.ts'

/** The options of `plan` as typed. */
export interface TypedOptions {
  readonly corridor?: string
  readonly asOf?: string
  readonly seed: string
  readonly samples: string
  readonly aim?: string
  readonly workers?: string
  readonly scenario: readonly string[]
  readonly lang: string
  readonly out?: string
  readonly json?: boolean
}

/** The options of `plan`, checked. */
export interface PlanOptions {
  readonly asOf: Day | null
  readonly seed: number
  readonly samples: number
  readonly aim: Aim
  readonly workers: number | null
  readonly language: 'en' | 'zh-Hans'
}

/** Reads the options, or names every one that cannot be. */
export function readPlanOptions(typed: TypedOptions): PlanOptions | readonly Issue[] {
  const issues: Issue[] = []
  const whole = (name: string, text: string, least: number, most: number): number =>
    wholeNumber(name, text, least, most, issues)
  const asOf = typed.asOf === undefined ? null : parseDay(typed.asOf)
  if (asOf === undefined || (asOf !== null && !/^20/.test(typed.asOf ?? '')))
    issues.push(
      fault(
        '--as-of',
        typed.asOf ?? '',
        asOf === undefined ? 'it is not a real date' : 'it lies outside the years 2000 to 2099',
        'Write it as 2026-12-01.',
      ),
    )
  const language = readLanguage(typed.lang)
  if (typeof language !== 'string') issues.push(language)
  const wanted = typed.aim ?? 'p50'
  const aim = aims.find((one) => one === wanted)
  if (aim === undefined)
    issues.push(
      fault('--aim', wanted, 'no schedule can be chosen for it', 'Write p50, p80 or planned.'),
    )
  const options: PlanOptions = {
    asOf: asOf ?? null,
    seed: whole('--seed', typed.seed, 0, 4294967295),
    samples: whole('--samples', typed.samples, 1, 1000000),
    aim: aim ?? 'p50',
    workers: typed.workers === undefined ? null : whole('--workers', typed.workers, 1, 64),
    language: typeof language === 'string' ? language : 'en',
  }
  return issues.length > 0 ? issues : options
}

/** The language asked for, or why it is none. */
export function readLanguage(text: string): PlanOptions['language'] | Issue {
  return text === 'en' || text === 'zh-Hans'
    ? text
    : fault('--lang', text, 'it is not a language of the report', 'Write en or zh-Hans.')
}

const fault = (path: string, value: string, reason: string, remedy: string): Issue => ({
  code: 'bad-option',
  file: 'command line',
  path,
  value,
  reason,
  remedy,
})
