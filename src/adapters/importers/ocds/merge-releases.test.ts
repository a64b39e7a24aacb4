import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileReleases, type Release, versionReleases } from './merge-releases.ts'
import { mergeRules } from './merge-rules.ts'

/** A schema of the tests' own, with each rule once. */
const rules = mergeRules({
  properties: {
    id: { omitWhenMerged: true },
    date: { omitWhenMerged: true },
    tag: { type: 'array', items: { type: 'string' }, omitWhenMerged: true },
    buyer: { $ref: '#/definitions/Party' },
    lots: {
      type: 'array',
      items: { properties: { id: {}, tonnes: {}, grades: { $ref: '#/definitions/Grades' } } },
    },
  },
  definitions: {
    Party: { properties: { id: {}, name: {}, parent: { $ref: '#/definitions/Party' } } },
    Grades: { type: 'array', items: { properties: { id: {} } }, wholeListMerge: true },
  },
})

const release = (id: string, date: string, more: Release): Release => ({
  ocid: 'ocds-test-1',
  id,
  date,
  tag: ['tender'],
  ...more,
})

const first = release('1', '2026-01-01T00:00:00Z', {
  buyer: { id: 'b', name: 'Example Works' },
  lots: [
    { id: 1, tonnes: 10, grades: [{ id: 'N35' }, { id: 'N42' }] },
    { id: 2, tonnes: 5 },
  ],
})

const second = release('2', '2026-02-01T00:00:00Z', {
  buyer: { name: null },
  lots: [
    { id: 1, tonnes: 12, grades: [{ id: 'N52' }] },
    { id: 3, tonnes: 7 },
  ],
})

test('rules are read through references, and a definition that holds itself ends', () => {
  assert.deepEqual([...rules.omitted], ['id', 'date', 'tag'])
  assert.deepEqual([...rules.byId], ['lots'])
  assert.deepEqual([...rules.whole].sort(), ['lots/grades', 'tag'])
})

test('fields take the latest value, lists merge by id or whole, null takes away', () => {
  assert.deepEqual(compileReleases([first, second], rules), {
    tag: ['compiled'],
    id: 'ocds-test-1-2026-02-01T00:00:00Z',
    date: '2026-02-01T00:00:00Z',
    ocid: 'ocds-test-1',
    buyer: { id: 'b' },
    lots: [
      { id: 1, tonnes: 12, grades: [{ id: 'N52' }] },
      { id: 2, tonnes: 5 },
      { id: 3, tonnes: 7 },
    ],
  })
})

test('the history keeps each value with the release that first set it, the null too', () => {
  const { ocid, buyer } = versionReleases([first, second], rules) as Record<string, never>
  const by = (releaseID: string, releaseDate: string, value: unknown) => ({
    releaseID,
    releaseDate,
    releaseTag: ['tender'],
    value,
  })
  assert.equal(ocid, 'ocds-test-1')
  assert.deepEqual(buyer, {
    id: [by('1', '2026-01-01T00:00:00Z', 'b')],
    name: [by('1', '2026-01-01T00:00:00Z', 'Example Works'), by('2', '2026-02-01T00:00:00Z', null)],
  })
})

test('releases are ordered by instant: noon at UTC+8 is before six at UTC', () => {
  const early = release('1', '2026-01-01T12:00:00+08:00', { note: 'early' })
  const late = release('2', '2026-01-01T06:00:00Z', { note: 'late' })
  assert.equal(compileReleases([late, early], rules).note, 'late')
})

test('an empty list of objects with ids takes none away, and empty objects leave nothing', () => {
  const empty = release('3', '2026-03-01T00:00:00Z', { lots: [], planning: { budget: {} } })
  const merged = compileReleases([first, empty], rules)
  assert.equal((merged.lots as unknown[]).length, 2)
  assert.equal(Object.hasOwn(merged, 'planning'), false)
})

test('no field name reaches beyond the release', () => {
  const hostile = JSON.parse(
    '{"ocid":"x","id":"1","date":"2026-01-01T00:00:00Z","__proto__":{"taken":1},"constructor":{"prototype":{"taken":1}},"toString":"x","hasOwnProperty":[{"id":1,"valueOf":2}]}',
  ) as Release
  for (const merge of [compileReleases, versionReleases])
    assert.equal(merge([hostile, hostile], rules).taken, undefined)
  assert.equal(({} as Record<string, unknown>).taken, undefined)
})

test('a release merged twice says nothing new, and what went in is not changed', () => {
  const anyRelease = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      name: fc.option(fc.string()),
      lots: fc.array(fc.record({ id: fc.nat(3), tonnes: fc.nat(9) }), { maxLength: 3 }),
    })
    .map(({ day, name, lots }) =>
      release(`r${day}`, `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`, {
        buyer: { name },
        lots,
      }),
    )
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRelease, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
      (releases) => {
        const written = JSON.stringify(releases)
        const once = compileReleases(releases, rules)
        assert.deepEqual(compileReleases([...releases, ...releases], rules), once)
        assert.equal(JSON.stringify(releases), written)
      },
    ),
    { seed: 1, numRuns: 200 },
  )
})
