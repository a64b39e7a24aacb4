import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { lodestone, project } from './lodestone.ts'

test('bench backtest predicts the three observed plants, the same each time, and claims no coverage', () => {
  const [once, again] = [1, 2].map(() => {
    const call = lodestone(['bench', 'backtest', '500'])
    assert.equal(call.code, 0, call.err)
    return {
      ...call,
      rows: readFileSync(join(project, 'bench', 'results', 'backtest.csv'), 'utf8'),
    }
  })
  assert.ok(once && again)
  assert.equal(again.out, once.out)
  assert.equal(again.rows, once.rows)
  assert.match(once.out, /With 3 plants no coverage figure is given/)
  const [head = '', ...rows] = once.rows.trimEnd().split('\n')
  const column = (name: string): string[] =>
    rows.map(
      (row) => row.replace(/"[^"]*"/, 'name').split(',')[head.split(',').indexOf(name)] ?? '',
    )
  assert.deepEqual(column('plant'), ['C01', 'C02', 'C03'])
  assert.deepEqual(column('observed_months'), ['33', '21', '27'])
  const [p10, p50, p90] = ['p10', 'p50', 'p90'].map((name) => column(`${name}_months`).map(Number))
  rows.forEach((_, index) => {
    const [low, middle, high] = [p10?.[index] ?? 0, p50?.[index] ?? 0, p90?.[index] ?? 0]
    assert.ok(0 < low && low < middle && middle < high)
    const observed = Number(column('observed_months')[index])
    assert.equal(column('inside')[index], String(low <= observed && observed <= high))
    // Both are written with two digits.
    assert.ok(Math.abs(Number(column('error_months')[index]) - (middle - observed)) < 0.011)
  })
})
