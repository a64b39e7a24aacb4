import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRecipe } from './recipe.ts'
import { catalog, estimate } from './tiny-chain.test.ts'

const grade = (parameters: Readonly<Record<string, number>>) => ({
  id: 'grade',
  family: 'sintered-ndfeb-magnet',
  name: { en: 'grade', zh: 'grade' },
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, estimate(value, 'wt %')]),
  ),
})

const plain = { additions: {}, grainBoundaryDiffusion: false }

test('heavy rare earth is dysprosium but for the part the grade names as terbium', () => {
  const { feeds, rareEarthShare } = readRecipe(grade({ ndpr: 25, dyTb: 4, tb: 1 }), plain, catalog)
  assert.deepEqual(
    feeds.map(({ id, share }) => [id, share]),
    [
      ['NdPr', 0.25],
      ['Dy', 0.03],
      ['Tb', 0.01],
    ],
  )
  assert.ok(Math.abs(rareEarthShare - 0.29) < 1e-12)
})

test('an addition is a feed of its own, and iron is what remains', () => {
  const { feeds, bought } = readRecipe(
    grade({ ndpr: 30 }),
    { ...plain, additions: { Y: 2, Nd: 1 } },
    catalog,
  )
  assert.deepEqual(
    feeds.map(({ id, share }) => [id, share]),
    [
      ['NdPr', 0.31],
      ['Y', 0.02],
    ],
  )
  // 100 - 31 - 2 = 67.
  assert.ok(Math.abs((bought.fe ?? 0) - 0.67) < 1e-12)
})

test('grain-boundary diffusion spares its share of heavy rare earth, and iron fills the place', () => {
  // 60 % of 2.5 % is spared: 1 % remains; iron is 100 - 29 - 1 = 70.
  const diffused = readRecipe(
    grade({ ndpr: 29, dyTb: 2.5, gbdSaving: 0.6 }),
    { ...plain, grainBoundaryDiffusion: true },
    catalog,
  )
  const heavy = diffused.feeds.find(({ id }) => id === 'Dy')
  assert.ok(Math.abs((heavy?.share ?? 0) - 0.01) < 1e-12)
  assert.ok(Math.abs((diffused.bought.fe ?? 0) - 0.7) < 1e-12)
})

test('a recipe that leaves no magnet is refused', () => {
  assert.throws(() => readRecipe(grade({ ndpr: 0 }), plain, catalog), RangeError)
  assert.throws(() => readRecipe(grade({ ndpr: 90, dyTb: 20 }), plain, catalog), RangeError)
})
