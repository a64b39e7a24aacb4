import type { Fusion } from './assertion.ts'
import type { Candidate, ClaimTable } from './claim-table.ts'
import { fitLabels } from './dawid-skene.ts'
import { gradeByVoices } from './voices.ts'

/**
 * The labels of a table that answers one question with few answers for many objects, in alphabetical order; null where
 * values are the objects' own. Each label must have enough objects for the errors of raters to be told apart.
 */
export function sharedLabels(table: ClaimTable): readonly string[] | null {
  const labels = new Set(
    table.objects.flatMap(({ candidates }) => candidates.map((one) => one.plain)),
  )
  const few = labels.size >= 2 && labels.size <= mostLabels
  return few && table.objects.length >= objectsPerLabel * labels.size ? [...labels].sort() : null
}

/** Fuses labels with an error table for every rater. */
export function fuseLabels(table: ClaimTable, labels: readonly string[]): Fusion {
  const { chances, shares, accuracy } = fitLabels(table, labels)
  const voices = table.sources.map((_, source) => source)
  const written = new Map<string, string>()
  for (const { candidates } of table.objects)
    for (const { plain, value } of candidates) if (!written.has(plain)) written.set(plain, value)
  return {
    method: 'labels',
    objects: table.objects.map(({ object, candidates, silence }, place) => {
      if (candidates.length === 0)
        return { object, value: silence, probability: 0, grade: 'unverified' }
      const chance = chances[place] as readonly number[]
      const best = chance.indexOf(Math.max(...chance))
      const plain = labels[best] as string
      const said = (list: readonly Candidate[]) => list.flatMap(({ saidBy }) => saidBy)
      return {
        object,
        value:
          candidates.find((one) => one.plain === plain)?.value ?? (written.get(plain) as string),
        probability: chance[best] as number,
        grade: gradeByVoices(
          said(candidates.filter((one) => one.plain === plain)),
          said(candidates.filter((one) => one.plain !== plain)),
          chance[best] as number,
          { accuracy, voices },
        ),
      }
    }),
    sources: table.sources.map((source, number) => ({
      source,
      accuracy: accuracy[number] as number,
    })),
    copying: [],
    labels: labels.map((label, place) => ({
      value: written.get(label) as string,
      share: shares[place] as number,
    })),
  }
}

const mostLabels = 20

const objectsPerLabel = 10
