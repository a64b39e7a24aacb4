import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import ICAL from 'ical.js'
import { readMspdi } from '#adapters/formats/mspdi/read-mspdi.ts'
import type { Plan } from '#core/model/plan.ts'
import { retime } from '#core/schedule/retime.ts'
import { type Call, inTemporaryFolder, lodestone, project } from './lodestone.ts'

interface Written {
  readonly call: Call
  readonly plan: Plan
  /** Every file by its path. */
  readonly files: ReadonlyMap<string, Buffer>
  /** What `schedule` says of the plan's own file. */
  readonly answer: Call
}

function written(words: readonly string[], env: Record<string, string> = {}): Written {
  return inTemporaryFolder((folder) => {
    const call = lodestone(['plan', '--samples', '200', '--out', folder, ...words], project, env)
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    const files = new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
    const answer = lodestone(['schedule', join(folder, 'schedule.mspdi.xml'), '--json'])
    return { call, plan: JSON.parse(String(files.get('plan.json'))), files, answer }
  })
}

const flagship = written([])
const fileOf = (name: string, of = flagship): Buffer => of.files.get(name) ?? Buffer.alloc(0)
const daysOf = ({ schedule }: Plan): number =>
  (Date.parse(schedule.finish) - Date.parse(schedule.start)) / 86_400_000

test('the file read back is feasible and not later than the plan, with a bound below it', () => {
  assert.equal(flagship.answer.code, 0, flagship.answer.err)
  const answer = JSON.parse(flagship.answer.out)
  const keys = 'instance status objective lowerBound schedules seconds start mode'
  assert.equal(Object.keys(answer).join(' '), keys)
  assert.ok(answer.status === 'optimal' || answer.status === 'feasible')
  assert.ok(answer.objective <= daysOf(flagship.plan))
  assert.ok(answer.lowerBound <= answer.objective && answer.seconds > 0)
  const steps = flagship.plan.schedule.steps.length
  assert.equal(answer.start.length, steps)
  assert.deepEqual([...new Set(answer.mode)], [1])
})

test('re-timed in its own order the file gives the plan, step by step', () => {
  const read = readMspdi(fileOf('schedule.mspdi.xml'), 'schedule.mspdi.xml', 'plan')
  assert.ok(read.kind === 'ok')
  const again = retime(read.value.network, read.value.known as Float64Array)
  assert.equal(Math.max(...(again?.finish ?? [])), daysOf(flagship.plan))
  const text = String(fileOf('schedule.mspdi.xml'))
  const ids = [...text.matchAll(/<FieldID>188743731<\/FieldID>\s*<Value>([^<]*)</g)].map(
    ([, id]) => id as string,
  )
  const origin = Date.parse(flagship.plan.schedule.start)
  const planned = new Map(
    flagship.plan.schedule.steps.map(({ id, start }) => [id, (Date.parse(start) - origin) / 864e5]),
  )
  assert.equal(ids.length, planned.size)
  ids.forEach((id, index) => {
    assert.equal(again?.start[index], planned.get(id), id)
  })
})

test('the calendar parses: an event a step, the deadline, the posts', () => {
  const events = new ICAL.Component(ICAL.parse(String(fileOf('schedule.ics')))).getAllSubcomponents(
    'vevent',
  )
  const { schedule, requirements } = flagship.plan
  assert.equal(events.length, schedule.steps.length + 1 + requirements.roles.length)
  const names = events.map((event) => event.getFirstPropertyValue('uid'))
  assert.equal(new Set(names).size, names.length)
  for (const event of events)
    assert.equal(String(event.getFirstPropertyValue('dtstamp')), `${flagship.plan.asOf}T00:00:00Z`)
})

test('the workbook has every table, no formula, and its names are in the language asked for', async () => {
  const { sheets } = await readXlsx(fileOf('tables.xlsx'))
  for (const name of [
    'Steps',
    'Duties',
    'What was checked',
    'Documents',
    'Material flows',
    'Capacity use',
    'Element balance',
    'Matches',
    'Finance stack',
    'Months',
    'Risk drivers',
    'Levers',
    'Evidence',
    'Verify next',
    'Sources',
    'Trace',
  ]) {
    const sheet = sheets.find((one) => one.name === name)
    assert.ok(sheet && sheet.rows.length > 1, name)
    assert.deepEqual(sheet.freezePane, { rows: 1 }, name)
  }
  for (const { cells } of sheets)
    for (const cell of cells?.values() ?? []) assert.equal(cell.formula, undefined)
  const chinese = written(['--lang', 'zh-Hans'])
  const other = await readXlsx(fileOf('tables.xlsx', chinese))
  for (const { name } of other.sheets) assert.match(name, /[\u4e00-\u9fff]/)
  assert.ok(String(fileOf('schedule.ics', chinese)).includes('申请期限'))
})

test('the forms of the duties that apply are there, filled and flagged', () => {
  const forms = [...flagship.files.keys()].filter((name) => name.startsWith('forms/'))
  assert.deepEqual(forms, [
    'forms/cn-dual-use-export-DE.html',
    'forms/cn-dual-use-export-JP.html',
    'forms/cn-project-record.html',
  ])
  for (const name of forms) {
    const page = String(fileOf(name))
    assert.ok(page.includes('class="known"') && page.includes('class="blank"'), name)
    assert.doesNotMatch(page, /https?:\/\/|<script/)
  }
  const record = String(fileOf('forms/cn-project-record.html'))
  const construction = flagship.plan.schedule.steps.find(({ id }) => id === 'construction')
  const [year, month, date] = (construction?.start ?? '').split('-').map(Number)
  assert.ok(record.includes(`${year}年${month}月${date}日`))
})

test('every file is the same bytes at another moment, in another zone, with another number of workers', () => {
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  const other = written(['--workers', '1'], env)
  assert.deepEqual([...other.files.keys()], [...flagship.files.keys()])
  for (const [name, bytes] of other.files) assert.ok(bytes.equals(fileOf(name)), name)
})

test('where there is no plan the files say so, and the schedule has nothing to time', () => {
  const none = written(['examples/infeasible/deadline-too-early.yaml'])
  assert.equal(none.call.code, 3)
  assert.deepEqual(
    [...none.files.keys()],
    ['plan.json', 'report.html', 'schedule.ics', 'schedule.mspdi.xml', 'tables.xlsx'],
  )
  assert.equal(none.answer.code, 2)
})

test('a file of another kind is refused in words, and so are options that make no sense', () => {
  inTemporaryFolder((folder) => {
    const binary = join(folder, 'plan.mpp')
    writeFileSync(binary, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))
    const refused = lodestone(['schedule', binary])
    assert.equal(refused.code, 2)
    assert.match(refused.err, /XML/)
    const options = lodestone(['schedule', binary, '--schedules', '0', '--seed', 'x'])
    assert.equal(options.err.match(/remedy:/g)?.length, 2)
    assert.equal(lodestone(['schedule', binary, '--schedules', '5', '--seconds', '5']).code, 2)
  })
})

test('a search by seconds ends in time and is no worse', () => {
  inTemporaryFolder((folder) => {
    const file = join(folder, 'own.xml')
    writeFileSync(file, fileOf('schedule.mspdi.xml'))
    const { code, out } = lodestone(['schedule', file, '--seconds', '2', '--json'])
    assert.equal(code, 0)
    assert.ok(JSON.parse(out).objective <= daysOf(flagship.plan))
  })
})
