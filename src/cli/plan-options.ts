import { type Aim, aims } from '#core/model/aim.ts'
import type { Issue } from '#core/model/issue.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { badOption } from './bad-option.ts'
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
  const asOf = readAsOf(typed.asOf)
  if (typeof asOf === 'object' && asOf !== null) issues.push(asOf)
  const language = readLanguage(typed.lang)
  if (typeof language !== 'string') issues.push(language)
  const wanted = typed.aim ?? 'p50'
  const aim = aims.find((one) => one === wanted)
  if (aim === undefined)
    issues.push(
      badOption('--aim', wanted, 'no schedule can be chosen for it', 'Write p50, p80 or planned.'),
    )
  const options: PlanOptions = {
    asOf: typeof asOf === 'object' ? null : asOf,
    seed: whole('--seed', typed.seed, 0, 4294967295),
    samples: whole('--samples', typed.samples, 1, 1000000),
    aim: aim ?? 'p50',
    workers: typed.workers === undefined ? null : whole('--workers', typed.workers, 1, 64),
    language: typeof language === 'string' ? language : 'en',
  }
  return issues.length > 0 ? issues : options
}

/** The day on which knowledge ends, null when none is named, or why it cannot be. */
export function readAsOf(text: string | undefined): Day | null | Issue {
  if (text === undefined) return null
  const asOf = parseDay(text)
  const remedy = 'Write it as 2026-12-01.'
  if (asOf === undefined) return badOption('--as-of', text, 'it is not a real date', remedy)
  return /^20/.test(text)
    ? asOf
    : badOption('--as-of', text, 'it lies outside the years 2000 to 2099', remedy)
}

/** The language asked for, or why it is none. */
export function readLanguage(text: string): PlanOptions['language'] | Issue {
  return text === 'en' || text === 'zh-Hans'
    ? text
    : badOption('--lang', text, 'it is not a language of the report', 'Write en or zh-Hans.')
}
