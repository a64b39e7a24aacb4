import type { Command } from 'commander'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'
import { usualFreight } from '#core/trade/compare-mirror.ts'
import { badOption } from './bad-option.ts'
import { exitCode } from './exit-code.ts'
import { readLanguage } from './plan-options.ts'
import { printLines } from './print-lines.ts'
import { engineVersion, projectRoot } from './project-root.ts'
import { refuse } from './refuse.ts'
import { tradeCheckLines } from './trade-check-lines.ts'

/** `evidence check`: trade statistics against their mirror, official figures against the balance of mass. */
export function registerCheck(evidence: Command, finish: (code: number) => void): void {
  evidence
    .command('check')
    .description(
      'trade statistics held against each other, and production against exports; no grade changes by it',
    )
    .argument(
      '<paths...>',
      'files, or folders of them: UN Comtrade (JSON, CSV), China customs (CSV), USGS (CSV), or a table of figures',
    )
    .option('--freight <share>', 'freight and insurance as a share of an export', `${usualFreight}`)
    .option('--flow <flow>', 'import or export: what tables are that do not say it')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  ./lodestone evidence check examples/evidence/trade')
    .action(async (paths: string[], typed: TypedOptions) => finish(await run(paths, typed)))
}

interface TypedOptions {
  readonly freight: string
  readonly flow?: string
  readonly lang: string
  readonly json?: boolean
}

async function run(paths: readonly string[], typed: TypedOptions): Promise<number> {
  const issues: Issue[] = []
  const language = readLanguage(typed.lang)
  if (typeof language !== 'string') issues.push(language)
  const freight = /^0?\.\d+$|^0$/.test(typed.freight) ? Number(typed.freight) : null
  if (freight === null)
    issues.push(
      badOption(
        '--freight',
        typed.freight,
        'it is no share from 0 to below 1',
        'Write it as 0.06 for 6 %',
      ),
    )
  const { flow } = typed
  if (flow !== undefined && flow !== 'import' && flow !== 'export')
    issues.push(badOption('--flow', flow, 'it is no flow', 'Write import or export'))
  else if (typeof language === 'string' && freight !== null) {
    const { checkTradeFiles } = compose(projectRoot, engineVersion())
    const checked = await checkTradeFiles({ paths, flow: flow ?? null, freight, language })
    if (checked.kind === 'faults') return refuse(checked.issues)
    if (typed.json) process.stdout.write(`${JSON.stringify(checked.value, null, 1)}\n`)
    else printLines(tradeCheckLines(checked.value, language))
    return exitCode.done
  }
  return refuse(issues)
}
