import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planParts } from '#core/model/plan-comparison.ts'
import { daysByPart } from './days-by-part.ts'

type Network = Parameters<typeof daysByPart>[0]

interface Placed {
  readonly id: string
  readonly desk?: string
  readonly rule?: string
  readonly cause?: string
  readonly release?: number
  readonly start: number
  readonly finish: number
}

const network = (steps: readonly Placed[], links: readonly object[]): Network =>
  ({
    network: { links, activities: steps.map(({ release = 0 }) => ({ release })) },
    schedule: {
      start: Int32Array.from(steps.map(({ start }) => start)),
      finish: Int32Array.from(steps.map(({ finish }) => finish)),
    },
    placed: steps.map(({ id, desk = 'rd', rule = null, cause = '' }) => ({
      step: { id, desk, rule, cause },
    })),
  }) as unknown as Network

const after = (from: number, to: number, type = 'FS', lag = 0) => ({ from, to, type, lag })

test('parts in a row take what they last', () => {
  // 10 days of design, 30 of a permit, 7 days of lag after it, 20 of a contract: one after the other, 67.
  const days = daysByPart(
    network(
      [
        { id: 'design', start: 0, finish: 10 },
        { id: 'permit.X', rule: 'X', start: 10, finish: 40 },
        { id: 'supply.mine', desk: 'supply', start: 47, finish: 67 },
        { id: 'series-output', start: 67, finish: 67 },
      ],
      [after(0, 1), after(1, 2, 'FS', 7), after(2, 3)],
    ),
  )
  assert.deepEqual(days, { supply: 20, law: 37, capacity: 10, coordination: 0 })
})

test('branches side by side share the days in which they overlap, the longer one has the rest', () => {
  // A permit of 60 and a building of 100 side by side. Alone 60 and 100, together 100: law adds 60 when first and 0 when
  // last, 30 on average; capacity adds 100 or 40, 70 on average.
  const days = daysByPart(
    network(
      [
        { id: 'permit.X', rule: 'X', start: 0, finish: 60 },
        { id: 'building', start: 0, finish: 100 },
        { id: 'series-output', start: 100, finish: 100 },
      ],
      [after(0, 2), after(1, 2)],
    ),
  )
  assert.deepEqual(days, { supply: 0, law: 30, capacity: 70, coordination: 0 })
})

test('waits of levers count as what the finish gains without them; waits for capacity are capacity', () => {
  // Search 15, then design 20: without the search 20 days on that branch, and the contract of 25 days is then the longest.
  // So coordination is 35 - 25 = 10, and design and contract share 25: 20 and 25 alone, 25 together, 10 and 15.
  // Output comes on day 40, five days later than anything asks for: a line was busy.
  const days = daysByPart(
    network(
      [
        { id: 'search.lab', cause: 'lever:search', start: 0, finish: 15 },
        { id: 'design', start: 15, finish: 35 },
        { id: 'supply.mine', desk: 'supply', start: 0, finish: 25 },
        { id: 'series-output', start: 40, finish: 40 },
      ],
      [after(0, 1), after(1, 3), after(2, 3)],
    ),
  )
  assert.deepEqual(days, { supply: 15, law: 0, capacity: 10 + 5, coordination: 10 })
})

test('a date set from outside counts for the part of the step that waits for it', () => {
  const days = daysByPart(
    network(
      [
        { id: 'supply.plant', desk: 'supply', release: 50, start: 50, finish: 60 },
        { id: 'series-output', start: 60, finish: 60 },
      ],
      [after(0, 1)],
    ),
  )
  assert.deepEqual(days, { supply: 60, law: 0, capacity: 0, coordination: 0 })
})

test('links to the finish and from the start hold as they do in the schedule', () => {
  // The permit may end 4 days after the design's 10; the trial starts 6 days after the permit's start, which is day 8.
  const days = daysByPart(
    network(
      [
        { id: 'design', start: 0, finish: 10 },
        { id: 'permit.X', rule: 'X', start: 8, finish: 14 },
        { id: 'supply.trial', desk: 'supply', start: 14, finish: 20 },
        { id: 'series-output', start: 20, finish: 20 },
      ],
      [after(0, 1, 'FF', 4), after(1, 2, 'SS', 6), after(2, 3)],
    ),
  )
  // Supply always adds its 6. Law alone puts the trial on day 6, after design nothing: its permit's end is open on day 14
  // all the same. So law is a third of 6 and a sixth of 6, capacity the 11 days left.
  assert.deepEqual(days, { supply: 6, law: 3, capacity: 11, coordination: 0 })
})

test('the parts make the days from filing to the finish exactly, whatever holds what', () => {
  const step = fc.record({
    desk: fc.constantFrom('supply', 'permit', 'pilot'),
    rule: fc.constantFrom(undefined, 'R'),
    cause: fc.constantFrom('', 'lever:file'),
    release: fc.nat(30),
    start: fc.nat(200),
    lasts: fc.nat(60),
    back: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
    lag: fc.integer({ min: -20, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (drawn) => {
      const last = drawn.length - 1
      const steps = drawn.map(({ lasts, ...one }, index) => ({
        ...(one as Omit<Placed, 'id' | 'finish'>),
        id: index === last ? 'series-output' : `step${index}`,
        finish: one.start + lasts,
      }))
      const links = drawn.flatMap(({ back, type, lag }, to) =>
        back.filter((by) => by <= to).map((by) => after(to - by, to, type, lag)),
      )
      const days = daysByPart(network(steps, links))
      assert.equal(
        planParts.reduce((sum, part) => sum + days[part], 0),
        steps[last]?.finish,
      )
    }),
  )
})
