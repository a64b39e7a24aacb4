import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { readLanguage } from '#cli/plan-options.ts'
import { printIssues } from '#cli/print-issues.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { compose } from '#compose.ts'
import { comparePlans } from '#core/plan/compare-plans.ts'

/** `compare`: what differs between two plans, in words, causes first. */
export const registerCompare: RegisterCommand = (program, finish) => {
  program
    .command('compare')
    .description('what differs between two plans, in words')
    .argument('<before>', 'plan.json')
    .argument('<after>', 'plan.json')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--json', 'print the differences as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone compare out/servo-magnet/plan.json my-plan/plan.json',
    )
    .action((before: string, after: string, { lang, json }: { lang: string; json?: boolean }) => {
      const { readPlan } = compose(projectRoot, engineVersion())
      const language = readLanguage(lang)
      const left = readPlan(before)
      const right = readPlan(after)
      if (left.kind === 'faults' || right.kind === 'faults' || typeof language !== 'string') {
        const faults = [left, right].flatMap((read) => (read.kind === 'faults' ? read.issues : []))
        printIssues(typeof language === 'string' ? faults : [language, ...faults])
        return finish(exitCode.badInput)
      }
      const lines = comparePlans(left.value, right.value)
      if (json) process.stdout.write(`${JSON.stringify(lines, null, 1)}\n`)
      else if (lines.length === 0)
        process.stdout.write(language === 'en' ? 'No difference.\n' : '没有差异。\n')
      else
        for (const { words } of lines)
          process.stdout.write(`${language === 'en' ? words.en : words.zh}\n`)
      finish(exitCode.done)
    })
}
