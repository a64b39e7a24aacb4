import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planParts } from '#core/model/plan-comparison.ts'
import { chainDays, partOf } from './setting-chain.ts'

type Chain = Parameters<typeof chainDays>[0]

interface Placed {
  readonly id: string
  readonly desk?: string
  readonly rule?: string
  readonly cause?: string
  readonly uses?: Readonly<Record<string, number>>
  readonly start: number
  readonly finish: number
}

const chain = (steps: readonly Placed[], links: readonly object[]): Chain =>
  ({
    network: { links },
    schedule: {
      start: Int32Array.from(steps.map(({ start }) => start)),
      finish: Int32Array.from(steps.map(({ finish }) => finish)),
    },
    placed: steps.map(({ id, desk = 'rd', rule = null, cause = '', uses = {} }) => ({
      step: { id, desk, rule, cause },
      mode: { uses },
    })),
  }) as unknown as Chain

const after = (from: number, to: number, type = 'FS', lag = 0) => ({ from, to, type, lag })

test('each day on the way back from the finish goes to one part', () => {
  // Design 0-10, search 10-25, permit 27-57 after a week-end, line 60-80 after three days of wait for it, output at 80.
  // The supply contract is done on day 30 and holds nothing.
  const days = chainDays(
    chain(
      [
        { id: 'design', start: 0, finish: 10 },
        { id: 'search.line', desk: 'pilot', cause: 'lever:search', start: 10, finish: 25 },
        { id: 'permit.X.decide', desk: 'permit', rule: 'X', start: 27, finish: 57 },
        { id: 'line', desk: 'pilot', uses: { bench: 1 }, start: 60, finish: 80 },
        { id: 'supply.mine', desk: 'supply', start: 0, finish: 30 },
        { id: 'series-output', desk: 'pilot', start: 80, finish: 80 },
      ],
      [after(0, 1), after(1, 2), after(2, 3), after(3, 5), after(4, 5)],
    ),
  )
  // Law takes the permit and the two days before it, capacity design, wait and line.
  assert.deepEqual(days, { supply: 0, law: 32, capacity: 10 + 3 + 20, coordination: 15 })
})

test('a contract that holds the finish counts for supply, with the days it waits for its lag', () => {
  const days = chainDays(
    chain(
      [
        { id: 'supply.mine', desk: 'supply', start: 5, finish: 20 },
        { id: 'series-output', start: 27, finish: 30 },
      ],
      [after(0, 1, 'FS', 7)],
    ),
  )
  assert.deepEqual(days, { supply: 27, law: 0, capacity: 3, coordination: 0 })
})

test('a link to the finish opens the start as much earlier as the work lasts', () => {
  // Output lasts 6 days and may end 4 days after the 10 days of a permit: from day 8. Design holds it until day 9.
  const days = chainDays(
    chain(
      [
        { id: 'permit.hire', rule: 'H', start: 0, finish: 10 },
        { id: 'design', start: 0, finish: 9 },
        { id: 'series-output', start: 9, finish: 15 },
      ],
      [after(0, 2, 'FF', 4), after(1, 2)],
    ),
  )
  assert.deepEqual(days, { supply: 0, law: 0, capacity: 15, coordination: 0 })
})

test('waits of levers, duties, material and all other work are told apart', () => {
  const of = (step: object) => partOf(step as Parameters<typeof partOf>[0])
  const step = { id: 'a', desk: 'supply', rule: null, cause: 'provider:p' }
  assert.equal(of(step), 'supply')
  assert.equal(of({ ...step, cause: 'lever:search' }), 'coordination')
  assert.equal(of({ ...step, rule: 'R' }), 'law')
  assert.equal(of({ ...step, id: 'permits.construction' }), 'law')
  assert.equal(of({ ...step, desk: 'talent' }), 'capacity')
})

test('the parts make the days from filing to the finish, whatever holds what', () => {
  const step = fc.record({
    desk: fc.constantFrom('supply', 'permit', 'pilot'),
    rule: fc.constantFrom(undefined, 'R'),
    cause: fc.constantFrom('', 'lever:file'),
    uses: fc.constantFrom({}, { bench: 1 }),
    start: fc.nat(200),
    lasts: fc.nat(60),
    links: fc.array(
      fc.record({
        back: fc.integer({ min: 1, max: 6 }),
        type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        lag: fc.integer({ min: -20, max: 40 }),
      }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (drawn) => {
      const last = drawn.length - 1
      const steps = drawn.map(({ lasts, ...one }, index) => ({
        ...(one as Omit<Placed, 'id' | 'finish'>),
        id: index === last ? 'series-output' : `step${index}`,
        finish: one.start + lasts,
      }))
      const links = drawn.flatMap(({ links: of }, to) =>
        of.flatMap(({ back, type, lag }) => (back <= to ? [after(to - back, to, type, lag)] : [])),
      )
      const days = chainDays(chain(steps, links))
      const sum = planParts.reduce((total, part) => total + days[part], 0)
      assert.equal(sum, steps[last]?.finish)
      assert.ok(planParts.every((part) => days[part] >= 0))
    }),
  )
})
