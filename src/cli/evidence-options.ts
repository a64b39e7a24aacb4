import type { Command } from 'commander'
import type { EvidenceRequest } from '#app/grade-evidence.ts'
import type { Issue } from '#core/model/issue.ts'
import type { Language } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import { badOption } from './bad-option.ts'
import { ledgerFault } from './ledger-fault.ts'
import { readAsOf, readLanguage } from './plan-options.ts'

/** The options of `evidence grade` and `evidence next`, as typed. */
export interface TypedEvidenceOptions {
  readonly claim?: string
  readonly asOf?: string
  readonly ledger?: string
  readonly corridor?: string
  readonly lang: string
  readonly json?: boolean
}

/** Adds what both verbs ask: whose claims, as of which day, in which language. */
export const withEvidenceOptions = (command: Command): Command =>
  command
    .argument('[file]', 'ledger file (YAML); without one, the claims of a corridor and the catalog')
    .option('--as-of <date>', 'only what was known on that day; default: all that is held')
    .option('--ledger <dir>', 'ledger folder, as evidence import writes it')
    .option('--corridor <dir>', 'corridor folder; default: the flagship')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print JSON')

/** Reads the options, or names every one that cannot be. */
export function readEvidenceOptions(
  file: string | undefined,
  typed: TypedEvidenceOptions,
): { readonly request: EvidenceRequest; readonly language: Language } | readonly Issue[] {
  const asOf = readAsOf(typed.asOf)
  const language = readLanguage(typed.lang)
  const held = [
    ['file', file],
    ['--ledger', typed.ledger],
    ['--corridor', typed.corridor],
  ].filter(([, value]) => value !== undefined)
  const [, second] = held
  const issues: Issue[] = [
    ...(typeof asOf === 'object' && asOf !== null ? [asOf] : []),
    ...(typeof language === 'string' ? [] : [language]),
    ...ledgerFault(typed.ledger),
    ...(second
      ? [
          badOption(
            second[0] ?? '',
            second[1] ?? '',
            `${held.map(([name]) => name).join(' and ')} name different claims`,
            'Give one of them.',
          ),
        ]
      : []),
  ]
  if (
    issues.length > 0 ||
    typeof language !== 'string' ||
    (typeof asOf === 'object' && asOf !== null)
  )
    return issues
  return {
    language,
    request: {
      file: file ?? null,
      ledger: typed.ledger ?? null,
      corridorFolder: typed.corridor ?? null,
      claim: typed.claim ?? null,
      asOf: asOf === null ? null : formatDay(asOf),
    },
  }
}
