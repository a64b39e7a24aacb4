import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tabulateCalendar } from '#core/units/calendar.ts'
import { dayOf } from '#core/units/day.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { finishBound } from './lower-bound.ts'
import type { Link, Network } from './network.ts'
import { solveSchedule } from './solve-schedule.ts'

const origin = dayOf(2026, 12, 1)
const horizon = 300
const calendars = [
  { id: 'every', workingWeekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [], makeUpDays: [] },
  { id: 'office', workingWeekdays: [1, 2, 3, 4, 5], holidays: [], makeUpDays: [] },
].map((calendar) => tabulateCalendar(calendar, origin, horizon))

interface Sketch {
  readonly days: number
  readonly amount?: number
  readonly calendar?: number
}

const network = (
  sketches: readonly Sketch[],
  links: readonly Link[],
  capacity: Int32Array,
): Network => ({
  origin,
  horizon,
  calendars,
  resources: [{ id: 'desk', capacity }],
  activities: sketches.map(({ days, amount = 0, calendar = 0 }, index) => ({
    id: `s${index}`,
    release: 0,
    deadline: null,
    weight: 1,
    pinnedStart: null,
    modes: [
      { id: 'only', days, calendar, uses: amount > 0 ? [{ resource: 0, amount }] : [], cost: 0 },
    ],
  })),
  links,
  budget: null,
})

const bound = (of: Network): number => finishBound(compileNetwork(of) as CompiledNetwork)
const always = (units: number): Int32Array => new Int32Array(horizon).fill(units)

test('links decide: three days after four, and a last one two days after the first began', () => {
  // a 0-4, b 4-7; c may finish no earlier than two days after a began. The chain a-b is 7 long.
  const links: Link[] = [
    { from: 0, to: 1, type: 'FS', lag: 0 },
    { from: 0, to: 2, type: 'SF', lag: 2 },
  ]
  assert.equal(bound(network([{ days: 4 }, { days: 3 }, { days: 1 }], links, always(1))), 7)
})

test('the calendar decides: four office days from a Tuesday end after Friday', () => {
  // 1 December 2026 is a Tuesday: Tue to Fri are offsets 0 to 3, so five days end on Monday, offset 6, at 7.
  const five = network([{ days: 5, calendar: 1 }], [], always(1))
  assert.equal(bound(five), 7)
})

test('the desk decides: what all do one after another, and the shortest tail behind it', () => {
  // Three times 4 days on one desk is 12, although each path is at most 4 + 2; one of them is last, with 2 days behind it.
  const sketches = [4, 4, 4].map((days) => ({ days, amount: 1 }))
  const links: Link[] = [0, 1, 2].map((from) => ({ from, to: 3, type: 'FS', lag: 0 }))
  assert.equal(bound(network([...sketches, { days: 2 }], links, always(1))), 14)
})

test('a desk that is closed for ten days adds them', () => {
  const capacity = always(1)
  capacity.fill(0, 3, 13)
  // 3 days before the closure, 5 after it: 8 days of work on a desk that is there on days 0-2 and from 13 on.
  const sketches = [3, 5].map((days) => ({ days, amount: 1 }))
  assert.equal(bound(network(sketches, [], capacity)), 18)
})

const anyNetwork = fc
  .record({
    sketches: fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 6 }),
        amount: fc.integer({ min: 0, max: 2 }),
        calendar: fc.integer({ min: 0, max: 1 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    links: fc.array(
      fc.tuple(
        fc.nat(7),
        fc.nat(7),
        fc.constantFrom<Link['type']>('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -2, max: 3 }),
      ),
      { maxLength: 10 },
    ),
    closed: fc.tuple(fc.nat(10), fc.nat(6)),
  })
  .map(({ sketches, links, closed: [from, days] }) => {
    const capacity = always(2)
    capacity.fill(1, from, from + days)
    const forward = links.flatMap(([left, right, type, lag]): Link[] => {
      const first = Math.min(left, right) % sketches.length
      const second = Math.max(left, right) % sketches.length
      return first < second ? [{ from: first, to: second, type, lag }] : []
    })
    return network(sketches, forward, capacity)
  })

test('no schedule beats the bound', () => {
  fc.assert(
    fc.property(anyNetwork, (of) => {
      const solved = solveSchedule(of, { schedules: 100, seed: 3 })
      assert.ok(solved.kind === 'feasible')
      assert.ok(bound(of) <= solved.objective.finish)
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('a search that knows an order is never worse than that order', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(), (of, salt) => {
      const search = (schedules: number, known?: Float64Array): number => {
        const solved = solveSchedule(of, { schedules, seed: 3, ...(known ? { known } : {}) })
        assert.ok(solved.kind === 'feasible')
        return solved.objective.finish
      }
      const best = solveSchedule(of, { schedules: 300, seed: salt })
      assert.ok(best.kind === 'feasible')
      assert.ok(search(1, Float64Array.from(best.schedule.start)) <= best.objective.finish)
    }),
    { numRuns: 60, seed: 2 },
  )
})
