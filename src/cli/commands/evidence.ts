import { badOption } from '#cli/bad-option.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { fusionLines } from '#cli/fusion-lines.ts'
import { printLines } from '#cli/print-lines.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { registerCheck } from '#cli/register-check.ts'
import { registerGrade } from '#cli/register-grade.ts'
import { registerImport } from '#cli/register-import.ts'
import { registerNext } from '#cli/register-next.ts'
import { registerOrigins } from '#cli/register-origins.ts'
import { compose } from '#compose.ts'
import type { ClaimKind } from '#core/fusion/fuse-claims.ts'

/**
 * `evidence`: claims weighed. `import`: documents into a ledger; `grade`: how well each claim is evidenced; `next`: which to
 * verify; `check`: trade statistics against each other; `origins`: which documents repeat one, by their own words; `fuse`: which
 * value is most likely true, how good each source is, who copies whom.
 */
export const registerEvidence: RegisterCommand = (program, finish) => {
  const evidence = program
    .command('evidence')
    .description('claims and what stands behind them: import, grade, next, check, origins, fuse')
  registerImport(evidence, finish)
  registerGrade(evidence, finish)
  registerNext(evidence, finish)
  registerCheck(evidence, finish)
  registerOrigins(evidence, finish)
  evidence
    .command('fuse')
    .description('the likeliest value of every object in a table of claims that disagree')
    .argument('<claims>', 'CSV file with the columns object,source,value')
    .option('--kind <kind>', 'categorical or numeric', 'categorical')
    .option('--hierarchy <file>', 'CSV file value,parent: which value lies within which')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  ./lodestone evidence fuse examples/evidence/claims.csv')
    .action(async (file: string, typed: TypedOptions) => {
      if (!isKind(typed.kind)) {
        const remedy = `Choose one of: ${kinds.join(', ')}`
        return finish(
          refuse([badOption('--kind', typed.kind, 'there is no such kind of claim', remedy)]),
        )
      }
      const { fuseFile } = compose(projectRoot, engineVersion())
      const fused = fuseFile({ file, kind: typed.kind, hierarchy: typed.hierarchy ?? null })
      if (fused.kind === 'faults') return finish(refuse(fused.issues))
      if (typed.json) process.stdout.write(`${JSON.stringify(fused.value)}\n`)
      else printLines(fusionLines(fused.value))
      finish(exitCode.done)
    })
}

interface TypedOptions {
  readonly kind: string
  readonly hierarchy?: string
  readonly json?: boolean
}

const kinds: readonly ClaimKind[] = ['categorical', 'numeric']

const isKind = (text: string): text is ClaimKind => kinds.some((kind) => kind === text)
