import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import type { Facts, FactValue } from '#core/model/condition.ts'
import { ruleEvents } from '#core/model/rule.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { evaluateRules, type RuleVerdict } from './evaluate-rules.ts'
import type { LawReadings } from './rule-state.ts'

const read = readCatalog(join(import.meta.dirname, '..', '..', '..', 'catalog'))
assert.ok(read.kind === 'ok')
const { rules } = read.value.catalog

const day = (iso: string): Day => parseDay(iso) as Day

/** Judges one shipped rule with every event on one day. */
function judge(
  id: string,
  on: string,
  values: Readonly<Record<string, FactValue>>,
  law: LawReadings = {},
): RuleVerdict {
  const rule = rules[id]
  assert.ok(rule, id)
  const facts: Facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, from: `answer:${name}` }]),
  )
  const eventDay = Object.fromEntries(ruleEvents.map((event) => [event, day(on)]))
  const judging = { asOf: day('2026-12-01'), eventDay, law } as Parameters<typeof evaluateRules>[2]
  return evaluateRules([rule], facts, judging)[0] as RuleVerdict
}

const answer = (...asked: Parameters<typeof judge>): string => judge(...asked).applies

const defence = { 'sale.defenceMarkets': ['US'], 'product.magnetType': 'NdFeB' }

test('a defence delivery meets the melt rule to the end of 2026 and the whole-chain rule from then on', () => {
  assert.equal(answer('US-DFARS-7052-A', '2026-12-31', defence), 'yes')
  assert.equal(answer('US-DFARS-7052-B', '2026-12-31', defence), 'no')
  assert.equal(answer('US-DFARS-7052-A', '2027-01-01', defence), 'no')
  assert.equal(answer('US-DFARS-7052-B', '2027-01-01', defence), 'yes')
  assert.deepEqual(rules['US-DFARS-7052-A']?.bars, {
    from: 'melt',
    countries: ['CN', 'RU', 'IR', 'KP'],
    accepts: ['identity-preserved', 'segregated', 'controlled-blending'],
  })
  assert.equal(rules['US-DFARS-7052-B']?.bars?.from, 'mine')
})

test('the defence rules bind neither a civil sale nor a ferrite magnet', () => {
  assert.equal(
    answer('US-DFARS-7052-B', '2028-01-01', { ...defence, 'sale.defenceMarkets': [] }),
    'no',
  )
  const ferrite = { ...defence, 'product.magnetType': 'ferrite' }
  assert.equal(answer('US-DFARS-7052-B', '2028-01-01', ferrite), 'no')
})

const chineseMagnet = {
  'sale.jurisdictions': ['US'],
  'shipment.origin': 'CN',
  'shipment.hs': '850511',
}

test('the additional duty on Chinese magnets begins on the first day of 2026', () => {
  assert.equal(answer('US-301-MAGNET', '2025-12-31', chineseMagnet), 'no')
  assert.equal(answer('US-301-MAGNET', '2026-01-01', chineseMagnet), 'yes')
  assert.equal(
    answer('US-301-MAGNET', '2026-01-01', { ...chineseMagnet, 'shipment.origin': 'EE' }),
    'no',
  )
  assert.equal(rules['US-301-MAGNET']?.parameters.adValorem?.mode, 0.25)
})

const motorInEurope = {
  'sale.jurisdictions': ['DE', 'EU'],
  'product.kind': 'motor',
  'product.magnetMassKg': 0.2,
  'product.magnetType': 'NdFeB',
}

test('the magnet label cannot bind before the end of 2027, and from then on nobody can tell', () => {
  assert.equal(answer('EU-CRMA-28-LABEL', '2027-11-23', motorInEurope), 'no')
  assert.equal(answer('EU-CRMA-28-LABEL', '2027-11-24', motorInEurope), 'cannot-tell')
  const revived = judge('EU-CRMA-28-LABEL', '2028-06-01', motorInEurope, {
    'eu-crma-28': 'revived',
  })
  assert.equal(revived.applies, 'yes')
  assert.match(revived.words.en, /^in force on 2028-06-01, as the scenario reads it/)
  assert.equal(
    answer('EU-CRMA-28-LABEL', '2028-06-01', motorInEurope, { 'eu-crma-28': 'extended' }),
    'no',
  )
  // A proposal would widen the products: the text as published leaves a bare magnet out, the law to come may not.
  const bare = { ...motorInEurope, 'product.kind': 'magnet' }
  const open = judge('EU-CRMA-28-LABEL', '2028-06-01', bare)
  assert.equal(open.applies, 'cannot-tell')
  assert.match(open.words.en, /as last published it does not reach this case/)
  assert.equal(answer('EU-CRMA-28-LABEL', '2028-06-01', bare, { 'eu-crma-28': 'revived' }), 'no')
})

test('recycled content is disclosed above 0.2 kg of magnet and not at it', () => {
  const law: LawReadings = { 'eu-crma-29': 'revived' }
  const with021 = { ...motorInEurope, 'product.magnetMassKg': 0.21 }
  assert.equal(answer('EU-CRMA-29-RECYCLED', '2028-06-01', motorInEurope, law), 'no')
  assert.equal(answer('EU-CRMA-29-RECYCLED', '2028-06-01', with021, law), 'yes')
})

test('licences that hang on a threshold bind at it', () => {
  const american = { 'site.jurisdiction': 'US' }
  const uranium = (share: number) => ({ ...american, 'process.uThWeightPct': share })
  assert.equal(answer('US-SOURCE-MAT', '2027-06-01', uranium(0.05)), 'yes')
  assert.equal(answer('US-SOURCE-MAT', '2027-06-01', uranium(0.049)), 'no')
  const hydrogen = (kg: number) => ({
    'site.jurisdictions': ['EE', 'EU'],
    'process.hydrogenKgOnSite': kg,
  })
  assert.equal(answer('EU-SEVESO', '2027-06-01', hydrogen(5000)), 'yes')
  assert.equal(answer('EU-SEVESO', '2027-06-01', hydrogen(4999)), 'no')
})

test('a fact the application does not give cannot tell, and the words say whom to ask about what', () => {
  const { applies, words } = judge('US-NSR-PSD', '2027-06-01', { 'site.jurisdiction': 'US' })
  assert.equal(applies, 'cannot-tell')
  assert.match(words.en, /ask State air agency: new sources of air emissions$/)
  assert.match(words.zh, /请向州大气主管机构确认：新增大气排放源$/)
})

test('the approvals before the reform are a reference and never bind a plan', () => {
  const site = { 'site.jurisdiction': 'CN', 'site.standardLand': false }
  assert.equal(answer('CN-BASE-PACKAGE', '2018-10-31', site), 'yes')
  assert.equal(answer('CN-BASE-PACKAGE', '2018-11-01', site), 'no')
})

test('a shipped rule says what it bars only where it is a ban', () => {
  for (const { id, bars, duty } of Object.values(rules)) if (bars) assert.equal(duty, 'ban', id)
})
