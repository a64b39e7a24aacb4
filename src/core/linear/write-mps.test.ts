import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeMps } from './write-mps.ts'

test('a program is written row by row with its kinds, ranges and bounds', () => {
  const column = (cost: number, lower: number, upper: number) => ({
    name: 'some name with spaces',
    lower,
    upper,
    cost,
    integer: false,
  })
  const text = writeMps(
    {
      columns: [column(2, 0, Infinity), column(0, -Infinity, 4), column(1.5, 3, 3)],
      rows: [
        { name: 'exactly', lower: 5, upper: 5, columns: [0, 1], values: [1, -0.25] },
        { name: 'between', lower: 1, upper: 4, columns: [0], values: [2] },
        { name: 'at least', lower: 0, upper: Infinity, columns: [2], values: [1] },
      ],
    },
    'small',
  )
  assert.deepEqual(text.split('\n'), [
    'NAME small',
    'ROWS',
    ' N cost',
    ' E r0',
    ' L r1',
    ' G r2',
    'COLUMNS',
    ' c0 cost 2',
    ' c0 r0 1',
    ' c0 r1 2',
    ' c1 r0 -0.25',
    ' c2 cost 1.5',
    ' c2 r2 1',
    'RHS',
    ' rhs r0 5',
    ' rhs r1 4',
    'RANGES',
    ' range r1 3',
    'BOUNDS',
    ' MI bound c1',
    ' UP bound c1 4',
    ' FX bound c2 3',
    'ENDATA',
    '',
  ])
})
