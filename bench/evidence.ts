import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fuseClaims } from '#core/fusion/fuse-claims.ts'
import { anesthesiaClaims, type ClaimSet, claimSets } from './evidence/claim-sets.ts'
import { mergePairs } from './evidence/merge-pairs.ts'
import { nameFigures } from './evidence/name-sets.ts'

/** Protocol: see bench/README.md. Ends with 1 when a figure that is asked for is not reached, with 2 without the data. */
const [folder] = process.argv.slice(2)
if (folder === undefined || !existsSync(join(folder, 'truth'))) {
  process.stderr.write(
    'bench evidence DIR: DIR holds the folders truth/, linkage/ and ocds/ with the public sets that bench/README.md lists.\n',
  )
  process.exitCode = 2
} else {
  const missed = [
    ...claimSets(folder).flatMap(measureSet),
    ...measureLabels(folder),
    ...measureNames(folder),
    ...measureMerges(folder),
  ]
  console.log(missed.length === 0 ? '\nEvery figure asked for is reached.' : '\nNot reached:')
  for (const line of missed) console.log(`  ${line}`)
  process.exitCode = missed.length === 0 ? 0 : 1
}

/** Prints the shares of one set; gives back those below what is asked. */
function measureSet({ name, kind, claims, hierarchy, truth, measures }: ClaimSet): string[] {
  const begun = performance.now()
  const { objects, method, copying } = fuseClaims(claims, kind, hierarchy)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const values = new Map(objects.map(({ object, value }) => [object, value]))
  const known = [...truth].filter(([object]) => values.has(object))
  console.log(
    `\n${name}: ${claims.length} claims, ${objects.length} objects, ${known.length} with a known truth (${truth.size - known.length} more without a claim); ${method}, ${copying.length} pairs copy, ${seconds} s`,
  )
  return measures.flatMap((measure) => {
    const right = known.filter(([object, truth]) =>
      measure.isRight(values.get(object) as string, truth),
    ).length
    const share = right / known.length
    const asked = measure.least === null ? '' : `, asked ${measure.least}`
    const line = `${measure.name} ${share.toFixed(4)} (${right} of ${known.length})${asked}`
    console.log(`  ${line}`)
    return measure.least !== null && share < measure.least ? [`${name}: ${line}`] : []
  })
}

/** Prints the shares of classes in the anesthesia ratings; gives them back where they differ from those published. */
function measureLabels(data: string): string[] {
  const { labels } = fuseClaims(anesthesiaClaims(data), 'categorical', [])
  const shares = labels.map(({ share }) => share.toFixed(3)).join(' ')
  console.log(`\nanesthesia, shares of classes\n  ${shares}, asked .400 .422 .112 .067`)
  return shares === '0.400 0.422 0.112 0.067' ? [] : [`anesthesia: ${shares}`]
}

/** Prints the figures of the name matching; gives back those not reached. */
function measureNames(data: string): string[] {
  const figures = nameFigures(data)
  console.log(`\nnames\n${figures.map(({ words }) => `  ${words}`).join('\n')}`)
  return figures.flatMap(({ words, isReached }) => (isReached ? [] : [words]))
}

/** Prints how many published merges of contracting releases come out exactly; gives back those that do not. */
function measureMerges(data: string): string[] {
  const { pairs, wrong } = mergePairs(data)
  console.log(
    `\nmerged contracting releases\n  ${pairs - wrong.length} of ${pairs} exact, asked all`,
  )
  return [...wrong]
}
