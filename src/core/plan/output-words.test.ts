import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Goods } from '#core/model/catalog.ts'
import { plannedOutput, rampWords } from './output-words.ts'
import type { World } from './world.ts'

const goods = {
  unit: { one: { en: 'motor', zh: '电机' }, many: { en: 'motors', zh: '电机' }, counter: '台' },
} as Goods

test('a ramp is said in the measure it was asked in', () => {
  const counted = [
    { year: 2029, units: 20_000 },
    { year: 2030, units: 50_000 },
  ]
  assert.deepEqual(rampWords(counted, goods), {
    en: '20,000 / 50,000 motors a year',
    zh: '每年 20,000 / 50,000 台电机',
  })
  assert.deepEqual(rampWords([{ year: 2029, tonnes: 60 }], goods), {
    en: '60 t a year',
    zh: '每年 60 吨',
  })
  const mixed = [
    { year: 2029, units: 1 },
    { year: 2030, tonnes: 7.5 },
  ]
  assert.deepEqual(rampWords(mixed, goods), {
    en: '1 motor in 2029, 7.5 t in 2030',
    zh: '2029年1台电机，2030年7.5吨',
  })
})

test('counted output names the magnets in one unit and in the largest year', () => {
  // 20,000 motors of 1.6 kg are 32 t.
  const world = {
    application: {
      product: { family: 'motor', magnetMassKg: 1.6, use: null },
      volume: { ramp: [{ year: 2029, units: 20_000 }] },
    },
    catalog: { playbooks: { motor: { family: 'motor', goods } }, uses: {} },
  } as unknown as World
  const output = plannedOutput(world)
  assert.deepEqual(output.years, [{ year: 2029, units: 20_000, tonnes: 32 }])
  assert.deepEqual(output.peak, { en: '20,000 motors a year', zh: '20,000台' })
  assert.deepEqual(output.words, {
    en: '20,000 motors in 2029; 1.6 kg of magnets in each, 32 t in the largest year',
    zh: '2029年20,000台电机；单台含磁体1.6千克，最大年份共32吨',
  })
})
