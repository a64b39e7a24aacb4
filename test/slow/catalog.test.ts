import assert from 'node:assert/strict'
import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { WeakReport } from '#app/weigh-weak.ts'
import { harmOf } from '#core/weak/plan-effect.ts'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

test('the shipped catalog is valid, and a copy with two faults is refused with both', () => {
  const whole = lodestone(['catalog', 'check'])
  assert.equal(whole.code, 0)
  assert.match(whole.out, /^Valid: \d+ entries, \d+ claims\.\n/)
  inTemporaryFolder((folder) => {
    const copy = join(folder, 'catalog')
    cpSync(join(project, 'catalog'), copy, { recursive: true })
    appendFileSync(
      join(copy, 'production.csv'),
      '2026,XX,mine,production,1,t REO,2026,read,NOBODY,,\n',
    )
    const call = lodestone(['catalog', 'check', '--catalog', copy])
    assert.equal(call.code, 2)
    assert.match(call.err, /unknown-source/)
    assert.match(call.err, /dangling-name/)
    const json = lodestone(['catalog', 'check', '--catalog', copy, '--json'])
    assert.equal(json.code, 2)
    assert.equal(JSON.parse(json.out).issues.length, 2)
  })
})

test('one entry is shown in both languages with its sources, and an unknown id with suggestions', () => {
  const english = lodestone(['catalog', 'show', 'US-DFARS-7052-B'])
  assert.equal(english.code, 0)
  assert.match(english.out, /starts: 2027-01-01/)
  assert.match(english.out, /S051 {2}DFARS Case 2021-D015 final rule/)
  const chinese = lodestone(['catalog', 'show', 'US-DFARS-7052-B', '--lang', 'zh-Hans'])
  assert.match(chinese.out, /起始：2027-01-01/)
  const [entry] = JSON.parse(lodestone(['catalog', 'show', 'rule/CN-LAND', '--json']).out)
  assert.equal(entry.id, 'CN-LAND')
  const unknown = lodestone(['catalog', 'show', 'CN-LANDD'])
  assert.equal(unknown.code, 2)
  assert.match(unknown.err, /Perhaps CN-LAND,/)
})

test('what is weak and moves a plan is listed, most harmful first, and all that is weak is counted', () => {
  const defence = join('examples', 'applications', 'defence-magnet.yaml')
  const call = lodestone(['catalog', 'weak', '--application', defence, '--json'])
  assert.equal(call.code, 0)
  const { harmful, examples, kinds } = JSON.parse(call.out) as WeakReport
  assert.deepEqual(
    examples.map(({ id }) => id),
    ['defence-magnet'],
  )
  assert.ok(harmful.length > 0)
  const harms = harmful.map(({ basis, place, effects }) => {
    assert.ok(basis === 'memory' || basis === 'assumption')
    assert.match(place, /^(catalog|corridors\/mountain-pass-fort-worth)\/.+\.(yaml|csv)$/)
    return Math.max(...effects.map(({ moved }) => harmOf(moved)))
  })
  assert.ok(harms.every((harm, index) => harm >= 1 && harm <= (harms[index - 1] ?? harm)))
  assert.ok(kinds.some(({ kind, memory }) => kind === 'rule' && memory.length > 0))
})

test('a sweep of what is no application is refused, every file of it', () => {
  const bad = ['list.yaml', 'five-faults.yaml'].map((name) => join('examples', 'bad', name))
  const words = bad.flatMap((file) => ['--application', file])
  const call = lodestone(['catalog', 'weak', ...words])
  assert.equal(call.code, 2)
  assert.equal(call.out, '')
  for (const file of bad) assert.ok(call.err.includes(file), `${file} in\n${call.err}`)
})

test('a file in place of a catalog folder, and a language there is none of, are refused in words', () => {
  const file = join('examples', 'applications', 'servo-magnet.yaml')
  const folder = lodestone(['catalog', 'check', '--catalog', file])
  assert.equal(folder.code, 2)
  assert.match(folder.err, /no-such-file/)
  for (const verb of [['check'], ['show', 'CN-LAND'], ['weak', '--workers', '0']]) {
    const { code, err } = lodestone(['catalog', ...verb, '--lang', 'fr'])
    assert.equal(code, 2)
    assert.match(err, /--lang/)
  }
})
