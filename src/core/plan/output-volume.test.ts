import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RampYear } from '#core/model/application.ts'
import { magnetKgPerUnit, outputByYear, peakOutput, type Wanted } from './output-volume.ts'

const wanted = (
  product: { magnetMassKg: number | null; use: string | null },
  ramp: readonly RampYear[],
): Wanted =>
  ({
    application: { product, volume: { ramp } },
    catalog: { uses: { joint: { parameters: { magnet: { low: 0.05, mode: 0.1, high: 0.3 } } } } },
  }) as unknown as Wanted

test('units carry their magnets, tonnes are the magnets, and one ramp may hold both', () => {
  // 50,000 motors of 1.6 kg are 80 t; 120 t are 75,000 motors.
  const motors = wanted({ magnetMassKg: 1.6, use: null }, [
    { year: 2029, units: 50_000 },
    { year: 2030, tonnes: 120 },
  ])
  assert.deepEqual(outputByYear(motors), [
    { year: 2029, units: 50_000, tonnes: 80 },
    { year: 2030, units: 75_000, tonnes: 120 },
  ])
  assert.deepEqual(peakOutput(motors), { units: 75_000, tonnes: 120 })
})

test('a mass that nobody answered is the typical one of the catalog', () => {
  // 200,000 joints of 0.1 kg are 20 t.
  const joints = wanted({ magnetMassKg: null, use: 'joint' }, [{ year: 2030, units: 200_000 }])
  assert.equal(magnetKgPerUnit(joints), 0.1)
  assert.equal(outputByYear(joints)[0]?.tonnes, 20)
  assert.throws(() => magnetKgPerUnit(wanted({ magnetMassKg: null, use: 'kite' }, [])), /kite/)
})
