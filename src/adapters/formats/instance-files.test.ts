import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Decoded } from '#contract/issues.ts'
import { answerInstance } from '#core/schedule/schedule-answer.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import { mplibFormat } from './mplib/mplib-format.ts'
import { pattersonFormat } from './patterson/patterson-format.ts'
import { psplibFormat } from './psplib/psplib-format.ts'
import { readSchedule } from './read-schedule.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/instances')
const formats = { sm: psplibFormat, mm: psplibFormat, rcp: pattersonFormat, rcmp: mplibFormat }

function read(name: string, bytes: Uint8Array): Decoded<ScheduleInstance> {
  const format = formats[name.split('.').at(-1) as keyof typeof formats]
  assert.ok(format.recognises(bytes, name))
  return format.read(bytes, name, name)
}

function good(name: string): ScheduleInstance {
  const result = read(name, readFileSync(join(folder, 'good', name)))
  assert.ok(result.kind === 'ok', JSON.stringify(result))
  return result.value
}

const answered = (name: string) =>
  answerInstance(good(name), { seed: 1, schedules: 50, goOn: () => true })

test('jobs, days, needs, links and capacity of a PSPLIB file come over', () => {
  const { network, jobs } = good('shop.sm')
  assert.deepEqual(jobs, [[0], [1], [2], [3], [4]])
  assert.deepEqual(
    network.activities.map(({ modes }) => [modes[0]?.days, modes[0]?.uses[0]?.amount ?? 0]),
    [
      [0, 0],
      [3, 2],
      [2, 2],
      [4, 1],
      [0, 0],
    ],
  )
  assert.deepEqual(
    network.links.map(({ from, to }) => [from, to]),
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 4],
    ],
  )
  assert.equal(network.resources[0]?.capacity[0], 3)
  assert.equal(network.consumables, undefined)
  // Jobs 2 and 3 need 2 + 2 of 3: 2 first, then 3 beside 4, done at 3 + 4.
  const { start, mode, objective, status } = answered('shop.sm')
  assert.deepEqual([start, mode, objective], [[0, 0, 3, 3, 7], [1, 1, 1, 1, 1], 7])
  assert.equal(status, 'optimal')
})

test('modes and what they use up come over, written in columns or with tabs', () => {
  const { network } = good('shop.mm')
  assert.deepEqual(network.consumables, [
    { id: 'N 1', capacity: 6 },
    { id: 'N 2', capacity: 6 },
  ])
  assert.deepEqual(
    network.activities[1]?.modes.map(({ days, uses, consumes }) => ({ days, uses, consumes })),
    [
      { days: 3, uses: [{ resource: 0, amount: 2 }], consumes: [{ consumable: 0, amount: 5 }] },
      {
        days: 5,
        uses: [{ resource: 0, amount: 1 }],
        consumes: [
          { consumable: 0, amount: 1 },
          { consumable: 1, amount: 2 },
        ],
      },
    ],
  )
  assert.deepEqual(good('shop-in-tabs.mm').network, network)
})

test('the release of a project holds for all its jobs, and line ends or marks of an editor change nothing', () => {
  const text = readFileSync(join(folder, 'good', 'shop.sm'), 'latin1')
  const later = text.replace(/^( +1 +3 +)0/m, '$14')
  const released = read('later.sm', Buffer.from(later))
  assert.ok(released.kind === 'ok')
  assert.ok(released.value.network.activities.every(({ release }) => release === 4))
  const edited = read('shop.sm', Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`))
  assert.deepEqual(edited.kind === 'ok' && edited.value, good('shop.sm'))
})

test('a Patterson file says the same in bare numbers, wherever its lines break', () => {
  assert.deepEqual(good('shop.rcp').network, good('shop.sm').network)
})

test('projects of an MPLIB file share their resources, and each waits for its release', () => {
  const { network } = good('two-shops.rcmp')
  assert.deepEqual(
    network.activities.map(({ id, release }) => [id, release]),
    [
      ['1:1', 0],
      ['1:2', 0],
      ['1:3', 0],
      ['1:4', 0],
      ['1:5', 0],
      ['2:1', 4],
      ['2:2', 4],
      ['2:3', 4],
    ],
  )
  // Job 2:2 takes all 3 units for 2 days: after the 7 days of the first shop, since before them 1:4 would end at 10.
  const { start, objective } = answered('two-shops.rcmp')
  assert.deepEqual([objective, start.slice(5)], [9, [4, 7, 9]])
})

test('each bad file is refused at its line', async () => {
  const expected: Readonly<Record<string, string>> = {
    'binary.rcp': 'line 1 binary',
    'blank.mm': 'line 1 empty',
    'centuries.rcp': ' too-long',
    'cyclic.rcmp': 'line 7 cyclic',
    'cyclic.rcp': 'line 5 cyclic',
    'cyclic.sm': 'line 21 cyclic',
    'doubly-constrained.sm': 'line 10 out-of-range',
    'empty.rcmp': 'line 1 empty',
    'empty.rcp': 'line 1 empty',
    'empty.sm': 'line 1 empty',
    'job-too-many.rcp': 'line 6 unexpected',
    'minus.rcp': 'line 4 not-a-number',
    'missing-capacities.sm': 'line 31 truncated',
    'no-pair.rcmp': 'line 6 not-a-pair',
    'number-too-large.rcp': 'line 4 not-a-number',
    'three-faults.sm': 'line 19 wrong-count, line 20 unknown-job, line 30 wrong-count',
    'truncated-head.sm':
      'line 1 missing, line 1 missing, line 5 truncated, line 5 truncated, line 5 truncated',
    'truncated.rcmp': 'line 8 truncated',
    'truncated.rcp': 'line 5 truncated',
    'truncated.sm': 'line 29 truncated',
    'unknown-job.rcmp': 'line 7 unknown-job',
    'word-for-number.sm': 'line 29 not-a-number',
    'wrong-job.mm': 'line 30 wrong-job',
  }
  const found = readdirSync(join(folder, 'bad')).sort()
  assert.deepEqual(found, Object.keys(expected).sort())
  for (const name of found) {
    const result = await readSchedule(join(folder, 'bad', name))
    assert.ok(result.kind === 'faults', name)
    const told = result.issues.map(({ path, code }) => `${path} ${code}`).join(', ')
    assert.equal(told, expected[name], name)
    for (const { value, reason, remedy } of result.issues)
      assert.ok(value !== '' && reason !== '' && remedy !== '', name)
  }
})

test('whatever is cut off or changed in a file, it is read or refused, at once and in words', () => {
  const names = readdirSync(join(folder, 'good'))
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(),
      fc.option(fc.constantFrom('9', '-', 'x', ':', '\n', ' ', '\0', '99999', '1:1'), {
        nil: null,
      }),
      (name, at, put) => {
        const text = readFileSync(join(folder, 'good', name), 'latin1')
        const place = at % text.length
        const changed =
          put === null ? text.slice(0, place) : text.slice(0, place) + put + text.slice(place + 1)
        const result = read(name, Buffer.from(changed, 'latin1'))
        if (result.kind === 'ok')
          assert.equal(result.value.jobs.length, result.value.network.activities.length)
        else assert.ok(result.issues.every(({ reason }) => reason !== ''))
      },
    ),
    { numRuns: 1500, seed: 1 },
  )
})

test('a file cut off before its last row is never taken for a whole one', () => {
  for (const name of readdirSync(join(folder, 'good'))) {
    const text = readFileSync(join(folder, 'good', name), 'latin1')
    const rows = text.trimEnd().split('\n')
    const last = rows.findLastIndex((row) => /\d/.test(row))
    for (let kept = 0; kept < last; kept++) {
      const result = read(name, Buffer.from(rows.slice(0, kept).join('\n')))
      assert.equal(result.kind, 'faults', `${name} up to line ${kept}`)
    }
  }
})

test('more jobs than can be scheduled are refused with the limit', () => {
  const chain = Array.from({ length: 30_000 }, (_, at) => `1 0 1 ${at + 2}`)
  const text = [`30001 1`, '1', ...chain, '0 0 0'].join('\n')
  const result = pattersonFormat.read(Buffer.from(text), 'long.rcp', 'long')
  assert.ok(result.kind === 'faults')
  assert.match(result.issues[0]?.reason ?? '', /size limit of a file is 30000 jobs/)
})
