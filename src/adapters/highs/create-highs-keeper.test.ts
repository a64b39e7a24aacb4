import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHighsKeeper } from './create-highs-keeper.ts'

const keep = await createHighsKeeper()
const column = (cost: number, upper = Infinity) => ({
  name: 'column',
  lower: 0,
  upper,
  cost,
  integer: false,
})

test('each change is against the program as given, and an outage and a price move are answered', () => {
  // 10 units are wanted; 4 at 1 each, the rest at 3: 4 + 18 = 22. Without the cheap ones 30; at twice their price 26.
  const kept = keep({
    columns: [column(1, 4), column(3)],
    rows: [{ name: 'wanted', lower: 10, upper: Infinity, columns: [0, 1], values: [1, 1] }],
  })
  const objective = (columns: Parameters<typeof kept.solve>[0]['columns']) => {
    const answer = kept.solve({ columns })
    return answer.status === 'optimal' ? answer.objective : answer.status
  }
  assert.equal(objective([]), 22)
  assert.equal(objective([{ column: 0, upper: 0 }]), 30)
  assert.equal(objective([{ column: 0, cost: 2 }]), 26)
  assert.equal(objective([{ column: 1, upper: 5 }]), 'infeasible')
  assert.equal(objective([]), 22)
  kept.close()
})
