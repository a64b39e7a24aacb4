import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MaterialProblem } from './material-problem.ts'
import { planMaterial } from './plan-material.ts'
import { shareCapacity } from './share-capacity.ts'
import { estimate, facilities, solve, world } from './tiny-chain.test.ts'

const oneQuarter = (demandKg: number): Pick<MaterialProblem, 'periods'> => ({
  periods: [{ id: '2028-Q1', demandKg }],
})

/** The world with one facility of a capacity in kg a quarter. */
const withOpen = (id: string, quarterKg: number): Pick<MaterialProblem, 'facilities'> => ({
  facilities: facilities.map((facility) =>
    facility.id === id
      ? { ...facility, capacity: estimate((quarterKg * 4) / 1000, 't/y') }
      : facility,
  ),
})

const claimant = (id: string, changes: Partial<MaterialProblem>, weight = 1) => ({
  id,
  weight,
  problem: { ...world, ...changes },
})

/** What a claimant's own plan takes with the share of every facility that it was given. */
function withinShares(problem: MaterialProblem, shares: Readonly<Record<string, number>>) {
  const own = problem.facilities.map((facility) => ({
    ...facility,
    capacity: estimate((facility.capacity?.mode ?? 0) * (shares[facility.id] ?? 0), 't/y'),
  }))
  return planMaterial({ ...problem, facilities: own }, solve)
}

// 1000 kg of magnet need 20.8058 kg of Dy oxide (see plan-material.test.ts), that is 20.8058 / .25 / .9 / .9 = 102.744 kg of
// mixed oxide out of the heavy mine.
const heavyPerTonne = 10 / (0.99 * 0.7 * 0.96 * 0.97 * 0.98) / 0.95 / 0.8 / 0.25 / 0.9 / 0.9

test('a mine that is just enough is divided by what each wants of it', () => {
  const open = withOpen('mine-heavy', heavyPerTonne * 4 * 1.0001)
  const shared = shareCapacity(
    [
      claimant('small', { ...open, ...oneQuarter(1000) }),
      claimant('large', { ...open, ...oneQuarter(3000) }),
    ],
    solve,
  )
  assert.deepEqual(shared.short, [])
  assert.ok(Math.abs((shared.shares.get('small')?.['mine-heavy'] ?? 0) - 0.25) < 1e-3)
  assert.ok(Math.abs((shared.shares.get('large')?.['mine-heavy'] ?? 0) - 0.75) < 1e-3)
})

test('where one of two must go without, the heavier is served, in whatever order they stand', () => {
  const open = withOpen('mine-heavy', heavyPerTonne * 1.5)
  const light = claimant('light', { ...open, ...oneQuarter(1000) })
  const heavy = claimant('heavy', { ...open, ...oneQuarter(1000) }, 2)
  for (const claimants of [
    [light, heavy],
    [heavy, light],
  ])
    assert.deepEqual(shareCapacity(claimants, solve).short, ['light'])
})

test('of equals that do not all fit as many are served as can be', () => {
  // Room for 2.5 t: the two of 1 t fit, the one of 2 t does not fit beside either of them.
  const open = withOpen('mine-heavy', heavyPerTonne * 2.5)
  const shared = shareCapacity(
    [
      claimant('two tonnes', { ...open, ...oneQuarter(2000) }),
      claimant('one tonne', { ...open, ...oneQuarter(1000) }),
      claimant('another tonne', { ...open, ...oneQuarter(1000) }),
    ],
    solve,
  )
  assert.deepEqual(shared.short, ['two tonnes'])
  assert.equal(shared.shares.has('two tonnes'), false)
})

test('a full smelter sends what does not fit to the dearer one', () => {
  const open = withOpen('smelter', 300)
  const claimants = ['one', 'two'].map((id) => claimant(id, { ...open, ...oneQuarter(1000) }))
  const shared = shareCapacity(claimants, solve)
  assert.deepEqual(shared.short, [])
  const cheap = ['one', 'two'].map((id) => shared.shares.get(id)?.smelter ?? 0)
  assert.ok(Math.abs((cheap[0] ?? 0) - 0.5) < 1e-3 && Math.abs((cheap[1] ?? 0) - 0.5) < 1e-3)
  assert.ok((shared.shares.get('one')?.['smelter-dear'] ?? 0) > 0)
  assert.ok((shared.shares.get('two')?.['smelter-dear'] ?? 0) > 0)
})

test('no facility is promised more than whole, and its share covers every claimant that is not short', () => {
  const asked = fc.record({
    tonnes: fc.double({ min: 0.2, max: 4, noNaN: true }),
    step: fc.double({ min: 1, max: 3, noNaN: true }),
    weight: fc.integer({ min: 1, max: 3 }),
  })
  const mines = fc.double({ min: 0.5, max: 12, noNaN: true })
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), mines, (all, mine) => {
      const open = withOpen('mine-heavy', heavyPerTonne * mine)
      const claimants = all.map(({ tonnes, step, weight }, at) =>
        claimant(
          `c${at}`,
          {
            ...open,
            periods: [
              { id: '2028-Q1', demandKg: 1000 * tonnes },
              { id: '2028-Q2', demandKg: 1000 * tonnes * step },
            ],
          },
          weight,
        ),
      )
      const shared = shareCapacity(claimants, solve)
      for (const { id } of facilities) {
        const promised = claimants.reduce(
          (sum, one) => sum + (shared.shares.get(one.id)?.[id] ?? 0),
          0,
        )
        assert.ok(promised <= 1 && promised >= 0, `${id}: ${promised}`)
      }
      for (const { id, problem } of claimants) {
        if (shared.short.includes(id)) continue
        const { plan } = withinShares(problem, shared.shares.get(id) ?? {})
        assert.equal(plan.status, 'optimal', id)
      }
    }),
    { numRuns: 30, seed: 2 },
  )
})

test('a share that carries four quarters carries a ramp of years', () => {
  const asked = fc.record({
    first: fc.double({ min: 0.2, max: 2, noNaN: true }),
    steps: fc.array(fc.double({ min: 1, max: 2.5, noNaN: true }), { minLength: 1, maxLength: 2 }),
  })
  const mines = fc.double({ min: 2, max: 20, noNaN: true })
  const years = ({ first, steps }: { first: number; steps: readonly number[] }): number[] =>
    [1, ...steps].map((_, year) =>
      steps.slice(0, year).reduce((tonnes, step) => tonnes * step, first),
    )
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 3 }), mines, (all, mine) => {
      const open = withOpen('mine-heavy', heavyPerTonne * mine)
      const claimants = all.map((one, at) =>
        claimant(`c${at}`, {
          ...open,
          periods: years(one).flatMap((tonnes, year) =>
            [1, 2, 3, 4].map((quarter) => ({
              id: `q${String(year * 4 + quarter).padStart(2, '0')}`,
              demandKg: 1000 * tonnes,
            })),
          ),
        }),
      )
      const shared = shareCapacity(claimants, solve)
      for (const { id, problem } of claimants) {
        if (shared.short.includes(id)) continue
        const { plan } = withinShares(problem, shared.shares.get(id) ?? {})
        assert.equal(plan.status, 'optimal', `${id} ${problem.periods.map((one) => one.demandKg)}`)
      }
    }),
    { numRuns: 25, seed: 4 },
  )
})
