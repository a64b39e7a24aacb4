import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barredFacilities, barsSite, type OriginBar } from './barred-facilities.ts'
import type { World } from './world.ts'

const plant = (id: string, process: string, country: string) => ({ id, process, country })
const world = {
  application: { site: { hub: 'works' } },
  corridor: {
    hubs: [{ id: 'works', country: 'US' }],
    facilities: [
      plant('mine-cn', 'digging', 'CN'),
      plant('mine-au', 'digging', 'AU'),
      plant('metal-cn', 'reducing', 'CN'),
      plant('alloy-cn', 'casting', 'CN'),
      plant('swarf-cn', 'returning', 'CN'),
      plant('alloy-jp', 'casting', 'JP'),
    ],
  },
  catalog: {
    processes: {
      digging: { stage: 'mine' },
      reducing: { stage: 'metal' },
      casting: { stage: 'alloy' },
      returning: { stage: 'recycle' },
    },
  },
} as unknown as World

const bar = (from: OriginBar['from']): OriginBar => ({ rule: 'R', from, countries: ['CN', 'RU'] })
const barred = (from: OriginBar['from']): string[] =>
  barredFacilities([bar(from)], world).map(({ id }) => id)

test('from the mine on, every stage in a barred country is out', () => {
  assert.deepEqual(barred('mine'), ['mine-cn', 'metal-cn', 'alloy-cn', 'swarf-cn'])
})

test('from the melt on, mining and metal are free, casting and recycled metal are not', () => {
  assert.deepEqual(barred('melt'), ['alloy-cn', 'swarf-cn'])
})

test('no bar, nothing barred; a site in a barred country is barred itself', () => {
  assert.deepEqual(barredFacilities([], world), [])
  assert.ok(!barsSite(bar('melt'), world))
  assert.ok(barsSite({ countries: ['US'] }, world))
})
