import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BillLine } from '#core/model/application.ts'
import { dayOf } from '#core/units/day.ts'
import { partCosts } from './part-costs.ts'

const price = (mode: number, unit: string, claim: string) => ({
  low: mode,
  mode,
  high: mode,
  unit,
  claim,
})

const world = (billOfMaterials: readonly BillLine[], priceFactors = {}) =>
  ({
    application: { billOfMaterials },
    asOf: dayOf(2026, 12, 1),
    corridor: { currency: 'CNY', prices: { basis: 'works', quotedIn: 'CNY', includesTaxOf: null } },
    catalog: {
      prices: [],
      finance: { CN: { vatRate: price(0.13, 'share', 'vat') } },
      materials: {
        steel: { price: price(11_000, 'CNY/t', 'steel#price') },
        bearing: { price: price(32, 'CNY/piece', 'bearing#price') },
        sleeve: { price: null },
      },
    },
    switches: { priceFactors },
  }) as unknown as Parameters<typeof partCosts>[0]

const years = [
  { year: 2029, units: 1200, tonnes: 2 },
  { year: 2030, units: 2400, tonnes: 4 },
]

test('a year of parts is paid month by month, and the last year of the ramp goes on', () => {
  // 1,200 motors with 18 kg at 11 CNY are 237,600 CNY a year, 19,800 a month; twice as much in the second year and after.
  const lines = partCosts(world([{ material: 'steel', perUnit: 18 }]), years, 30, 36)
  assert.deepEqual(
    [lines[0], lines[11], lines[12], lines[35]].map((line) => [line?.month, line?.amount]),
    [
      [30, 19_800],
      [41, 19_800],
      [42, 39_600],
      [65, 39_600],
    ],
  )
  assert.deepEqual(lines[0]?.claims, ['steel#price'])
})

test('pieces have a price each, kilograms for a tonne follow the magnets, and a scenario moves one price', () => {
  // Two bearings at 32 for each of 1,200 motors are 76,800 a year, 6,400 a month; doubled 12,800.
  const bearings: BillLine[] = [{ material: 'bearing', perUnit: 2 }]
  assert.equal(partCosts(world(bearings), years, 0, 1)[0]?.amount, 6400)
  assert.equal(partCosts(world(bearings, { bearing: 2 }), years, 0, 1)[0]?.amount, 12_800)
  // 600 kg for each of 2 t at 11 CNY are 13,200 a year, 1,100 a month.
  assert.equal(
    partCosts(world([{ material: 'steel', kgPerTonne: 600 }]), years, 0, 1)[0]?.amount,
    1100,
  )
})

test('a part without a price costs nothing that anybody knows', () => {
  assert.deepEqual(partCosts(world([{ material: 'sleeve', perUnit: 1 }]), years, 0, 12), [])
})
