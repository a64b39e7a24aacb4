import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProgramBuilder } from './program-builder.ts'

test('entries of one row and column add up', () => {
  const builder = createProgramBuilder()
  const first = builder.column('first', 2)
  const second = builder.column('second', 3, 7)
  const row = builder.row('row', 1, 4)
  builder.add(row, second, 5)
  builder.add(row, first, 1)
  builder.add(row, second, 0.5)
  assert.deepEqual(builder.program(), {
    columns: [
      { name: 'first', lower: 0, upper: Infinity, cost: 2, integer: false },
      { name: 'second', lower: 0, upper: 7, cost: 3, integer: false },
    ],
    rows: [{ name: 'row', lower: 1, upper: 4, columns: [second, first], values: [5.5, 1] }],
  })
})

test('an entry outside the program is refused', () => {
  const builder = createProgramBuilder()
  const row = builder.row('row', 0, 0)
  assert.throws(() => builder.add(row, 0, 1), RangeError)
  assert.throws(() => builder.add(row + 1, builder.column('column', 0), 1), RangeError)
})
