import type { RegisterCommand } from '#cli/commands.ts'
import { type CompareOptions, comparePlanFiles } from '#cli/compare-plan-files.ts'

/** `compare`: two versions of a plan, causes first; or one need in several places, split into parts. */
export const registerCompare: RegisterCommand = (program, finish) => {
  program
    .command('compare')
    .description('what differs between two plans, in words; one need in several places, by part')
    .argument('<before>', 'plan.json')
    .argument('<after...>', 'plan.json, one or more')
    .option('--lang <language>', 'en or zh-Hans', 'en')
    .option('--out <file.html>', 'write a comparison of places also as one page with its pictures')
    .option('--json', 'print the differences, or the comparison of places, as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone compare out/servo-magnet/plan.json my-plan/plan.json',
    )
    .action((before: string, after: readonly string[], options: CompareOptions) => {
      finish(comparePlanFiles([before, ...after], options))
    })
}
