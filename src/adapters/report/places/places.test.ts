import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlaceComparison, PlaceOutcome } from '#core/plan/place-comparison.ts'
import type { Money } from '#core/units/money.ts'
import { renderPlaces } from './place-lines.ts'
import { renderPlacesPage } from './render-places-page.ts'

const yuan = (major: number): Money => ({ amount: major * 100, currency: 'CNY' })
const costs = {
  total: yuan(6e6),
  parts: { supply: yuan(0), law: yuan(0), capacity: yuan(7e6), coordination: yuan(-1e6) },
}
const outcome: PlaceOutcome = {
  finish: { planned: '2028-10-12', p10: '2028-11-01', p50: '2029-05-31', p90: '2029-11-16' },
  days: { total: 681, parts: { supply: 0, law: 84, capacity: 602, coordination: -5 } },
  ownChain: { supply: 3, law: 84, capacity: 594, coordination: 0 },
  coordination: { marketWaits: 236, saved: 241 },
  ownMoney: { untilOutput: yuan(6e6), inAll: yuan(6e6) },
  money: { untilOutput: costs, inAll: costs },
  unknownPrices: { supply: 0, law: 9, capacity: 1, coordination: 0 },
  rates: [
    {
      base: 'EUR',
      quote: 'CNY',
      rate: 7.4531,
      date: '2025-01-15',
      basis: 'read',
      sources: ['FX02'],
    },
  ],
  law: { duties: 13, cannotTell: 11, fields: 9, fieldsNotCollected: 2 },
  contracts: { total: 51, supply: 8, services: 28, recruitment: 12, money: 3 },
  entities: { total: 3, applicant: 1, providers: ['p'], authorities: ['a'], funders: [] },
  borders: { crossed: [{ from: 'AU', to: 'EE', kg: 157_900 }], crossingsPerKg: 1.5 },
  assumptions: { criticalPath: 0.89, money: 0.5 },
}

const comparison: PlaceComparison = {
  format: 'lodestone.places/1',
  currency: 'CNY',
  needDiffers: [],
  places: [
    {
      application: 'a',
      corridor: 'c',
      name: { en: 'Here <b>', zh: '赣州章贡' },
      asOf: '2026-12-01',
      outcome,
    },
    {
      application: 'b',
      corridor: 'd',
      name: { en: 'There', zh: '爱沙尼亚纳尔瓦' },
      asOf: '2026-12-01',
      outcome: null,
      why: { en: 'No plan.', zh: '没有方案。' },
    },
  ],
  differences: [
    {
      from: 0,
      to: 1,
      days: { total: 121, parts: { supply: 30, law: -64, capacity: 100, coordination: 55 } },
      money: { untilOutput: costs, inAll: costs },
      unknownPrices: { supply: 0, law: 10, capacity: 1, coordination: 0 },
      contracts: 7,
      entities: 0,
      borders: -2,
      changes: [],
    },
  ],
  sources: [
    {
      id: 'FX02',
      title: 'Parity',
      publisher: 'MNI',
      date: '2025-01-15',
      address: null,
      kind: 'news',
      basis: 'read',
      origin: 'FX02',
    },
  ],
}

test('figures stand under their places, a dash where there is no plan, missing fees are not zero', () => {
  const lines = renderPlaces(comparison, 'en')
  const at = lines.findIndex((line) => line.includes('Here <b>'))
  const column = (lines[at] ?? '').indexOf('There')
  const law = lines.findIndex((line) => /^ {2}Law /.test(line))
  assert.match(lines[law] ?? '', /^ {2}Law +84 days +–$/)
  assert.equal(lines[law]?.indexOf('–'), column)
  assert.ok(lines.some((line) => /^ {2}Law +unknown \(prices or fees: 9\) +–$/.test(line)))
  assert.ok(
    lines.some((line) => /^ {2}Capacity +CNY 7 million \(unknown: 1\) +–$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^ {4}on the chain that sets the plan’s finish +3 days/.test(line)),
  )
  assert.ok(lines.includes('Exchange rates: 1 EUR = 7.4531 CNY on 15 Jan 2025 (read, FX02 MNI)'))
  assert.ok(lines.includes('There: No plan.'))
  assert.ok(lines.includes('Borders crossed with rare earths, Here <b>: AU-EE 157.9 t'))
})

test('a pair is told as a sum of its parts', () => {
  const lines = renderPlaces(comparison, 'en')
  const at = lines.indexOf('There against Here <b>')
  assert.deepEqual(lines.slice(at + 1, at + 5), [
    '  Days: +121 days = Ore and supply +30 days · Law −64 days · Capacity +100 days · Coordination +55 days',
    '  Planned cost until series output: +CNY 6 million = Ore and supply CNY 0 · Law unknown (prices or fees: 10) · Capacity +CNY 7 million (unknown: 1) · Coordination −CNY 1 million',
    '  Planned cost of all months looked at: +CNY 6 million = Ore and supply CNY 0 · Law unknown (prices or fees: 10) · Capacity +CNY 7 million (unknown: 1) · Coordination −CNY 1 million',
    '  Contracts +7 · legal entities 0 · borders −2',
  ])
})

test('in Chinese a sign takes two places of the terminal', () => {
  const lines = renderPlaces(comparison, 'zh-Hans')
  const width = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0)
  const law = lines.find((line) => /^ {2}法律 +84天/.test(line)) ?? ''
  const head = lines.find((line) => line.includes('爱沙尼亚纳尔瓦')) ?? ''
  assert.equal(
    width(law.slice(0, law.indexOf('–'))),
    width(head.slice(0, head.indexOf('爱沙尼亚纳尔瓦'))),
  )
})

test('the page holds everything itself, and what is written into it is text', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const page = renderPlacesPage(comparison, language)
    assert.doesNotMatch(page, /(?:src|href)="(?!#)|<script|url\(|@import/)
    assert.doesNotMatch(page, /<b>/)
    assert.match(page, new RegExp(`<html lang="${language}">`))
    // Two pictures with a bar for each part of the one place that has a plan.
    assert.equal(page.match(/<svg /g)?.length, 2)
    assert.equal(page.match(/<rect /g)?.length, 8)
  }
})

test('of places without figures no picture is drawn', () => {
  const [, second] = comparison.places
  const page = renderPlacesPage({ ...comparison, places: second ? [second] : [] }, 'en')
  assert.doesNotMatch(page, /<svg /)
})
