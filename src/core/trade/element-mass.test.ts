import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareInCompound } from './element-mass.ts'

const elements = { Nd: { metalMassFractionInOxide: 0.85736, atomicMass: 144.242 } }

// 144.242 / (144.242 + 3 · 18.998) = 0.7168; 2 · 144.242 / (288.484 + 14 · 55.845 + 10.81) = 0.2668.
test('the share of an element in a compound follows from its formula', () => {
  assert.equal(shareInCompound('NdF3', 'Nd', elements)?.toFixed(4), '0.7168')
  assert.equal(shareInCompound('Nd2Fe14B', 'Nd', elements)?.toFixed(4), '0.2668')
  assert.equal(shareInCompound('Nd2O3', 'Nd', elements)?.toFixed(5), '0.85736')
})

test('a compound without the element holds none, one of unknown parts cannot be told', () => {
  assert.equal(shareInCompound('Fe3O4', 'Nd', elements), 0)
  assert.equal(shareInCompound('constructor', 'Nd', elements), null)
  assert.equal(shareInCompound('Xx', 'Nd', elements), null)
  assert.equal(shareInCompound('', 'Nd', elements), null)
})
