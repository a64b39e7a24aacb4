import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedYield, makesMetal, separationYield, swarfShare, yieldClaims } from './process-yield.ts'
import { estimate } from './tiny-chain.test.ts'

const process = (parameters: Readonly<Record<string, number>>, id = 'process') => ({
  id,
  name: { en: id, zh: id },
  stage: 'any',
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, estimate(value)]),
  ),
})

test('an element without a yield of its own takes the general one, and none gives none', () => {
  assert.equal(separationYield(process({ yield: 0.9, 'yield.Dy': 0.8 }), 'Dy'), 0.8)
  assert.equal(separationYield(process({ yield: 0.9, 'yield.Dy': 0.8 }), 'Tb'), 0.9)
  assert.equal(separationYield(process({ 'yield.Dy': 0.8 }), 'Tb'), undefined)
})

test('neodymium and praseodymium may have one yield between them', () => {
  const both = process({ 'yield.NdPr': 0.85, yield: 0.8 })
  assert.deepEqual(
    ['Nd', 'Pr', 'La'].map((element) => separationYield(both, element)),
    [0.85, 0.85, 0.8],
  )
})

test('the claims under a yield are those of the names that give it', () => {
  const claimed = (names: readonly string[]) => ({
    ...process({}),
    parameters: Object.fromEntries(
      names.map((name) => [name, { ...estimate(0.9), claim: `of ${name}` }]),
    ),
  })
  const separation = claimed(['yield', 'yield.Nd', 'yield.Dy', 'cost'])
  assert.deepEqual(yieldClaims(separation, 'REO'), ['of yield.Nd', 'of yield.Dy', 'of yield'])
  assert.deepEqual(yieldClaims(separation, 'Dy oxide'), ['of yield.Dy'])
  assert.deepEqual(yieldClaims(separation, 'La oxide'), ['of yield'])
  assert.deepEqual(yieldClaims(claimed(['yield.NdPr', 'yield']), 'Pr oxide'), ['of yield.NdPr'])
  assert.deepEqual(yieldClaims(claimed(['recovery']), 'Nd in alloy'), ['of recovery'])
})

test('praseodymium follows neodymium once they are one feed', () => {
  assert.equal(feedYield(process({ 'yield.Nd': 0.9, 'yield.Pr': 0.5 }), 'NdPr'), 0.9)
})

test('a light process makes no heavy metal, nor a heavy one light metal', () => {
  const light = process({ yield: 0.9 }, 'light-electrolysis')
  const heavy = process({ yield: 0.9 }, 'heavy-calciothermic')
  assert.deepEqual(
    [makesMetal(light, 'NdPr'), makesMetal(light, 'Dy'), makesMetal(heavy, 'NdPr')],
    [true, false, false],
  )
  assert.ok(makesMetal(heavy, 'Dy'))
  assert.ok(!makesMetal(process({ 'yield.Dy': 0.9 }), 'Ho'))
})

test('swarf is never more than machining removes', () => {
  assert.ok(Math.abs(swarfShare(process({ yield: 0.8, swarfShare: 0.3 })) - 0.2) < 1e-12)
  assert.equal(swarfShare(process({ yield: 0.5, swarfShare: 0.3 })), 0.3)
})
