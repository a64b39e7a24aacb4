import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProgramChanges } from '#core/linear/program.ts'
import { createHighsKeeper } from './create-highs-keeper.ts'

const keep = await createHighsKeeper()
const column = (cost: number, upper = Infinity) => ({
  name: 'column',
  lower: 0,
  upper,
  cost,
  integer: false,
})

test('each change is against the program as given, and an outage and a missing capacity are answered', () => {
  // 10 units are wanted; 4 at 1 each, the rest at 3: 4 + 18 = 22. Without the cheap ones 30; with one of them 1 + 27 = 28.
  const kept = keep({
    columns: [column(1), column(3)],
    rows: [
      { name: 'wanted', lower: 10, upper: Infinity, columns: [0, 1], values: [1, 1] },
      { name: 'cheap', lower: -Infinity, upper: 4, columns: [0], values: [1] },
    ],
  })
  const objective = (changes: Partial<ProgramChanges>) => {
    const answer = kept.solve({ columns: [], rows: [], ...changes })
    return answer.status === 'optimal' ? answer.objective : answer.status
  }
  assert.equal(objective({}), 22)
  assert.equal(objective({ columns: [{ column: 0, upper: 0 }] }), 30)
  assert.equal(objective({ rows: [{ row: 1, upper: 1 }] }), 28)
  assert.equal(objective({ columns: [{ column: 1, upper: 5 }] }), 'infeasible')
  assert.equal(objective({}), 22)
  kept.close()
})
