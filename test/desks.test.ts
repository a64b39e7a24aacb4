import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleDesks } from '#core/plan/idle-desks.ts'
import { neededMaterials } from '#core/plan/needed-materials.ts'
import { planMatches } from '#core/plan/plan-matches.ts'
import { drafted, shippedWorld, withAnswers } from './shipped-world.ts'

const world = shippedWorld()
const base = drafted(world)

const withReadiness = (trl: number, mrl: number) =>
  drafted(
    withAnswers(world, (was) => ({ ...was, readiness: { trl, mrl, targetTrl: 9, targetMrl: 10 } })),
  )

test('a qualified product needs no development, and the desk says by which answers', () => {
  assert.deepEqual(idleDesks(base), [])
  const qualified = withReadiness(8, 4)
  const [idle] = idleDesks(qualified)
  assert.equal(idle?.desk, 'rd')
  // Diffusion trials stay away by their own answer too: the example's magnet is not diffused.
  assert.deepEqual(idle?.because, ['answer:product.grainBoundaryDiffusion', 'answer:readiness.trl'])
  assert.ok(qualified.finish <= base.finish)
})

test('a line that makes series already needs no pilot line', () => {
  const needs = (draft: typeof base) => draft.required.map(({ need }) => need)
  assert.ok(needs(base).includes('pilot.sinter'))
  assert.ok(!needs(withReadiness(5, 8)).includes('pilot.sinter'))
})

test('what comes to the site is served from anywhere in the corridor; what is built there is not', () => {
  const matches = planMatches(base)
  for (const step of ['insurance', 'quality-audit', 'quality-system'])
    assert.notEqual(matches.find((match) => match.step === step)?.chosen, null, step)
  const built = base.placed.find(({ step }) => step.id === 'construction')
  assert.equal(built?.mode.hub, world.application.site.hub)
})

test("the material needed is what arrives at the first line of one's own, and the finished magnets where there is none", () => {
  type Activities = typeof world.application.site.activities
  const needed = (activities: Activities) => {
    const draft = drafted(
      withAnswers(world, (was) => ({
        ...was,
        product: {
          ...was.product,
          coatingPlace: activities.includes('coating') ? 'on-site' : 'contracted',
        },
        site: { ...was.site, activities },
      })),
    )
    return neededMaterials(draft, draft.material.plan)
  }
  const forms = (activities: Activities) => [
    ...new Set(needed(activities).map(({ material }) => material)),
  ]
  assert.deepEqual(forms(world.application.site.activities), ['Nd metal', 'Pr metal', 'Dy metal'])
  assert.deepEqual(forms(['sintering', 'machining']), [
    'Nd in powder',
    'Pr in powder',
    'Dy in powder',
  ])
  assert.deepEqual(forms([]), ['Nd in magnet', 'Pr in magnet', 'Dy in magnet'])
  // Bought as magnets, all of the ramp's 510 t arrives and nothing is lost on the way: 29 % didymium and 2.5 % dysprosium.
  const bought = needed([]).reduce((sum, { kg }) => sum + (kg ?? 0), 0)
  assert.ok(Math.abs(bought - 510_000 * 0.315) < 1, `${bought}`)
})
