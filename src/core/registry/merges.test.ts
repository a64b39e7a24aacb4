import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Judgement, partiesAsKnown } from './merges.ts'

const merge = (id: string, left: string, right: string, on = '2026-01-01'): Judgement => ({
  kind: 'merge',
  id,
  left,
  right,
  on,
  by: 'registrar',
  reason: 'same address',
})

const undo = (id: string, of: string, on = '2026-02-01'): Judgement => ({
  kind: 'undo',
  id,
  merge: of,
  on,
  by: 'registrar',
  reason: 'two firms in one building',
})

const anyMerges = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', ''), fc.constantFrom('b', 'c', 'e', ' ')), {
    maxLength: 8,
  })
  .map((pairs) => pairs.map(([left, right], at) => merge(`m${at}`, left, right)))

test('an undone merge leaves the groups as if it had never been entered', () => {
  fc.assert(
    fc.property(anyMerges, fc.nat(), (log, pick) => {
      fc.pre(log.length > 0)
      const wrong = log[pick % log.length] as Judgement
      const groups = (entries: readonly Judgement[]) =>
        [...partiesAsKnown(entries, '2026-12-31')].filter(([party, root]) => party !== root)
      const without = log.filter(({ id }) => id !== wrong.id)
      assert.deepEqual(groups([...log, undo('u', wrong.id)]), groups(without))
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('what was known on a day does not change with what is entered later', () => {
  const log = [merge('m', 'a', 'b'), undo('u', 'm')]
  assert.equal(partiesAsKnown(log, '2025-12-31').get('b'), 'b')
  assert.equal(partiesAsKnown(log, '2026-01-15').get('b'), 'a')
  assert.equal(partiesAsKnown(log, '2026-02-15').get('b'), 'b')
})

test('the order of the log makes no difference, and blank ids merge nobody', () => {
  fc.assert(
    fc.property(anyMerges, (log) => {
      const forth = partiesAsKnown(log, '2026-12-31')
      assert.deepEqual([...forth], [...partiesAsKnown(log.toReversed(), '2026-12-31')])
      for (const party of forth.keys()) assert.notEqual(party.trim(), '')
    }),
    { seed: 2, numRuns: 200 },
  )
  const strangers = partiesAsKnown([merge('m', 'a', ''), merge('n', '', 'b')], '2026-12-31')
  assert.notEqual(strangers.get('a'), strangers.get('b'))
})
