import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import type { Table } from '#app/ports.ts'
import { sheetNames } from './sheet-names.ts'
import { writeWorkbook } from './write-workbook.ts'
import { withFixedDates } from './zip-dates.ts'

const tables: readonly Table[] = [
  {
    id: 'a',
    title: '步骤: one/two?',
    columns: [
      { title: 'Name', kind: 'text', width: 40 },
      { title: 'Mass (kg)', kind: 'number', width: 12 },
      { title: 'Day', kind: 'date', width: 12 },
      { title: 'Month', kind: 'month', width: 10 },
      { title: 'Share', kind: 'share', width: 10 },
    ],
    rows: [
      ['磁体 <b>&"', 1234.5, '2028-02-29', '2028-02', 0.25],
      [null, null, '2028', null, null],
    ],
  },
  { id: 'b', title: 'Empty', columns: [{ title: 'Nothing', kind: 'text', width: 8 }], rows: [] },
]

const read = async (some: readonly Table[]) =>
  readXlsx(await writeWorkbook(some), { readStyles: true })

test('another program reads names, text, numbers, real dates and empty cells', async () => {
  const { sheets } = await read(tables)
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['步骤  one two', 'Empty'],
  )
  const [head, first, second] = sheets[0]?.rows ?? []
  assert.deepEqual(head, ['Name', 'Mass (kg)', 'Day', 'Month', 'Share'])
  assert.deepEqual(first, [
    '磁体 <b>&"',
    1234.5,
    new Date('2028-02-29T00:00:00Z'),
    new Date('2028-02-01T00:00:00Z'),
    0.25,
  ])
  // A year alone is no day: it stays text.
  assert.deepEqual(second?.slice(0, 3), [null, null, '2028'])
  assert.deepEqual(sheets[1]?.rows, [['Nothing']])
})

test('the heading row stays in sight and columns are as wide as they say', async () => {
  const [sheet] = (await read(tables)).sheets
  assert.deepEqual(sheet?.freezePane, { rows: 1 })
  assert.equal(sheet?.columns?.[0]?.width, 40)
})

test('text that begins like a formula is text, and is formatted to stay it', async () => {
  const texts = ['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', 'plain = text']
  const column = { title: 'Text', kind: 'text', width: 9 } as const
  const [sheet] = (
    await read([{ id: 'a', title: 'A', columns: [column], rows: texts.map((text) => [text]) }])
  ).sheets
  const cells = texts.map((_, row) => sheet?.cells?.get(`${row + 1},0`))
  texts.forEach((text, row) => {
    assert.equal(sheet?.rows[row + 1]?.[0], text)
    assert.equal(cells[row]?.formula, undefined)
    assert.equal(cells[row]?.style?.numFmt, row < 5 ? '@' : undefined, text)
  })
})

test('the same tables give the same bytes at any moment', async ({ mock }) => {
  const at = async (moment: string): Promise<Uint8Array> => {
    mock.timers.enable({ apis: ['Date'], now: Date.parse(moment) })
    const bytes = await writeWorkbook(tables)
    mock.timers.reset()
    return bytes
  }
  assert.deepEqual(await at('2031-05-06T07:08:09Z'), await at('2026-11-24T00:00:00Z'))
})

test('what is no zip is not taken for one', () => {
  assert.throws(() => withFixedDates(new Uint8Array(40)), RangeError)
})

test('sheet names keep the rules of a workbook', () => {
  const long = 'A title that is much too long for a sheet'
  const names = sheetNames([long, long, 'steps', 'Steps', '[]:*?/\\', ''])
  for (const name of names) assert.ok(name.length >= 1 && name.length <= 31)
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length)
})
