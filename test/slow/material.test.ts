import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { MaterialReport } from '#core/plan/material-report.ts'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const defence = join(project, 'examples', 'applications', 'defence-magnet.yaml')
const model = join(project, 'examples', 'models', 'two-ores.json')
const asked = lodestone(['material', defence, '--scenario', 'price:dy-oxide=x3', '--json'])
const report = JSON.parse(asked.out) as MaterialReport

test('an application is answered by months, with its what-ifs planned anew', () => {
  assert.equal(asked.code, 0)
  assert.equal(report.format, 'lodestone.material/1')
  assert.equal(report.months, 1)
  assert.equal(report.status, 'optimal')
  for (const { id } of report.periods) assert.match(id, /^20\d\d-\d\d$/)
  for (const list of [
    'bottlenecks',
    'elements',
    'singleSources',
    'chokepoints',
    'concentration',
  ] as const)
    assert.ok(report[list].length > 0, list)
  assert.ok(report.balance.length >= 3)
  for (const { relative } of report.balance) assert.ok(relative < 1e-6)
  assert.equal(report.whatIfs[0]?.given, 'price:dy-oxide=x3')
  const kinds = report.whatIfs.slice(1).map(({ given }) => given.split(':')[0])
  assert.deepEqual(kinds, ['facility', 'lane', 'price', 'mines'])
})

test('the supply shock is the fall of Myanmar that the catalog holds, with its sources', () => {
  const shock = report.whatIfs.find(({ given }) => given.startsWith('mines:'))
  // 22,000 / 43,000 = .512.
  assert.match(shock?.given ?? '', /=x0\.512$/)
  assert.match(
    shock?.why.en ?? '',
    /43,000 t REO in 2023 to 22,000 in 2025 \(USGS_MCS25_RE, USGS_MCS26_RE\)/,
  )
  assert.equal(report.shockClaims.length, 2)
})

test('time zone and language of the machine change nothing', () => {
  const other = lodestone(['material', defence, '--scenario', 'price:dy-oxide=x3', '--json'], '/', {
    TZ: 'Pacific/Auckland',
    LANG: 'de_DE.UTF-8',
  })
  assert.equal(other.out, asked.out)
})

test('a late licence moves the plan of the flagship or says that it does not', () => {
  const flagship = lodestone(['material', '--lang', 'zh-Hans'])
  assert.equal(flagship.code, 0)
  assert.match(flagship.out, /late:45wd/)
  assert.match(flagship.out, /quota:CN=x0\.8/)
  for (const head of ['瓶颈', '单一来源', '集中度', '情景', '供应风险'])
    assert.ok(flagship.out.includes(head), head)
})

test('a model is answered, its program written, and a model with faults refused with all of them', () => {
  inTemporaryFolder((folder) => {
    const mps = join(folder, 'two-ores.mps')
    const answered = lodestone(['material', model, '--mps', mps])
    assert.equal(answered.code, 0)
    assert.match(answered.out, /CNY 35,721/)
    assert.match(readFileSync(mps, 'utf8'), /^NAME material\nROWS\n N cost\n/)
    const refused = lodestone(['material', join(project, 'examples/models/bad/nine-faults.json')])
    assert.equal(refused.code, 2)
    assert.match(refused.err, /^9 faults/)
    assert.equal(refused.out, '')
    const short = JSON.parse(readFileSync(model, 'utf8'))
    short.facilities.find(({ id }: { id: string }) => id === 'smelter').capacity.value = 1
    const file = join(folder, 'short.json')
    writeFileSync(file, JSON.stringify(short))
    const unserved = lodestone(['material', file])
    assert.equal(unserved.code, 3)
    // 250 of 440 kg of metal: 1 - 250 / 440 of 1000 kg of magnets are missing.
    assert.match(unserved.out, /432 of 1,000 kg of magnets are missing, first in 2028-Q1/)
    assert.match(unserved.out, /smelter is full in 2028-Q1/)
  })
})

test('a scenario or option that is none is refused', () => {
  for (const words of [
    [defence, '--scenario', 'mines:XX=x0.5'],
    [defence, '--lang', 'fr'],
    [defence, '--as-of', 'soon'],
    [model, '--scenario', 'levers=off'],
  ]) {
    const { code, out } = lodestone(['material', ...words])
    assert.equal(code, 2, words.join(' '))
    assert.equal(out, '')
  }
})
