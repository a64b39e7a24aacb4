import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

test('help, doctor and an unknown command answer with their exit codes', () => {
  assert.equal(lodestone([]).code, 0)
  assert.match(lodestone(['plan', '--help']).out, /Example:/)
  assert.equal(lodestone(['doctor']).code, 0)
  assert.equal(lodestone(['juggle']).code, 2)
})

test('it runs through a link, from a folder with spaces and Chinese in its name', () => {
  inTemporaryFolder((folder) => {
    symlinkSync(join(project, 'lodestone'), join(folder, 'lode stone'))
    const { status, stdout } = spawnSync(join(folder, 'lode stone'), ['plan', '--samples', '50'], {
      cwd: folder,
      encoding: 'utf8',
    })
    assert.equal(status, 0)
    assert.match(stdout, /Planned series output/)
    assert.deepEqual(readdirSync(join(folder, 'out', 'servo-magnet')).sort(), [
      'forms',
      'plan.json',
      'report.html',
      'schedule.ics',
      'schedule.mspdi.xml',
      'tables.xlsx',
    ])
  })
})

test('five faults in one file are five messages, each with place, value, reason and remedy, and nothing is written', () => {
  inTemporaryFolder((folder) => {
    const out = join(folder, 'out')
    const call = lodestone(['plan', join(project, 'examples/bad/five-faults.yaml'), '--out', out])
    assert.equal(call.code, 2)
    for (const path of [
      'applicant.name',
      'product.grade',
      'volume.ramp[1].tonnes',
      'site.hub',
      'limits.deadline',
    ]) {
      assert.ok(call.err.includes(path), path)
    }
    assert.equal(call.err.match(/remedy:/g)?.length, 5)
    assert.ok(!existsSync(out))
  })
})

test('files that are no application are refused in words', () => {
  inTemporaryFolder((folder) => {
    const large = join(folder, 'large.yaml')
    writeFileSync(large, `note: ${'x'.repeat(30 << 20)}\n`)
    const bad = readdirSync(join(project, 'examples/bad')).map((name) =>
      join(project, 'examples/bad', name),
    )
    for (const file of [...bad, large, join(folder, 'missing.yaml'), folder]) {
      const call = lodestone(['plan', file, '--out', join(folder, 'out')])
      assert.equal(call.code, 2, file)
      assert.match(call.err, /remedy:/, file)
      assert.doesNotMatch(call.err, /\n\s+at /, file)
      assert.ok(!existsSync(join(folder, 'out')), file)
    }
  })
})

test('bad options and scenarios are named all at once', () => {
  const options = lodestone(['plan', '--samples', 'many', '--as-of', '2026-02-30', '--lang', 'fr'])
  assert.equal(options.code, 2)
  assert.equal(options.err.match(/remedy:/g)?.length, 3)
  const scenarios = lodestone([
    'plan',
    '--scenario',
    'offer:nobody=gone',
    '--scenario',
    'lever:luck=off',
    '--scenario',
    'rain',
  ])
  assert.equal(scenarios.code, 2)
  assert.equal(scenarios.err.match(/remedy:/g)?.length, 3)
})

test('a benchmark that is none, and a number of runs that is none, are refused in words', () => {
  for (const words of [
    ['../src/cli/main'],
    ['schedule/archive'],
    ['plan', '0'],
    ['portfolio', '1', 'x'],
  ]) {
    const { code, out, err } = lodestone(['bench', ...words])
    assert.equal(code, 2, words.join(' '))
    assert.equal(out, '')
    assert.match(err, /remedy:/)
  }
})

test('--json prints plan.json alone', () => {
  inTemporaryFolder((folder) => {
    const call = lodestone(['plan', '--samples', '50', '--json', '--out', folder])
    assert.equal(JSON.parse(call.out).format, 'lodestone.plan/1')
  })
})

test('an output folder that cannot be is refused before anything is planned, and nothing is written', () => {
  inTemporaryFolder((folder) => {
    const taken = join(folder, 'taken')
    writeFileSync(taken, 'x')
    for (const out of [taken, join(taken, 'below'), '/proc/lodestone', '']) {
      const call = lodestone(['plan', '--samples', '50', '--out', out], folder)
      assert.equal(call.code, 2, out)
      assert.match(call.err, /--out \[bad-option\]/, out)
      assert.doesNotMatch(call.err, /\n\s+at /, out)
    }
    assert.deepEqual(readdirSync(folder), ['taken'])
  })
})
