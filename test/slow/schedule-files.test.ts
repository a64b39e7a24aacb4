import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const fixtures = join(project, 'test/fixtures/instances')

test('a benchmark file is answered as JSON with the keys other programs read, dummies included', () => {
  const { code, out } = lodestone(['schedule', join(fixtures, 'good/shop.sm'), '--json'])
  assert.equal(code, 0)
  const answer = JSON.parse(out)
  assert.deepEqual(Object.keys(answer), [
    'instance',
    'status',
    'objective',
    'lowerBound',
    'schedules',
    'seconds',
    'start',
    'mode',
  ])
  // Worked out in src/adapters/formats/instance-files.test.ts.
  assert.deepEqual([answer.status, answer.objective, answer.lowerBound], ['optimal', 7, 7])
  assert.deepEqual(answer.start, [0, 0, 3, 3, 7])
  assert.deepEqual(answer.mode, [1, 1, 1, 1, 1])
})

test('bad files end with exit code 2 and nothing on the output', () => {
  for (const name of readdirSync(join(fixtures, 'bad'))) {
    const { code, out, err } = lodestone(['schedule', join(fixtures, 'bad', name), '--json'])
    assert.deepEqual([name, code, out], [name, 2, ''])
    assert.match(err, /line \d+ \[|size limit/, name)
  }
})

test('a demand above capacity ends with exit code 3 and names task, resource and both numbers', () => {
  const call = lodestone([
    'schedule',
    join(fixtures, 'infeasible/demand-above-capacity.sm'),
    '--json',
  ])
  assert.equal(call.code, 3)
  const { status, objective, lowerBound } = JSON.parse(call.out)
  assert.deepEqual([status, objective, lowerBound], ['infeasible', null, 0])
  assert.match(call.err, /task 3\n {4}4 of R 1, which has 3/)
  const modes = lodestone(['schedule', join(fixtures, 'infeasible/every-mode-above-capacity.mm')])
  assert.equal(modes.code, 3)
  assert.match(modes.out, /mode 1: 4 of R 1, which has 3\n {4}mode 2: 9 of R 1, which has 3/)
})

test('consumables that no choice of modes fits end with exit code 3 and are named', () => {
  const call = lodestone(['schedule', join(fixtures, 'infeasible/consumables-short.mm'), '--json'])
  assert.equal(call.code, 3)
  assert.equal(JSON.parse(call.out).status, 'infeasible')
  assert.match(call.err, /whatever modes are chosen, they use up more than there is/)
})

test('fixed dates and deadlines that cannot be held together are named', () => {
  inTemporaryFolder((folder) => {
    const task = (uid: number, more: string): string =>
      `<Task><UID>${uid}</UID><Name>t${uid}</Name><Duration>PT40H0M0S</Duration><DurationFormat>7</DurationFormat>${more}</Task>`
    const fixed = (day: number): string =>
      `<ConstraintType>2</ConstraintType><ConstraintDate>2026-12-0${day}T08:00:00</ConstraintDate>`
    const after =
      '<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>'
    const file = join(folder, 'pins.xml')
    writeFileSync(
      file,
      `<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-12-01T08:00:00</StartDate><Tasks>${task(1, fixed(4))}${task(2, `${fixed(9)}${after}`)}</Tasks></Project>`,
    )
    const { code, out } = lodestone(['schedule', file])
    assert.equal(code, 3)
    assert.match(
      out,
      /could not be held together:\n {4}the fixed date of task 1\n {4}the fixed date of task 2/,
    )
  })
})

test('ten megabytes of jobs are refused with the limit, and a binary project file in words', () => {
  inTemporaryFolder((folder) => {
    const large = join(folder, 'large.rcp')
    const size = 800_000
    writeFileSync(
      large,
      `${size} 1\n1\n${Array.from({ length: size - 1 }, (_, at) => `1 0 1 ${at + 2}`).join('\n')}\n0 0 0\n`,
    )
    assert.ok(readFileSync(large).length > 9e6)
    const call = lodestone(['schedule', large])
    assert.equal(call.code, 2)
    assert.match(call.err, /size limit of a file is 30000 jobs/)
    const binary = join(folder, 'plan.mpp')
    writeFileSync(binary, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    const refused = lodestone(['schedule', binary])
    assert.equal(refused.code, 2)
    assert.match(refused.err, /Save As, XML format/)
  })
})
