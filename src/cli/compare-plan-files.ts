import { basename, dirname, resolve } from 'node:path'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import { areInPlaces, comparePlaces } from '#core/plan/compare-places.ts'
import { comparePlans, type PlanDifference } from '#core/plan/compare-plans.ts'
import { badOption } from './bad-option.ts'
import { exitCode } from './exit-code.ts'
import { outFault, writeFault } from './out-folder.ts'
import { type PlanOptions, readLanguage } from './plan-options.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'

/** The options of `compare`, as typed. */
export interface CompareOptions {
  readonly lang: string
  readonly out?: string
  readonly json?: boolean
}

type Language = PlanOptions['language']

/** Compares plan.json files: two of one place by what differs, all others place by place. Returns the exit code. */
export function comparePlanFiles(files: readonly string[], options: CompareOptions): number {
  const { readPlan } = compose(projectRoot, engineVersion())
  const language = readLanguage(options.lang)
  const read = files.map((file) => readPlan(file))
  const faults = [
    ...(typeof language === 'string' ? [] : [language]),
    ...read.flatMap((one) => (one.kind === 'faults' ? one.issues : [])),
  ]
  const plans = read.flatMap((one) => (one.kind === 'ok' ? [one.value] : []))
  const [before, after, ...others] = plans
  if (faults.length > 0 || typeof language !== 'string' || !before || !after) return refuse(faults)
  if (others.length > 0 || areInPlaces(plans)) return tellPlaces(plans, language, options)
  if (options.out !== undefined) return refuse([noPlaces(options.out)])
  return tellVersions(comparePlans(before, after), language, options)
}

function tellVersions(
  lines: readonly PlanDifference[],
  language: Language,
  { json }: CompareOptions,
): number {
  const same = language === 'en' ? 'No difference.' : '没有差异。'
  if (json) printJson(lines)
  else print(lines.length === 0 ? [same] : inWords(lines, language))
  return exitCode.done
}

function tellPlaces(
  plans: readonly PlanDocument[],
  language: Language,
  { out, json }: CompareOptions,
): number {
  const { readExchangeRates, renderPlaces, renderPlacesPage, writeFilesWhole } = compose(
    projectRoot,
    engineVersion(),
  )
  const rates = readExchangeRates()
  const folder = out === undefined ? null : dirname(resolve(out))
  const unusable = out === undefined ? undefined : pageFault(out)
  if (rates.kind === 'faults' || unusable)
    return refuse([
      ...(rates.kind === 'faults' ? rates.issues : []),
      ...(unusable ? [unusable] : []),
    ])
  const comparison = comparePlaces(plans, rates.value)
  if (folder !== null && out) {
    try {
      writeFilesWhole(folder, { [basename(out)]: renderPlacesPage(comparison, language) })
    } catch (error) {
      const issue = writeFault(folder, error)
      if (!issue) throw error
      return refuse([issue])
    }
  }
  const [only, ...more] = comparison.differences
  const changes = more.length === 0 ? (only?.changes ?? []) : []
  if (json) printJson(comparison)
  else print([...renderPlaces(comparison, language), '', ...inWords(changes, language)])
  return exitCode.done
}

/** Why a page cannot be written to a file, as far as can be told beforehand. */
function pageFault(out: string): Issue | undefined {
  const folder = out.trim() === '' ? out : dirname(resolve(out))
  const unusable = outFault(folder, [basename(out)])
  return unusable && { ...unusable, value: out === '' ? "''" : out, remedy: pageRemedy }
}

const pageRemedy = 'Give a file in a folder that exists or can be made, and that you may write to.'

const inWords = (lines: readonly PlanDifference[], language: Language): string[] =>
  lines.map(({ words }) => (language === 'en' ? words.en : words.zh))

const noPlaces = (out: string): Issue =>
  badOption(
    '--out',
    out,
    'the two plans stand in one place, and only a comparison of places is written as a page',
    'Leave out --out, or give plans of several places.',
  )

const print = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}

const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}
