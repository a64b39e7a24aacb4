import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { planSchema } from '#contract/plan-schema.ts'
import { planWith, project } from './lodestone.ts'

const faultsOf = (plan: unknown): string[] =>
  (planSchema.safeParse(plan).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

for (const file of globSync('examples/{applications,infeasible,places}/*.yaml', {
  cwd: project,
}).sort()) {
  test(`${file} gives a plan.json as docs/schema/plan.schema.json describes it`, () => {
    assert.deepEqual(faultsOf(planWith([join(project, file)]).plan), [])
  })
}

test('an unknown figure is null and says why, never zero or nothing', () => {
  const { plan } = planWith(['examples/infeasible/deadline-too-early.yaml'])
  const stages = Object.entries(plan).filter(([, stage]) => Object.hasOwn(stage as object, 'why'))
  assert.deepEqual(stages.map(([name]) => name).sort(), [
    'comparison',
    'evidence',
    'finance',
    'material',
    'requirements',
    'risk',
    'schedule',
  ])
  const { risk, schedule, finance, comparison } = plan as unknown as Record<
    string,
    Record<string, unknown>
  >
  for (const figure of [
    risk?.finish,
    risk?.cost,
    schedule?.finish,
    finance?.gap,
    comparison?.differenceDays,
  ])
    assert.equal(figure, null)
})

test('no figure of a plan is written as something it is not', () => {
  const { plan, bytes } = planWith([])
  assert.doesNotMatch(bytes, /\bNaN\b|undefined|Infinity|\[object/)
  const alien = { ...plan, risk: { ...plan.risk, samples: 1.5 } }
  assert.deepEqual(
    faultsOf(alien).map((fault) => fault.split(':')[0]),
    ['risk.samples'],
  )
  assert.notDeepEqual(faultsOf({ ...plan, surprise: 1 }), [])
})
