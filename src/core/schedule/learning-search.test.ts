import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestByForce } from './best-by-force.ts'
import { checkSchedule } from './check-schedule.ts'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { activity, closed, horizon, link, network } from './example-networks.ts'
import { LearningSearch } from './learning-search.ts'
import type { Link, Network } from './network.ts'
import { type PlainProblem, plainProblem } from './plain-problem.ts'
import { solveSchedule } from './solve-schedule.ts'

/** Networks in one mode with links of all kinds, one desk that is away for some days, and a second resource. */
const networks = (most: number): fc.Arbitrary<Network> =>
  fc
    .record({
      sketches: fc.array(
        fc.record({
          days: fc.nat(5),
          desk: fc.nat(3),
          power: fc.nat(4),
          release: fc.constantFrom(0, 0, 2),
        }),
        { minLength: 1, maxLength: most },
      ),
      links: fc.array(
        fc.tuple(
          fc.nat(most),
          fc.nat(most),
          fc.constantFrom<Link['type']>('FS', 'FS', 'SS', 'FF', 'SF'),
          fc.constantFrom(0, 0, -2, 2),
        ),
        { maxLength: most + 2 },
      ),
      away: fc.tuple(fc.nat(9), fc.constantFrom(0, 3)),
    })
    .map(({ sketches, links, away: [from, days] }): Network => {
      const base = network(
        sketches.map((sketch, index) => activity(`s${index}`, { days: sketch.days })),
        links.flatMap(([left, right, type, lag]) => {
          const first = Math.min(left, right) % sketches.length
          const second = Math.max(left, right) % sketches.length
          return first < second ? [link(first, second, type, lag)] : []
        }),
      )
      return {
        ...base,
        resources: [
          { id: 'desk', capacity: closed(3, from, from + days) },
          { id: 'power', capacity: new Int32Array(horizon).fill(5) },
        ],
        activities: base.activities.map((one, index) => {
          const { desk = 0, power = 0, release = 0 } = sketches[index] ?? {}
          const uses = [
            { resource: 0, amount: desk },
            { resource: 1, amount: power },
          ]
          return { ...one, release, modes: one.modes.map((mode) => ({ ...mode, uses })) }
        }),
      }
    })

function searchOf(of: Network, latest: number): LearningSearch {
  const problem = plainProblem(compileNetwork(of) as CompiledNetwork) as PlainProblem
  const modes = problem.modeStart.slice(0, problem.size)
  return new LearningSearch(
    problem,
    modes,
    of.resources.map(({ capacity }) => capacity),
    latest,
  )
}

function assertHolds(of: Network, start: Int32Array, latest: number): void {
  const finish = start.map((day, index) => day + (of.activities[index]?.modes[0]?.days ?? 0))
  assert.deepEqual(checkSchedule(of, { start, finish, mode: new Int32Array(start.length) }), [])
  assert.ok(Math.max(...finish) <= latest)
}

test('tiny cases: a schedule in the best finish is found, and one day less is refuted, as brute force says', () => {
  fc.assert(
    fc.property(networks(5), (of) => {
      const best = bestByForce(of)?.finish as number
      const found = searchOf(of, best).run(10_000)
      assert.ok(typeof found !== 'string')
      assertHolds(of, found, best)
      assert.equal(searchOf(of, best - 1).run(10_000), 'none')
    }),
    { numRuns: 60, seed: 1 },
  )
})

test('asked for ever earlier days, stopping at every conflict, it ends where searching at once ends', () => {
  let proofs = 0
  fc.assert(
    fc.property(networks(14), (of) => {
      const first = solveSchedule(of, { schedules: 20, seed: 1 })
      assert.ok(first.kind === 'feasible')
      let best = first.objective.finish
      const search = searchOf(of, best)
      search.endBy(best - 1, first.schedule.start)
      for (let turn = 0; turn < 3000; turn++) {
        const verdict = search.run(1)
        if (verdict === 'none') break
        if (verdict === 'open') continue
        assertHolds(of, verdict, best - 1)
        best = verdict.reduce(
          (most, day, index) => Math.max(most, day + (of.activities[index]?.modes[0]?.days ?? 0)),
          0,
        )
        search.endBy(best - 1, verdict)
      }
      const verdict = searchOf(of, best - 1).run(20_000)
      if (verdict !== 'open') assert.equal(verdict, 'none')
      if (verdict === 'none') proofs++
      const more = solveSchedule(of, { schedules: 2000, seed: 2 })
      assert.ok(more.kind === 'feasible' && more.objective.finish >= best)
    }),
    { numRuns: 60, seed: 2 },
  )
  assert.ok(proofs > 30)
})
