import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTemporaryFolder, lodestone } from './lodestone.ts'

const example = 'examples/applications/magnetic-coupling.yaml'

function withPlan(use: (file: string) => void): void {
  inTemporaryFolder((folder) => {
    const planned = lodestone(['plan', example, '--samples', '50', '--out', folder])
    assert.equal(planned.code, 0, planned.err)
    use(join(folder, 'plan.json'))
  })
}

test('a plan re-planned: nothing told moves nothing, a slip moves what must, a closed desk holds up who needs it', () => {
  withPlan((file) => {
    const plan = JSON.parse(readFileSync(file, 'utf8'))
    const same = JSON.parse(lodestone(['replan', file, '--json']).out)
    assert.deepEqual(
      [same.format, same.status, same.plan],
      ['lodestone.replan/1', 'feasible', plan.contentHash],
    )
    assert.deepEqual([same.moved, same.unmoved], [[], plan.schedule.steps.length])
    assert.deepEqual(
      same.steps.map(({ id, start, finish }: Record<string, string>) => [id, start, finish]),
      plan.schedule.steps.map(({ id, start, finish }: Record<string, string>) => [
        id,
        start,
        finish,
      ]),
    )

    const slip = ['replan', file, '--today', '2027-02-01', '--slip', 'site-agreement=20wd']
    const later = JSON.parse(lodestone([...slip, '--json']).out)
    const { done, begun, unmoved, moved } = later
    assert.ok(moved.length > 0)
    assert.equal(
      done + begun + unmoved + moved.length,
      plan.schedule.steps.length,
      'every step is counted once where what has begun goes on as planned',
    )
    const english = lodestone(slip)
    assert.equal(english.code, 0)
    assert.match(english.out, /working days later, because it follows “/)
    const chinese = lodestone([...slip, '--lang', 'zh-Hans'])
    assert.match(chinese.out, /推迟\d+个工作日，因须在“/)
    assert.equal(english.out.split('\n').length, chinese.out.split('\n').length)

    const shut = lodestone(['replan', file, '--down', 'desk-supply=2026-12-01..2027-12-31'])
    assert.equal(shut.code, 0)
    assert.match(shut.out, /because Supply desk officers cannot be used earlier/)
  })
})

test('what cannot be read is refused all at once, and a step fixed too early ends with exit code 3', () => {
  withPlan((file) => {
    const bad = ['--pin', 'nothing=2027-01-04', '--slip', 'admission=soon', '--today', '2027-02-30']
    const refused = lodestone(['replan', file, ...bad])
    assert.deepEqual([refused.code, refused.out], [2, ''])
    assert.match(refused.err, /3 faults/)
    const twice = lodestone(['replan', file, '--done', 'admission', '--slip', 'admission=3'])
    assert.equal(twice.code, 2)
    assert.match(twice.err, /told of in two ways/)
    const early = lodestone(['replan', file, '--pin', 'series-output=2027-01-04', '--json'])
    assert.equal(early.code, 3)
    assert.deepEqual(
      JSON.parse(early.out).conflicts.map(({ kind, step }: Record<string, string>) => [kind, step]),
      [['pin', 'series-output']],
    )
  })
})
