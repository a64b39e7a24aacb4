import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '#core/units/day.ts'
import { contentShare } from './content-share.ts'

type Given = Parameters<typeof contentShare>

const quote = (material: string, perKg: number) => ({
  date: '2026-01-01',
  material,
  basis: 'works',
  low: perKg,
  average: perKg,
  high: perKg,
  currency: 'USD',
  unit: 'USD/kg',
  claim: material,
})

const world = {
  asOf: dayOf(2026, 12, 1),
  corridor: { currency: 'USD', prices: { basis: 'works', quotedIn: 'USD', includesTaxOf: null } },
  catalog: {
    prices: [quote('nd-oxide', 80)],
    finance: {},
    materials: {},
    uses: {},
    ores: { clay: { country: 'CN' }, rock: { country: 'US' } },
    elements: {
      Nd: { metalMassFractionInOxide: 0.8 },
      Dy: { metalMassFractionInOxide: 0.8 },
    },
  },
  switches: { priceFactors: {} },
  application: {
    product: { magnetMassKg: 1, use: null },
    volume: { ramp: [{ year: 2028, tonnes: 2 }] },
    sales: { pricePerKg: { amount: 5000, currency: 'USD' } },
  },
} as unknown as Given[0]

const flow = (material: string, origin: string, kg: number, to = 'market') => ({
  from: 'site',
  to,
  material,
  origin,
  kg,
  period: '2028-Q1',
})

const share = (...flows: ReturnType<typeof flow>[]) => contentShare(world, { flows }, 'CN')

test('the share is what the oxide of the delivered kilograms costs, of what the ramp is sold for', () => {
  // 100 kg of Nd stand for 125 kg of oxide at 80: 10,000 of the 2,000 kg sold at 50, which are 100,000.
  assert.equal(share(flow('Nd in magnet', 'clay', 100), flow('Nd in magnet', 'rock', 500)), 0.1)
})

test('what comes from elsewhere or goes elsewhere is not counted', () => {
  assert.equal(share(flow('Nd in magnet', 'rock', 100), flow('Nd oxide', 'clay', 9, 'site')), 0)
  // Dy has no quote, but none of it is Chinese.
  assert.equal(share(flow('Dy in magnet', 'rock', 5)), 0)
})

test('without a quote of an element that counts, nobody can tell', () => {
  assert.equal(share(flow('Nd in magnet', 'clay', 100), flow('Dy in magnet', 'clay', 5)), null)
})
