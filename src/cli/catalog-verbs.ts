import { lookUp } from '#app/look-up.ts'
import { compose } from '#compose.ts'
import { entriesOf, entryKinds } from '#core/catalog/entry.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { entryLines } from './entry-lines.ts'
import { exitCode } from './exit-code.ts'
import { readLanguage } from './plan-options.ts'
import { printIssues } from './print-issues.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { progressBar, showProgress } from './show-progress.ts'
import { weakLines } from './weak-lines.ts'
import { wholeNumber } from './whole-number.ts'

/** The options of every verb of `catalog`, as typed. */
export interface CatalogOptions {
  readonly lang: string
  readonly catalog?: string
  readonly json?: boolean
}

/** `catalog check`: counts of a valid catalog, or every fault. */
export const checkCatalog = (typed: CatalogOptions): Promise<number> =>
  withWholeCatalog(typed, (wholeCatalog, language) => check(wholeCatalog, language, typed))

/** `catalog show`: one entry in words. */
export const showEntry = (id: string, typed: CatalogOptions): Promise<number> =>
  withWholeCatalog(typed, (wholeCatalog, language) => show(wholeCatalog, id, language, typed))

/** The options of `catalog weak`, as typed. */
export interface WeakOptions extends CatalogOptions {
  readonly application: readonly string[]
  readonly workers?: string
}

/** `catalog weak`: what rests on memory or assumption and moves a plan, and how much is weak at all. */
export async function listWeak(typed: WeakOptions): Promise<number> {
  const issues: Issue[] = []
  const workers =
    typed.workers === undefined ? null : wholeNumber('--workers', typed.workers, 1, 64, issues)
  const language = languageOf(typed, issues)
  const { weighWeak, listApplications } = compose(projectRoot, engineVersion())
  const listed = listApplications(typed.application)
  if (listed.kind === 'faults') issues.push(...listed.issues)
  if (issues.length > 0 || listed.kind === 'faults') return refuse(issues, typed)
  const progress = showProgress()
  const weighed = await weighWeak(typed.catalog, workers)(listed.value, (done, total) =>
    progress.stage(progressBar(done, total)),
  )
  progress.end()
  if (weighed.kind === 'faults') return refuse(weighed.issues, typed)
  if (typed.json) printJson(weighed.value)
  else printLines(weakLines(weighed.value, language))
  return exitCode.done
}

function refuse(issues: readonly Issue[], typed: CatalogOptions): number {
  if (typed.json) printJson({ valid: false, issues })
  else printIssues(issues)
  return exitCode.badInput
}

async function withWholeCatalog(
  typed: CatalogOptions,
  use: (wholeCatalog: WholeCatalog, language: Language) => number,
): Promise<number> {
  const issues: Issue[] = []
  const language = languageOf(typed, issues)
  if (issues.length > 0) return refuse(issues, typed)
  const read = await compose(projectRoot, engineVersion()).readWholeCatalog(typed.catalog)
  if (read.kind === 'ok') return use(read.value, language)
  return refuse(read.issues, typed)
}

function check(wholeCatalog: WholeCatalog, language: Language, typed: CatalogOptions): number {
  const entries = entriesOf(wholeCatalog)
  const counts = entryKinds.map(
    (kind) => [kind, entries.filter((entry) => entry.kind === kind).length] as const,
  )
  const values = Object.keys(wholeCatalog.catalog.claims).length
  if (typed.json) {
    printJson({ valid: true, entries: Object.fromEntries(counts), claims: values })
    return exitCode.done
  }
  const english = language === 'en'
  printLines([
    english
      ? `Valid: ${entries.length} entries, ${values} claims.`
      : `有效：${entries.length}个条目，${values}项陈述。`,
    ...counts.map(([kind, count]) => `  ${kind.padEnd(11)} ${String(count).padStart(4)}`),
  ])
  return exitCode.done
}

function show(
  wholeCatalog: WholeCatalog,
  id: string,
  language: Language,
  typed: CatalogOptions,
): number {
  const found = lookUp(wholeCatalog, id)
  if (found.kind === 'unknown') {
    const issues: Issue[] = [
      {
        code: 'unknown-entry',
        file: 'catalog',
        path: '',
        value: id,
        reason: 'No entry has this id',
        remedy: `Perhaps ${found.nearest.join(', ')}`,
      },
    ]
    if (typed.json) printJson({ issues })
    else printIssues(issues)
    return exitCode.badInput
  }
  if (typed.json) printJson(found.entries)
  else printLines(found.entries.flatMap((entry) => entryLines(entry, language)))
  return exitCode.done
}

/** The language asked for; what is none is kept as a fault. */
function languageOf({ lang }: CatalogOptions, issues: Issue[]): Language {
  const language = readLanguage(lang)
  if (typeof language === 'string') return language
  issues.push(language)
  return 'en'
}

const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`)
}

const printLines = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`)
}
