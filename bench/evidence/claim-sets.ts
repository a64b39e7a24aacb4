import { join } from 'node:path'
import type { Assertion } from '#core/fusion/assertion.ts'
import type { HierarchyRow } from '#core/fusion/coarser.ts'
import type { ClaimKind } from '#core/fusion/fuse-claims.ts'
import { bookAuthorsAgree } from './book-authors.ts'
import { readRows } from './read-rows.ts'

/** Claims with the part of the truth that is known, and how a value is held against it. */
export interface ClaimSet {
  readonly name: string
  readonly kind: ClaimKind
  readonly claims: readonly Assertion[]
  readonly hierarchy: readonly HierarchyRow[]
  readonly truth: ReadonlyMap<string, string>
  readonly measures: readonly Measure[]
}

/** A share of known objects that must be reached; `least` null where nothing is asked. */
export interface Measure {
  readonly name: string
  readonly isRight: (value: string, truth: string) => boolean
  readonly least: number | null
}

/** Every set of the folder. What is asked of one set is never told to the fusion: all run with the defaults of the command. */
export function claimSets(folder: string): readonly ClaimSet[] {
  const rows = (path: string) => readRows(join(folder, 'truth', path))
  const flights = rows('flights/claims.csv').flatMap((row) =>
    times
      .filter((time) => row[time])
      .map((time) => ({
        object: `${row.flight}|${time}`,
        source: row.src as string,
        value: row[time] as string,
      })),
  )
  const flown = new Map(
    rows('flights/gold.csv').flatMap((row) =>
      times.map((time) => [`${row.flight}|${time}`, row[time] as string] as const),
    ),
  )
  const plain = { kind: 'categorical', hierarchy: [] } as const
  const placed = (name: string) => ({
    claims: claimsOf(rows(`${name}/claims.csv`), 'obj', 'src', 'value'),
    truth: truthOf(rows(`${name}/groundtruths.csv`), 'obj', 'value'),
  })
  const leaf = (value: string, path: string) => path.split(',')[0] === value
  const onPath = (value: string, path: string) => path.split(',').includes(value)
  const crowd = (name: string) => ({
    claims: claimsOf(rows(`${name}/answers.csv`), 'question', 'worker', 'answer'),
    truth: truthOf(rows(`${name}/truth.csv`), 'question', 'truth'),
  })
  const population = {
    claims: claimsOf(rows('population/claims.tsv'), 'object', 'source', 'population'),
    truth: truthOf(rows('population/gold.csv'), 'object', 'population'),
  }
  return [
    {
      ...plain,
      name: 'flights, times as hours and minutes',
      claims: flights.map((claim) => ({ ...claim, value: clockTime(claim.value) })),
      truth: flown,
      measures: [{ name: 'exact', isRight: same, least: 0.95 }],
    },
    {
      ...plain,
      name: 'flights, as written',
      claims: flights,
      truth: flown,
      measures: [{ name: 'exact', isRight: same, least: 0.95 }],
    },
    {
      ...plain,
      ...placed('birthplaces'),
      name: 'birthplaces',
      measures: [
        { name: 'exact leaf', isRight: leaf, least: 0.763 },
        { name: 'on the path', isRight: onPath, least: null },
      ],
    },
    {
      ...placed('heritages'),
      kind: 'categorical',
      name: 'heritages, hierarchy given',
      hierarchy: levelsOf(rows('heritages/hierarchy.csv')),
      measures: [
        { name: 'exact leaf', isRight: leaf, least: 0.4 },
        { name: 'on the path', isRight: onPath, least: 0.9 },
      ],
    },
    {
      ...plain,
      ...population,
      name: 'population',
      measures: [{ name: 'exact', isRight: same, least: 0.82 }],
    },
    {
      ...population,
      kind: 'numeric',
      hierarchy: [],
      name: 'population as numbers',
      measures: [
        {
          name: 'within 1 %',
          isRight: (value, truth) => Math.abs(Number(value) / Number(truth) - 1) <= 0.01,
          least: null,
        },
      ],
    },
    {
      ...plain,
      ...crowd('crowd_dog'),
      name: 'dog',
      measures: [{ name: 'exact', isRight: same, least: 0.827 }],
    },
    {
      ...plain,
      ...crowd('crowd_duck'),
      name: 'duck',
      measures: [{ name: 'exact', isRight: same, least: 0.759 }],
    },
    {
      ...plain,
      name: 'book',
      claims: claimsOf(rows('book/claims.tsv'), 'isbn', 'source', 'authors'),
      truth: truthOf(rows('book/golden.csv'), 'isbn', 'authors'),
      measures: [{ name: 'same authors', isRight: bookAuthorsAgree, least: 0.68 }],
    },
  ]
}

/** Ratings of anesthesia risk, whose shares of classes are published: 0.40, 0.42, 0.11, 0.07 (Dawid and Skene 1979). */
export const anesthesiaClaims = (folder: string): readonly Assertion[] =>
  claimsOf(
    readRows(join(folder, 'truth', 'dawid_skene_anesthesia', 'ratings.csv')),
    'item',
    'rater',
    'rating',
  )

type Row = Readonly<Record<string, string | undefined>>

const times = ['sched_dep_time', 'act_dep_time', 'sched_arr_time', 'act_arr_time'] as const

const same = (value: string, truth: string): boolean => value === truth

const claimsOf = (rows: readonly Row[], object: string, source: string, value: string) =>
  rows.map((row) => ({
    object: row[object] as string,
    source: row[source] as string,
    value: row[value] as string,
  }))

const truthOf = (rows: readonly Row[], object: string, value: string) =>
  new Map(rows.map((row) => [row[object] as string, row[value] as string]))

function levelsOf(rows: readonly Row[]): readonly HierarchyRow[] {
  const names = new Map(rows.map((row) => [row.ID, row.name as string]))
  const isRoot = (id: string | undefined) => id === '-1' || id === '0'
  return rows
    .filter((row) => !isRoot(row.parentID))
    .map((row) => ({ value: row.name as string, parent: names.get(row.parentID) as string }))
}

/** The first time of day in a text, as the truth writes it; a text without one as it stands. */
function clockTime(text: string): string {
  const found = /(\d{1,2}):(\d\d)\s*([ap])?/i.exec(text)
  if (found === null) return text
  const [, hour, minute, half] = found
  if (half !== undefined) return `${Number(hour)}:${minute} ${half.toLowerCase()}.m.`
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) >= 12 ? 'p' : 'a'}.m.`
}
