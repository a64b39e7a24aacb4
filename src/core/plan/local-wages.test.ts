import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Catalog } from '#core/model/catalog.ts'
import type { LocalWage } from '#core/model/corridor.ts'
import { withLocalWages } from './local-wages.ts'

const cost = (mode: number, unit: string) => ({ low: mode, mode, high: mode, unit, claim: unit })

const catalog = {
  elements: {},
  roles: {
    R01: { id: 'R01', yearlyCost: cost(320_000, 'CNY') },
    R02: { id: 'R02', yearlyCost: null },
    R03: { id: 'R03', yearlyCost: cost(90_000, 'CNY') },
  },
} as unknown as Catalog

test('a role costs what the corridor says, and else what the catalog says', () => {
  const wages: LocalWage[] = [
    { role: 'R01', yearlyCost: cost(165_000, 'USD') },
    { role: 'R02', yearlyCost: cost(155_000, 'USD') },
  ]
  const { roles, ...rest } = withLocalWages(catalog, { wages })
  assert.deepEqual(
    Object.entries(roles).map(([id, role]) => [id, role.yearlyCost?.mode, role.yearlyCost?.claim]),
    [
      ['R01', 165_000, 'USD'],
      ['R02', 155_000, 'USD'],
      ['R03', 90_000, 'CNY'],
    ],
  )
  assert.deepEqual(rest, { elements: {} })
  assert.deepEqual(withLocalWages(catalog, { wages: [] }), catalog)
})
