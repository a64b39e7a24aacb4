import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readWholeCatalog } from '#adapters/files/read-whole-catalog.ts'
import { entriesOf } from '#core/catalog/entry.ts'
import { weakValues } from '#core/catalog/weak-values.ts'
import { lookUp } from './look-up.ts'

const read = readWholeCatalog(join(import.meta.dirname, '..', '..', 'catalog'))
assert.ok(read.kind === 'ok')
const wholeCatalog = read.value

test('an id that several kinds share finds all of them, and kind/id finds one', () => {
  const both = lookUp(wholeCatalog, 'mountain_pass')
  assert.deepEqual(both.kind === 'found' && both.entries.map(({ kind }) => kind), [
    'ore',
    'capacity',
  ])
  const one = lookUp(wholeCatalog, 'ore/mountain_pass')
  assert.deepEqual(one.kind === 'found' && one.entries.map(({ kind }) => kind), ['ore'])
})

test('an unknown id gets the ids spelled most like it', () => {
  const missed = lookUp(wholeCatalog, 'US-DFARS-7052-C')
  assert.deepEqual(missed.kind === 'unknown' && missed.nearest.slice(0, 2), [
    'US-DFARS-7052-A',
    'US-DFARS-7052-B',
  ])
})

test('half an id gets the ids that begin with it', () => {
  const missed = lookUp(wholeCatalog, 'us-dfars')
  assert.deepEqual(missed.kind === 'unknown' && missed.nearest.slice(0, 2), [
    'US-DFARS-7052-A',
    'US-DFARS-7052-B',
  ])
})

test('an entry says its values with unit, date, basis and sources', () => {
  const found = lookUp(wholeCatalog, 'process/sx-separation')
  assert.ok(found.kind === 'found')
  const dysprosium = found.entries[0]?.values.find(({ claim }) => claim.endsWith('yield.Dy'))
  assert.deepEqual(
    { ...dysprosium, note: null },
    {
      claim: 'process/sx-separation#parameters.yield.Dy',
      label: { en: 'yield of Dy', zh: 'Dy的收率' },
      words: { en: '0.92 share', zh: '0.92 比例' },
      asOf: '2024',
      basis: { en: 'read', zh: '已读' },
      note: null,
      sources: ['BOOK_TEA'],
    },
  )
  assert.ok(found.entries[0]?.sources.some(({ id }) => id === 'BOOK_TEA'))
})

test('every field and code of every entry has a name in both languages', () => {
  for (const { kind, id } of entriesOf(wholeCatalog)) {
    if (kind === 'source') continue
    const found = lookUp(wholeCatalog, `${kind}/${id}`)
    assert.ok(found.kind === 'found')
    for (const entry of found.entries) {
      assert.ok(entry.fields.length > 0 || entry.values.length > 0, `${kind}/${id}`)
      for (const { label } of entry.fields)
        assert.match(label.zh, /\p{Script=Han}/u, `${kind}/${id}: ${label.en}`)
      for (const { label } of entry.values)
        assert.match(label.zh, /\p{Script=Han}/u, `${kind}/${id}: ${label.en}`)
    }
  }
})

test('what rests on memory or assumption is counted by kind, and nothing else is', () => {
  const weak = weakValues(wholeCatalog)
  const claims = Object.values(wholeCatalog.catalog.claims)
  const count = (basis: string): number => claims.filter((claim) => claim.basis === basis).length
  const sum = (key: 'memory' | 'assumption'): number =>
    weak.reduce((total, kind) => total + kind[key].length, 0)
  assert.equal(sum('memory'), count('memory'))
  assert.equal(sum('assumption'), count('assumption'))
  assert.ok(!weak.some(({ kind }) => kind === 'finding'), 'every finding was read')
})
