import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { PlanDifference } from '#core/plan/compare-plans.ts'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const flagship = join(project, 'examples/applications/servo-magnet.yaml')

test('a plan does not differ from itself; a changed answer is named with the rules it moves', () => {
  inTemporaryFolder((folder) => {
    const plated = join(folder, 'plated.yaml')
    writeFileSync(
      plated,
      readFileSync(flagship, 'utf8').replace('coating: epoxy', 'coating: ni-cu-ni'),
    )
    for (const [file, out] of [
      [flagship, 'a'],
      [plated, 'b'],
    ] as const) {
      assert.equal(
        lodestone(['plan', file, '--samples', '300', '--out', join(folder, out)]).code,
        0,
      )
    }
    const planOf = (out: string): string => join(folder, out, 'plan.json')
    assert.equal(lodestone(['compare', planOf('a'), planOf('a')]).out, 'No difference.\n')
    const { code, out } = lodestone(['compare', planOf('a'), planOf('b'), '--json'])
    assert.equal(code, 0)
    const lines = JSON.parse(out) as PlanDifference[]
    assert.deepEqual(
      lines.filter(({ kind }) => kind === 'answer').map(({ id, from, to }) => [id, from, to]),
      [['product.coating', 'epoxy', 'ni-cu-ni']],
    )
    const duties = lines
      .filter(({ kind }) => kind === 'duty')
      .map(({ id }) => id)
      .sort()
    assert.deepEqual(duties, [
      'CN-EIA-FORM',
      'CN-EIA-REPORT',
      'CN-POLLUTION-KEY',
      'CN-POLLUTION-SIMPLE',
    ])
    assert.equal(lines.filter(({ kind }) => kind === 'scenario' || kind === 'corridor').length, 0)
    assert.match(
      lodestone(['compare', planOf('a'), planOf('b')]).out,
      /^Answer product\.coating: epoxy -> ni-cu-ni\n/,
    )
  })
})

test('what is no plan is refused in words', () => {
  const call = lodestone(['compare', flagship, 'nowhere.json'])
  assert.equal(call.code, 2)
  assert.equal(call.err.match(/remedy:/g)?.length, 2)
})

test('a plan with a hole in it is one fault, and a plan against none says so', () => {
  inTemporaryFolder((folder) => {
    const early = join(project, 'examples/infeasible/deadline-too-early.yaml')
    for (const [file, out] of [
      [flagship, 'a'],
      [early, 'none'],
    ] as const)
      lodestone(['plan', file, '--samples', '100', '--out', join(folder, out)])
    const [plan, none] = ['a', 'none'].map((out) => join(folder, out, 'plan.json')) as [
      string,
      string,
    ]
    const holed = join(folder, 'holed.json')
    writeFileSync(
      holed,
      JSON.stringify({ ...JSON.parse(readFileSync(plan, 'utf8')), risk: undefined, matches: 7 }),
    )
    const refused = lodestone(['compare', plan, holed])
    assert.equal(refused.code, 2)
    assert.equal(refused.err.match(/remedy:/g)?.length, 1)
    assert.equal(lodestone(['compare', plan, plan, '--lang', 'fr']).code, 2)
    assert.equal(
      lodestone(['compare', plan, none]).out,
      [
        'Answer limits.deadline: 2029-09-30 -> 2027-12-31',
        'Plan status: feasible -> infeasible',
        'Conflict limits.deadline: none -> given',
        '',
      ].join('\n'),
    )
  })
})
