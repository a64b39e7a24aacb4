import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestByForce } from './best-by-force.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { activity, horizon, link, network } from './example-networks.ts'
import { finishBound } from './lower-bound.ts'
import { modeFit } from './mode-fit.ts'
import type { Link, Network } from './network.ts'
import { objectiveOf } from './objective.ts'
import { type PlainProblem, plainProblem } from './plain-problem.ts'
import { PlainSearch } from './plain-search.ts'
import { solveSchedule } from './solve-schedule.ts'

const mode = fc.record({
  days: fc.integer({ min: 0, max: 5 }),
  uses: fc.tuple(fc.nat(3), fc.nat(300)),
  consumes: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
})

/** Networks with links of all kinds, two resources of very different size, capacity that changes, and up to three consumables. */
const plainNetworks = (most: number): fc.Arbitrary<Network> =>
  fc
    .record({
      sketches: fc.array(
        fc.record({
          release: fc.constantFrom(0, 0, 0, 3),
          modes: fc.array(mode, { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: most },
      ),
      links: fc.array(
        fc.tuple(
          fc.nat(most),
          fc.nat(most),
          fc.constantFrom<Link['type']>('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
          fc.constantFrom(0, 0, 0, -2, 2),
        ),
        { maxLength: most * 2 },
      ),
      away: fc.tuple(fc.nat(8), fc.constantFrom(0, 0, 4)),
      stocks: fc.array(fc.nat(14), { maxLength: 3 }),
    })
    .map(({ sketches, links, away: [from, days], stocks }): Network => {
      const size = sketches.length
      const activities = sketches.map(({ release, modes }, index) => ({
        ...activity(`s${index}`, ...modes.map(({ days: own }) => ({ days: own }))),
        release,
      }))
      return {
        ...network([], []),
        resources: [
          { id: 'desk', capacity: new Int32Array(horizon).fill(3).fill(1, from, from + days) },
          { id: 'power', capacity: new Int32Array(horizon).fill(400) },
        ],
        consumables: stocks.map((capacity, stock) => ({ id: `stock${stock}`, capacity })),
        activities: activities.map((one, index) => ({
          ...one,
          modes: one.modes.map((chosen, at) => {
            const sketch = sketches[index]?.modes[at]
            return {
              ...chosen,
              uses: (sketch?.uses ?? []).map((amount, resource) => ({ resource, amount })),
              consumes: (sketch?.consumes ?? [])
                .slice(0, stocks.length)
                .map((amount, consumable) => ({ consumable, amount })),
            }
          }),
        })),
        links: links.flatMap(([left, right, type, lag]) => {
          const first = Math.min(left, right) % size
          const second = Math.max(left, right) % size
          return first < second ? [link(first, second, type, lag)] : []
        }),
      }
    })

const plain = (of: Network): PlainProblem =>
  plainProblem(compileNetwork(of) as CompiledNetwork) as PlainProblem

test('every plain schedule passes the checker, keeps the bound and the number of schedules asked for', () => {
  fc.assert(
    fc.property(plainNetworks(12), fc.integer({ min: 1, max: 120 }), (of, schedules) => {
      assert.ok(plain(of) !== undefined)
      const result = solveSchedule(of, { schedules, seed: 5 })
      if (result.kind === 'infeasible') return
      assert.deepEqual(checkSchedule(of, result.schedule), [])
      assert.ok(result.schedules <= schedules)
      assert.ok(finishBound(compileNetwork(of) as CompiledNetwork) <= result.objective.finish)
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('brute force over every order and mode of tiny plain cases finds nothing better, or nothing at all', () => {
  let infeasible = 0
  fc.assert(
    fc.property(plainNetworks(4), (of) => {
      const result = solveSchedule(of, { schedules: 600, seed: 5 })
      const best = bestByForce(of)
      if (result.kind === 'feasible') return assert.equal(result.objective.finish, best?.finish)
      infeasible++
      assert.equal(best, undefined)
      assert.deepEqual(result.conflicts, [{ kind: 'consumables', activity: null }])
    }),
    { numRuns: 60, seed: 2 },
  )
  assert.ok(infeasible > 0)
})

test('the same seed gives the same bytes, and a search goes on where it stopped without losing anything', () => {
  fc.assert(
    fc.property(plainNetworks(10), fc.nat(), (of, seed) => {
      const setup = { seed, passes: 400, bound: 0 }
      const whole = new PlainSearch(plain(of), setup)
      const again = new PlainSearch(plain(of), setup)
      fc.pre(whole.isPossible)
      whole.step(400)
      again.step(400)
      assert.deepEqual(again.incumbent, whole.incumbent)
      const parts = new PlainSearch(plain(of), setup)
      let last = Number.POSITIVE_INFINITY
      while (parts.schedules < 380 && !parts.isDone) {
        parts.step(13)
        const finish = parts.incumbent?.finish ?? 0
        assert.ok(finish <= last)
        last = finish
      }
    }),
    { numRuns: 60, seed: 3 },
  )
})

test('a schedule taken in from elsewhere is never lost', () => {
  fc.assert(
    fc.property(plainNetworks(10), (of) => {
      const good = new PlainSearch(plain(of), { seed: 1, passes: 300, bound: 0 })
      fc.pre(good.isPossible)
      good.step(300)
      const found = good.incumbent as NonNullable<typeof good.incumbent>
      const other = new PlainSearch(plain(of), { seed: 2, passes: 100, bound: 0 })
      other.step(20)
      other.take(found)
      other.step(60)
      assert.ok((other.incumbent?.finish ?? Number.POSITIVE_INFINITY) <= found.finish)
    }),
    { numRuns: 60, seed: 4 },
  )
})

test('modes are fitted to every stock, and kept where they fit already', () => {
  fc.assert(
    fc.property(
      plainNetworks(8),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (of, draws) => {
        const table = plain(of)
        const { fit, any } = modeFit(table)
        const random = (): number => draws.next().value as number
        const wanted = Int32Array.from({ length: table.size }, (_, at) => {
          const first = table.modeStart[at] as number
          return first + Math.floor(random() * ((table.modeStart[at + 1] as number) - first))
        })
        const fitted = wanted.slice()
        const found = fit(fitted, random)
        const isKept = (chosen: Int32Array): boolean =>
          table.stocks.every((units, stock) => {
            const use = (mode: number): number =>
              table.consumes[mode * table.stocks.length + stock] as number
            return chosen.reduce((sum, mode) => sum + use(mode), 0) <= units
          })
        if (found) assert.ok(isKept(fitted))
        if (isKept(wanted)) assert.deepEqual([found, fitted], [true, wanted])
        if (any() === undefined) assert.equal(found, false)
        if (table.stocks.length < 3) assert.equal(found, any() !== undefined)
      },
    ),
    { numRuns: 300, seed: 5 },
  )
})

test('nine activities that share three desks take three rounds, in the first schedule already', () => {
  // Nine activities of 2 days, each with one of three desks: 3 at a time, so 3 rounds of 2 days.
  const of = network(
    Array.from({ length: 9 }, (_, index) => activity(`a${index}`, { days: 2, amount: 1 })),
    [],
    3,
  )
  const result = solveSchedule(of, { schedules: 1, seed: 1 })
  assert.ok(result.kind === 'feasible')
  assert.equal(objectiveOf(of, result.schedule).finish, 6)
})

test('for as long as it is told to go on, it ends with a proof that brute force agrees with', () => {
  let proved = 0
  fc.assert(
    fc.property(plainNetworks(3), (of) => {
      let turns = 0
      const goOn = (): boolean => ++turns < 20
      const result = solveSchedule(of, { schedules: Number.POSITIVE_INFINITY, seed: 3, goOn })
      const best = bestByForce(of)
      if (result.kind === 'infeasible') return assert.equal(best, undefined)
      assert.ok(result.bound <= (best?.finish as number))
      if (result.bound < result.objective.finish) return
      proved++
      assert.equal(result.objective.finish, best?.finish)
    }),
    { numRuns: 25, seed: 6 },
  )
  assert.ok(proved > 10)
})
