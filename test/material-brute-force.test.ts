import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readMaterialModel } from '#adapters/files/read-material-model.ts'
import { createHighsKeeper } from '#adapters/highs/create-highs-keeper.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { keepPath } from '#core/material/kept-path.ts'
import type { MaterialProblem } from '#core/material/material-problem.ts'
import { planMaterial } from '#core/material/plan-material.ts'
import { costOf } from '#core/material/read-plan.ts'
import { layOut } from '#core/material/serve-demand.ts'

// The chain of examples/models/two-ores.json with one light and one heavy mine, and its figures drawn. Two amounts decide
// everything: kg of light and of heavy oxide. What they must keep is a polygon, whose cheapest corner is found by trying every
// crossing of two of its edges; nothing of the engine is used for it.
const solve = await createHighsSolver()
const keep = await createHighsKeeper()
const base = (() => {
  const read = readMaterialModel('examples/models/two-ores.json')
  if (read.kind === 'faults') throw new Error(JSON.stringify(read.issues))
  return read.value
})()

interface Drawn {
  readonly light: number
  readonly heavy: number
  readonly dysprosium: number
  readonly lightPrice: number
  readonly heavyPrice: number
  readonly lightCap: number
  readonly heavyCap: number
  readonly plantCap: number
}

const draw = fc.record({
  light: fc.integer({ min: 40, max: 95 }),
  heavy: fc.integer({ min: 5, max: 60 }),
  dysprosium: fc.integer({ min: 2, max: 30 }),
  lightPrice: fc.integer({ min: 1, max: 40 }),
  heavyPrice: fc.integer({ min: 1, max: 90 }),
  lightCap: fc.integer({ min: 0, max: 4000 }),
  heavyCap: fc.integer({ min: 300, max: 5000 }),
  plantCap: fc.integer({ min: 800, max: 5000 }),
})

function problemOf(drawn: Drawn): MaterialProblem {
  const { ores } = base.catalog
  const facilities: readonly MaterialProblem['facilities'][number][] = base.facilities.flatMap(
    (facility) => {
      const figures: Readonly<Record<string, readonly [number, number | null]>> = {
        'mine-cheap': [drawn.lightCap, drawn.lightPrice],
        'mine-heavy': [drawn.heavyCap, drawn.heavyPrice],
        plant: [drawn.plantCap, null],
      }
      const [kg, price] = figures[facility.id] ?? [null, null]
      if (facility.id === 'mine-dear' || facility.capacity === null) return []
      return [
        {
          ...facility,
          // Tonnes a year; the period is a quarter.
          capacity:
            kg === null ? facility.capacity : { ...facility.capacity, mode: (kg * 4) / 1000 },
          cost:
            price === null || facility.cost === null
              ? facility.cost
              : { ...facility.cost, mode: price },
        },
      ]
    },
  )
  const { light, heavy } = ores
  if (!light || !heavy) throw new Error('the model lacks an ore')
  return {
    ...base,
    facilities,
    catalog: {
      ...base.catalog,
      ores: {
        light: { ...light, shares: { Nd: drawn.light / 100 } },
        heavy: { ...heavy, shares: { Nd: drawn.heavy / 100, Dy: drawn.dysprosium / 100 } },
      },
    },
  }
}

/** The least cost of separated oxide by trying every corner; null where no amounts serve the demand. */
function cheapestCorner(drawn: Drawn): number | null {
  // 500 kg of Nd and 50 kg of Dy leave separation; of oxide .8 is metal and .9 of it is recovered.
  const nd = [drawn.light * 0.0072, drawn.heavy * 0.0072] as const
  const dy = [0, drawn.dysprosium * 0.0072] as const
  // Each edge: a x light + b x heavy >= c.
  const edges: readonly (readonly [number, number, number])[] = [
    [...nd, 500],
    [...dy, 50],
    [1, 0, 0],
    [0, 1, 0],
    [-1, 0, -drawn.lightCap],
    [0, -1, -drawn.heavyCap],
    [-1, -1, -drawn.plantCap],
  ]
  const costs = edges.flatMap(([a, b, c], at) =>
    edges.slice(at + 1).flatMap(([d, e, f]) => {
      const determinant = a * e - b * d
      if (Math.abs(determinant) < 1e-12) return []
      const light = (c * e - b * f) / determinant
      const heavy = (a * f - c * d) / determinant
      const keeps = edges.every(([g, h, least]) => g * light + h * heavy >= least - 1e-7)
      return keeps ? [light * (drawn.lightPrice + 5) + heavy * (drawn.heavyPrice + 5)] : []
    }),
  )
  return costs.length === 0 ? null : Math.min(...costs)
}

/** Metal and iron cost the same whatever the ore. */
const further = 440 * 20 + (440 / 0.33) * 0.67 * 4

test('on drawn chains the path costs what the cheapest corner costs, and there is none where there is no corner', () => {
  let served = 0
  let short = 0
  fc.assert(
    fc.property(draw, (drawn) => {
      const { plan } = planMaterial(problemOf(drawn), solve)
      const expected = cheapestCorner(drawn)
      if (expected === null) {
        short += 1
        assert.equal(plan.status, 'infeasible')
        return
      }
      served += 1
      assert.equal(plan.status, 'optimal')
      const cost = plan.cost.amount / 100
      assert.ok(
        Math.abs(cost - expected - further) < 1e-4 * cost,
        `${cost} is not ${expected + further}`,
      )
    }),
    { seed: 5, numRuns: 200 },
  )
  assert.ok(served > 50 && short > 20, `${served} served, ${short} short`)
})

test('a path that is kept answers without a place as one laid out without it', () => {
  fc.assert(
    fc.property(draw, (drawn) => {
      const problem = problemOf(drawn)
      const kept = keepPath(layOut(problem), keep, 1e5)
      for (const id of [null, 'mine-cheap', 'mine-heavy', null]) {
        const left = kept.without(id === null ? [] : [id])
        const fresh = planMaterial(
          { ...problem, facilities: problem.facilities.filter((one) => one.id !== id) },
          solve,
        )
        const unmet = (kg: readonly number[]) => kg.reduce((sum, one) => sum + one, 0)
        assert.ok(Math.abs(unmet(left.unmetKg) - unmet(fresh.unmetKg)) < 1e-2)
        assert.ok(Math.abs(costOf(left) - fresh.plan.cost.amount / 100) < 1)
      }
      kept.close()
    }),
    { seed: 6, numRuns: 40 },
  )
})
