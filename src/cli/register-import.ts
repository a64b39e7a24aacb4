import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import type { ImportFormat } from '#app/ports.ts'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { badOption } from './bad-option.ts'
import { exitCode } from './exit-code.ts'
import { importLines } from './import-lines.ts'
import { ledgerFault } from './ledger-fault.ts'
import { writeFault } from './out-folder.ts'
import { readAsOf, readLanguage } from './plan-options.ts'
import { printLines } from './print-lines.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'
import { several } from './several.ts'
import { progressBar, showProgress } from './show-progress.ts'

/** `evidence import`: one document into a ledger. */
export function registerImport(evidence: Command, finish: (code: number) => void): void {
  evidence
    .command('import')
    .description('enter what a document says into a ledger: once, with counts that reconcile')
    .argument('<file>', 'the document; its bytes are kept in the ledger under their hash')
    .requiredOption('--format <format>', 'what the document is, of those below')
    .option('--ledger <dir>', "folder of the ledger; default: the corridor's own")
    .option(
      '--corridor <dir>',
      "corridor folder, whose ledger is its subfolder `ledger`; default: the flagship's",
    )
    .option('--as-of <date>', 'day from which the ledger knows it; default: today')
    .option(
      '--about <name=value>',
      'what the document does not say itself, repeatable',
      several,
      [],
    )
    .option('--dry-run', 'count everything, write nothing')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', () => `\n${formatHelp()}\n\nExample:\n  ${example}`)
    .action(async (file: string, typed: TypedOptions) => finish(await run(file, typed)))
}

interface TypedOptions {
  readonly format: string
  readonly ledger?: string
  readonly corridor?: string
  readonly asOf?: string
  readonly about: readonly string[]
  readonly dryRun?: boolean
  readonly lang: string
  readonly json?: boolean
}

const flagshipCorridor = join(projectRoot, 'corridors', 'nanshan-zhanggong')

const example =
  './lodestone evidence import examples/evidence/entities.ftm.json --format ftm --ledger my-ledger --dry-run'

const lodestone = () => compose(projectRoot, engineVersion())

const names = (): readonly string[] => lodestone().importFormats.map(({ name }) => name)

const formatHelp = (): string =>
  [
    'Formats, and what may be said --about a document:',
    ...lodestone().importFormats.flatMap(({ name, title, options }) => [
      `  ${name}: ${title.en}`,
      ...Object.entries(options).map(([option, meaning]) => `    ${option}=…  ${meaning.en}`),
    ]),
  ].join('\n')

async function run(file: string, typed: TypedOptions): Promise<number> {
  const { importFormats, importEvidence } = lodestone()
  const issues: Issue[] = []
  const kept = <Value>(value: Value | Issue): Value | null => {
    if (!isIssue(value)) return value
    issues.push(value)
    return null
  }
  const language = kept<Language>(readLanguage(typed.lang))
  const asOf = kept(readAsOf(typed.asOf))
  const format = importFormats.find(({ name }) => name === typed.format)
  const options = format === undefined ? {} : aboutOptions(typed.about, format, issues)
  if (format === undefined)
    issues.push(
      badOption(
        '--format',
        typed.format,
        'there is no such importer',
        `Choose one of: ${names().join(', ')}`,
      ),
    )
  if (typed.corridor !== undefined && !existsSync(typed.corridor))
    issues.push(
      badOption('--corridor', typed.corridor, 'there is no such folder', 'Name a corridor folder'),
    )
  issues.push(...ledgerFault(typed.ledger))
  if (issues.length > 0 || format === undefined || language === null) return refuse(issues)
  const ledger = typed.ledger ?? join(typed.corridor ?? flagshipCorridor, 'ledger')
  const progress = showProgress()
  try {
    const imported = await importEvidence(
      {
        file,
        name: basename(file),
        format,
        ledger,
        dryRun: typed.dryRun === true,
        // The ledger's only clock: when it came to know something.
        knownOn: asOf === null ? new Date().toISOString().slice(0, 10) : formatDay(asOf),
        by: `import ${format.name}`,
        options,
        language,
      },
      (done, total) => progress.stage(progressBar(done, total)),
    )
    progress.end()
    if (imported.kind === 'faults') return refuse(imported.issues)
    const { value: report } = imported
    if (typed.json) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`)
    else printLines(importLines(report, language))
    return exitCode.done
  } catch (error) {
    const issue = writeFault(ledger, error)
    if (!issue) throw error
    return refuse([{ ...issue, path: '--ledger' }])
  }
}

/** What is said about the document, by name; every name that the importer does not take is an issue. */
function aboutOptions(
  words: readonly string[],
  format: ImportFormat,
  issues: Issue[],
): Readonly<Record<string, string>> {
  const said = words.map((word) => {
    const at = word.indexOf('=')
    return at < 0 ? ([word, ''] as const) : ([word.slice(0, at), word.slice(at + 1)] as const)
  })
  for (const [name, value] of said)
    if (!Object.hasOwn(format.options, name) || value.trim() === '')
      issues.push(
        badOption(
          '--about',
          `${name}=${value}`,
          `the importer ${format.name} is not told that`,
          `Say one of: ${
            Object.keys(format.options)
              .map((option) => `${option}=…`)
              .join(', ') || '(nothing)'
          }`,
        ),
      )
  return Object.fromEntries(said)
}

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && 'remedy' in value
