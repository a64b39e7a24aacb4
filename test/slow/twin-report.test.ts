import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TwinReport } from '#core/model/twin-report.ts'
import { lodestone } from './lodestone.ts'

const beside = ['--beside', 'examples/applications']
const call = (...words: string[]) => lodestone(['twin', ...words, '--samples', '200'])
const report = JSON.parse(call(...beside, '--json').out) as TwinReport
const line = (id: string) =>
  report.assumptions.find((one) => one.id === id) ?? assert.fail(`no line ${id}`)

test('an unfavourable profile loses, one like the market gains nothing, and every line tells how far it moves', () => {
  assert.ok(report.base.days.p50 > 0)
  assert.ok(line('worse').days.p50 < 0)
  assert.deepEqual(line('none-kept').days, { p10: 0, p50: 0, p90: 0 })
  assert.ok(line('half-kept').days.p50 < report.base.days.p50)
  for (const { id, days, moves } of report.assumptions)
    assert.equal(moves, days.p50 - report.base.days.p50, id)
  const moved = report.assumptions.map(({ moves }) => Math.abs(moves))
  assert.deepEqual(
    moved,
    moved.toSorted((a, b) => b - a),
  )
})

test('every lever in use is told in both orders and by its share; what is open to any firm is not in use', () => {
  const land = report.comparison.levers.find(({ lever }) => lever === 'land')
  assert.equal(land?.inUse, false)
  assert.ok(report.comparison.levers.filter(({ inUse }) => inUse).length >= 3)
  const directions = new Set(report.comparison.findings.map(({ direction }) => direction))
  assert.ok(directions.has('for') && directions.has('against'))
})

test('what the others lose stands beside what the preferred one gains', () => {
  const { others } = report
  assert.ok(others)
  assert.equal(others.gainedDays, report.comparison.differenceDays.p50)
  assert.ok(others.lines.length >= 3)
  assert.ok(others.lines.every(({ id }) => id !== report.application.id))
  const lost = others.lines.reduce((sum, { p50Days }) => sum + (p50Days ?? 0), 0)
  assert.equal(others.lostDays, lost)
})

test('without others it says that nobody who waits was given, in both languages', () => {
  assert.match(call().out, /joint planning of several is needed/)
  const chinese = call('--lang', 'zh-Hans')
  assert.equal(chinese.code, 0)
  assert.doesNotMatch(chinese.out, /undefined|NaN|null/)
  assert.match(chinese.out, /逐项杠杆/)
})
