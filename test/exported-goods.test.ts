import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts, FactValue } from '#core/model/condition.ts'
import type { Rule } from '#core/model/rule.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import { shippedWorld } from './shipped-world.ts'

const { rules } = shippedWorld().catalog

const answer = (id: string, facts: Readonly<Record<string, FactValue>>): string => {
  const given: Facts = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, { value, from: 'test' }]),
  )
  return evaluateCondition((rules[id] as Rule).condition, given).answer
}

const shipped = (category: string, elements: readonly string[]) => ({
  'shipment.origin': 'CN',
  'shipment.exports': true,
  'shipment.category': category,
  'shipment.elements': elements,
})

for (const id of ['CN-MOFCOM-2025-18', 'CN-EXPORT-LIC'])
  test(`${id} binds what the announcement lists, and not what such magnets are built into`, () => {
    assert.equal(answer(id, shipped('magnet', ['Nd', 'Pr', 'Dy'])), 'yes')
    assert.equal(answer(id, shipped('magnet', ['Nd', 'Pr', 'Tb'])), 'yes')
    assert.equal(answer(id, shipped('magnet', ['Nd', 'Pr'])), 'no')
    // Gadolinium is listed as metal, alloy, target, oxide and compound, not in magnets.
    assert.equal(answer(id, shipped('magnet', ['Nd', 'Gd'])), 'no')
    assert.equal(answer(id, shipped('oxide', ['Gd'])), 'yes')
    for (const category of ['motor', 'assembly'])
      assert.equal(answer(id, shipped(category, ['Nd', 'Pr', 'Dy'])), 'no', category)
    assert.equal(answer(id, { ...shipped('magnet', ['Dy']), 'shipment.exports': false }), 'no')
    assert.equal(answer(id, { ...shipped('magnet', []), 'shipment.elements': null }), 'cannot-tell')
  })

test('the five further elements bind as magnets, not in an assembly', () => {
  assert.equal(answer('CN-MOFCOM-2025-57', shipped('magnet', ['Nd', 'Ho'])), 'yes')
  assert.equal(answer('CN-MOFCOM-2025-57', shipped('assembly', ['Nd', 'Ho'])), 'no')
})

test('flows are recorded where rare-earth products leave the country, not where motors do', () => {
  const site = { 'site.jurisdiction': 'CN', 'process.activities': ['winding'] }
  const records = (category: string) =>
    answer('CN-RE-REG-2024', { ...site, ...shipped(category, ['Dy']) })
  assert.equal(records('magnet'), 'yes')
  assert.equal(records('motor'), 'no')
  assert.equal(
    answer('CN-RE-REG-2024', {
      ...site,
      ...shipped('motor', ['Dy']),
      'process.activities': ['separation'],
    }),
    'yes',
  )
})

test('motors are certified, couplings are not', () => {
  const soldAs = (kind: string) => ({ 'sale.markets': ['CN'], 'product.kind': kind })
  assert.equal(answer('CN-CCC', soldAs('motor')), 'yes')
  assert.equal(answer('CN-CCC', soldAs('coupling')), 'no')
  assert.equal(answer('CN-CCC', { ...soldAs('motor'), 'sale.markets': ['DE'] }), 'no')
})

test('the Union asks motors for a label on their magnets, and couplings for none', () => {
  const soldAs = (kind: string) => ({ 'sale.jurisdictions': ['DE', 'EU'], 'product.kind': kind })
  assert.equal(answer('EU-CRMA-28-LABEL', soldAs('motor')), 'yes')
  assert.equal(answer('EU-CRMA-28-LABEL', soldAs('coupling')), 'no')
  const heldBy = (kind: string, kg: number) => ({
    ...soldAs(kind),
    'product.magnetMassKg': kg,
    'product.magnetType': 'NdFeB',
  })
  // Recycled content is disclosed where one product holds more than 0.2 kg.
  assert.equal(answer('EU-CRMA-29-RECYCLED', heldBy('motor', 1.6)), 'yes')
  assert.equal(answer('EU-CRMA-29-RECYCLED', heldBy('motor', 0.1)), 'no')
  assert.equal(answer('EU-CRMA-29-RECYCLED', heldBy('coupling', 0.35)), 'no')
})
