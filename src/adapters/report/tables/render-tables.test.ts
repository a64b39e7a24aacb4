import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleNoPlan } from '#adapters/report/sample-no-plan.ts'
import { samplePlan } from '#adapters/report/sample-plan.ts'
import type { Table } from '#app/ports.ts'
import { renderTables } from './render-tables.ts'

const byId = (tables: readonly Table[]): ReadonlyMap<string, Table> =>
  new Map(tables.map((table) => [table.id, table]))

test('every table of the report is there, and every row fits its columns', () => {
  const tables = renderTables(samplePlan, 'en')
  const ids = [...byId(tables).keys()]
  for (const id of 'summary monday steps resources drivers joint twin levers findings materials elementFlows flows capacityUse balance coProducts origins bottlenecks stack otherInstruments months returns debtService exchangeRates duties coverage readings matches people documents trace exposure verifyNext claims sources'.split(
    ' ',
  ))
    assert.ok(ids.includes(id), id)
  assert.equal(ids.length, tables.length)
  for (const { id, columns, rows } of tables)
    for (const row of rows) assert.equal(row.length, columns.length, id)
})

test('numbers are numbers, money is in whole units of the currency the title names, unknown is empty', () => {
  const tables = byId(renderTables(samplePlan, 'en'))
  const months = tables.get('months')
  // Amounts are kept in fen: five, three and two yuan, and what late and dear samples leave of them.
  assert.deepEqual(months?.rows[0], ['2026-12', 5, 3, 2, 1, -9])
  assert.deepEqual(
    months?.columns.map(({ title }) => title),
    ['Month', 'In (CNY)', 'Out (CNY)', 'Cash (CNY)', 'Cash at P50 (CNY)', 'Cash at P90 (CNY)'],
  )
  const balance = tables.get('balance')
  assert.deepEqual(balance?.rows[0], ['Nd', 100, 60, 40, 0, 0, null])
  assert.ok(balance?.columns[1]?.title.endsWith('(kg)'))
  const stack = tables.get('stack')?.rows[0]
  assert.deepEqual(stack?.slice(3, 8), [1e6, '2027-01', '2027-02', null, 0.08])
})

test('an amount in another currency says so instead of counting as the column its own', () => {
  const levers = samplePlan.comparison.levers.map((line) => ({
    ...line,
    money: { amount: 700, currency: 'USD' as const },
  }))
  const plan = { ...samplePlan, comparison: { ...samplePlan.comparison, levers } }
  assert.equal(byId(renderTables(plan, 'en')).get('levers')?.rows[0]?.[8], 'USD 7')
})

test('titles and headings are in the language asked for, and no two sheets are called alike', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const tables = renderTables(samplePlan, language)
    assert.equal(new Set(tables.map(({ title }) => title)).size, tables.length)
    for (const { title } of tables) assert.ok(title.length <= 31, title)
  }
  const chinese = renderTables(samplePlan, 'zh-Hans')
  for (const { title } of chinese) assert.match(title, /[\u4e00-\u9fff]/)
})

test('where there is no plan, the tables say what clashes', () => {
  const tables = byId(renderTables(sampleNoPlan, 'en'))
  assert.deepEqual(tables.get('conflicts')?.rows, [
    ['limits.deadline', 'the applicant', 'Series output by 31 Dec 2027'],
  ])
  assert.equal(tables.has('steps'), false)
})
