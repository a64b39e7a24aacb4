import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactValue } from '#core/model/condition.ts'
import { testFact } from './test-fact.ts'

type Comparison = Parameters<typeof testFact>[1]

const answersOf = (is: Comparison, ...values: FactValue[]): string[] =>
  values.map((value) => testFact('site.energy', is, value).answer)

test('a threshold is met, passed or missed exactly where its words say', () => {
  // Just below, at, and just above 1000.
  const around = [999, 1000, 1001]
  assert.deepEqual(answersOf({ atLeast: 1000 }, ...around), ['no', 'yes', 'yes'])
  assert.deepEqual(answersOf({ moreThan: 1000 }, ...around), ['no', 'no', 'yes'])
  assert.deepEqual(answersOf({ atMost: 1000 }, ...around), ['yes', 'yes', 'no'])
  assert.deepEqual(answersOf({ lessThan: 1000 }, ...around), ['yes', 'no', 'no'])
})

test('names are compared whole, alone or as members', () => {
  assert.deepEqual(answersOf({ equals: 'CN' }, 'CN', 'CN-JX', ['DE', 'CN'], ['DE']), [
    'yes',
    'no',
    'yes',
    'no',
  ])
  assert.deepEqual(answersOf({ oneOf: ['A', 'B'] }, 'A', 'C'), ['yes', 'no'])
  assert.deepEqual(answersOf({ includesAny: ['Dy', 'Tb'] }, ['Nd', 'Tb'], ['Nd'], [], 'Dy'), [
    'yes',
    'no',
    'no',
    'yes',
  ])
  assert.deepEqual(answersOf({ equals: false }, true, false), ['no', 'yes'])
})

test('a fact that is unknown, or of a kind that cannot be compared so, cannot tell', () => {
  assert.deepEqual(answersOf({ atLeast: 1 }, null, 'much', true, ['much']), [
    'cannot-tell',
    'cannot-tell',
    'cannot-tell',
    'cannot-tell',
  ])
  assert.deepEqual(answersOf({ oneOf: ['A'] }, null, 1, ['A']), [
    'cannot-tell',
    'cannot-tell',
    'cannot-tell',
  ])
  assert.deepEqual(answersOf({ equals: 'A' }, null), ['cannot-tell'])
})

test('a flag says what it must be, a number what it is compared with', () => {
  assert.match(testFact('site.newHall', { equals: true }, false).words.en, /must be yes/)
  assert.match(testFact('site.energy', { atLeast: 1000 }, 1200).words.en, /1,?000.*yes.*1,?200/)
})
