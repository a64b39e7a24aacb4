import type { Command } from 'commander'
import { ledgerFault } from '#cli/ledger-fault.ts'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import { type Day, formatDay } from '#core/units/day.ts'
import { badOption } from './bad-option.ts'
import { exitCode } from './exit-code.ts'
import { originLines } from './origin-lines.ts'
import { readAsOf, readLanguage } from './plan-options.ts'
import { printLines } from './print-lines.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'

/** `evidence origins`: which documents go back to one origin, and joins of sources in a ledger, made and undone. */
export function registerOrigins(evidence: Command, finish: (code: number) => void): void {
  evidence
    .command('origins')
    .description('which announcements go back to one origin, by what they say of it themselves')
    .argument('[paths...]', 'announcements, or folders of them: text, web pages, JSON-LD')
    .option('--ledger <dir>', 'folder of a ledger: its announcements too')
    .option('--enter', 'join in the ledger the sources of one origin')
    .option('--withdraw <entry>', 'undo a join of the ledger; it stays to be seen')
    .option('--reason <words>', 'why it is undone')
    .option('--as-of <date>', 'day from which the ledger knows it; default: today')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone evidence origins examples/evidence/announcements',
    )
    .action(async (paths: string[], typed: TypedOptions) => finish(await run(paths, typed)))
}

interface TypedOptions {
  readonly ledger?: string
  readonly enter?: boolean
  readonly withdraw?: string
  readonly reason?: string
  readonly asOf?: string
  readonly lang: string
  readonly json?: boolean
}

async function run(paths: readonly string[], typed: TypedOptions): Promise<number> {
  const issues: Issue[] = [...combinationFaults(paths, typed)]
  const language = readLanguage(typed.lang)
  if (typeof language !== 'string') issues.push(language)
  const asOf = readAsOf(typed.asOf)
  if (typeof asOf === 'object' && asOf !== null) issues.push(asOf)
  if (issues.length > 0) return refuse(issues)
  // The ledger's only clock: when it came to know something.
  const knownOn = asOf === null ? new Date().toISOString().slice(0, 10) : formatDay(asOf as Day)
  const { withdraw, ledger = '', reason = '' } = typed
  return withdraw === undefined
    ? find(paths, typed, language as Language, knownOn)
    : undo({ ledger, entry: withdraw, reason, knownOn }, language as Language)
}

async function find(
  paths: readonly string[],
  { ledger, enter, json }: TypedOptions,
  language: Language,
  knownOn: string,
): Promise<number> {
  const { findOrigins } = compose(projectRoot, engineVersion())
  const request = { paths, ledger: ledger ?? null, enter: enter === true, knownOn, language }
  const found = await findOrigins(request)
  if (found.kind === 'faults') return refuse(found.issues)
  if (json) process.stdout.write(`${JSON.stringify(found.value, null, 1)}\n`)
  else printLines(originLines(found.value, language))
  return exitCode.done
}

async function undo(
  request: { ledger: string; entry: string; reason: string; knownOn: string },
  language: Language,
): Promise<number> {
  const { withdrawOrigin } = compose(projectRoot, engineVersion())
  const undone = await withdrawOrigin(request)
  if (undone.kind === 'faults') return refuse(undone.issues)
  const { id } = undone.value
  process.stdout.write(
    language === 'en'
      ? `Withdrawn by entry ${id}; the join stays to be seen.\n`
      : `已由记录 ${id} 撤回；原合并记录仍予保留。\n`,
  )
  return exitCode.done
}

function combinationFaults(
  paths: readonly string[],
  { ledger, enter, withdraw, reason = '' }: TypedOptions,
): readonly Issue[] {
  const issues: Issue[] = [...ledgerFault(ledger)]
  const fault = (option: string, value: string, why: string, remedy: string) =>
    issues.push(badOption(option, value, why, remedy))
  if (paths.length === 0 && ledger === undefined)
    fault('paths', '(none)', 'there is nothing to look at', 'Give announcements, or --ledger DIR')
  if (ledger === undefined && (enter === true || withdraw !== undefined))
    fault('--ledger', '(none)', 'there is no ledger to enter it into', 'Say --ledger DIR')
  if (withdraw !== undefined && reason.trim() === '')
    fault('--reason', '(blank)', 'what is undone is undone for a reason', 'Say why, in words')
  return issues
}
