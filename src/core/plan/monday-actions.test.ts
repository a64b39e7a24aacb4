import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Samples } from '#core/risk/samples.ts'
import type { Draft } from './draft.ts'
import { delayedByWeek, mondayActions, mondaySteps } from './monday-actions.ts'

const text = (word: string) => ({ en: word, zh: word })

const placed = (id: string, start: number, finish: number, mode = 'own') => ({
  step: { id, desk: 'rd', documents: [], firstAction: text(id) },
  mode: { id: mode, provider: mode },
  start: 1000 + start,
  finish: 1000 + finish,
})

const draft = (steps: readonly ReturnType<typeof placed>[]) =>
  ({
    placed: steps,
    world: {
      asOf: 1000,
      corridor: { currency: 'CNY' },
      application: { applicant: { name: text('applicant') } },
    },
    network: {
      activities: steps.map(({ step }) => ({ id: step.id, release: 0 })),
    },
    schedule: { start: Int32Array.from(steps, ({ start }) => start - 1000) },
  }) as unknown as Draft

const sampled = (finish: readonly number[], cost: readonly number[]) =>
  ({
    first: 0,
    count: finish.length,
    finish: Int32Array.from(finish),
    cost: Float64Array.from(cost),
    stepFinish: new Int32Array(finish.length),
    criticalCount: new Int32Array(1),
    dayMoments: new Float64Array(3),
  }) satisfies Samples

test('work that begins within two weeks is for Monday, the least slack first', () => {
  const steps = [
    placed('roomy', 0, 9),
    placed('tight', 14, 20),
    placed('later', 15, 30),
    placed('milestone', 0, 0, 'milestone'),
  ]
  assert.deepEqual(mondaySteps(draft(steps), [30, 0, 0, 0]), [1, 0])
})

test('a step delayed by a week may not begin before its planned start and seven days', () => {
  const late = delayedByWeek(draft([placed('a', 5, 9), placed('b', 9, 12)]), 0)
  assert.deepEqual(
    late.network.activities.map(({ release }) => release),
    [12, 0],
  )
})

test('a week later moves P50 by days and costs what the samples cost more on average', () => {
  // P50 of five is the third: 30 becomes 34. Costs rise by 10, 10, 10, 10 and 60: 20 on average, whatever the medians do.
  const base = sampled([10, 20, 30, 40, 50], [500, 400, 300, 200, 100])
  const again = sampled([17, 27, 34, 40, 50], [510, 410, 310, 210, 160])
  const [action] = mondayActions(draft([placed('a', 3, 9)]), [0], [4], base, [again])
  assert.deepEqual(action?.weekDelay, {
    p50Days: 4,
    cost: { amount: 2000, currency: 'CNY' },
    samples: 5,
  })
  assert.equal(action?.slackDays, 4)
  assert.equal(action?.owner.en, 'applicant')
  assert.equal(action?.counterpart.en, 'R&D desk')
})
