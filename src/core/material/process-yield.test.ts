import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feedYield, makesMetal, separationYield, swarfShare } from './process-yield.ts'
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
