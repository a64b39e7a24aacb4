import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  compileReleases,
  type Release,
  versionReleases,
} from '#adapters/importers/ocds/merge-releases.ts'
import { mergeRules } from '#adapters/importers/ocds/merge-rules.ts'

/** How many published results of merging releases come out exactly, and which do not. */
export interface MergePairs {
  readonly pairs: number
  readonly wrong: readonly string[]
}

/** The pairs of ocds-merge and the records of the standard's documentation, each with the rules of its schema. */
export function mergePairs(folder: string): MergePairs {
  const ocds = join(folder, 'ocds')
  const standard = join(ocds, 'schema', 'release-schema.json')
  const results = [
    ...fixturePairs(join(ocds, 'merge-fixtures', '1.1'), standard),
    ...fixturePairs(
      join(ocds, 'merge-fixtures', 'schema'),
      join(ocds, 'merge-fixtures', 'schema.json'),
    ),
    ...recordPairs(join(ocds, 'standard-docs', 'change_history', 'records'), standard),
  ]
  return {
    pairs: results.length,
    wrong: results.filter(({ isExact }) => !isExact).map(({ name }) => name),
  }
}

interface Result {
  readonly name: string
  readonly isExact: boolean
}

const kinds = [
  { suffix: '-compiled', field: 'compiledRelease', merge: compileReleases },
  { suffix: '-versioned', field: 'versionedRelease', merge: versionReleases },
] as const

function fixturePairs(folder: string, schema: string): readonly Result[] {
  const rules = mergeRules(readJson(schema))
  return readdirSync(folder).flatMap((file) =>
    kinds.flatMap(({ suffix, merge }) => {
      const expected = join(folder, file.replace('.json', `${suffix}.json`))
      if (!existsSync(expected)) return []
      const merged = merge(readJson(join(folder, file)) as Release[], rules)
      return [{ name: expected, isExact: isDeepStrictEqual(merged, readJson(expected)) }]
    }),
  )
}

function recordPairs(folder: string, schema: string): readonly Result[] {
  const rules = mergeRules(readJson(schema))
  return readdirSync(folder).flatMap((file) => {
    const { records } = readJson(join(folder, file)) as { records: readonly PublishedRecord[] }
    return records.flatMap((record) =>
      kinds.map(({ field, merge }) => ({
        name: `${file} ${field}`,
        isExact: isDeepStrictEqual(merge(record.releases, rules), record[field]),
      })),
    )
  })
}

interface PublishedRecord {
  readonly releases: readonly Release[]
  readonly compiledRelease: unknown
  readonly versionedRelease: unknown
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
