import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facility } from '#core/model/corridor.ts'
import { type CustodyModel, physicalModels } from '#core/model/custody.ts'
import {
  barredFacilities,
  barsSite,
  type OriginBar,
  untoldFacilities,
} from './barred-facilities.ts'
import type { World } from './world.ts'

const unknown = { custody: null, otherFeed: null, committedShare: null }
const plant = (id: string, process: string, country: string, changes: Partial<Facility> = {}) => ({
  ...unknown,
  id,
  process,
  country,
  ...changes,
})
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

const bar = (from: OriginBar['from']): OriginBar => ({
  rule: 'R',
  from,
  countries: ['CN', 'RU'],
  accepts: physicalModels,
})
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

const share = (mode: number) => ({ low: mode, mode, high: mode, unit: 'share', claim: 'c' })
const otherFeed = (ore: string, mode: number) => [{ ore, share: share(mode) }]
const kept = (model: CustodyModel) => ({ custody: { model, claim: 'c' } })
const blender = (changes: Partial<Facility>, from: OriginBar['from'] = 'mine') => {
  const catalog = {
    ...world.catalog,
    processes: { ...world.catalog.processes, splitting: { stage: 'separate' } },
    ores: { clay: { country: 'CN' }, rock: { country: 'AU' } },
  }
  const facilities = [plant('split-au', 'splitting', 'AU', changes)]
  const open = { catalog, corridor: { facilities } } as unknown as World
  const out = barredFacilities([bar(from)], open).length > 0
  return out ? 'barred' : untoldFacilities([bar(from)], open).length > 0 ? 'untold' : 'open'
}

test('a plant that blends in barred feed is barred, one whose other feed is unknown cannot be told', () => {
  const committedShare = share(0.5)
  assert.equal(blender({}), 'untold')
  assert.equal(blender({ committedShare: share(0) }), 'open')
  assert.equal(blender({ committedShare, otherFeed: otherFeed('clay', 0.1) }), 'barred')
  assert.equal(blender({ committedShare, otherFeed: otherFeed('rock', 0.1) }), 'untold')
  assert.equal(blender({ committedShare, otherFeed: otherFeed('rock', 0.5) }), 'open')
})

test('a plant that keeps lots apart is neither, and barred mining does not matter to a bar from the melt on', () => {
  const clay = { committedShare: share(0.5), otherFeed: otherFeed('clay', 0.5) }
  assert.equal(blender({ ...clay, ...kept('segregated') }), 'open')
  assert.equal(blender({ ...clay, ...kept('controlled-blending') }), 'barred')
  assert.equal(blender(clay, 'melt'), 'open')
  assert.equal(blender({}, 'melt'), 'open')
})

test('a plant whose custody model the rule does not accept is barred', () => {
  const rock = { committedShare: share(0.5), otherFeed: otherFeed('rock', 0.5) }
  assert.equal(blender({ ...rock, ...kept('book-and-claim') }), 'barred')
  assert.equal(blender({ ...rock, ...kept('mass-balance') }), 'barred')
  const booked = { ...plant('split-au', 'splitting', 'AU', { ...kept('mass-balance') }) }
  const accepting = { ...bar('mine'), accepts: ['mass-balance'] as const }
  const processes = { splitting: { stage: 'separate' } }
  const open = { catalog: { processes, ores: {} }, corridor: { facilities: [booked] } }
  assert.deepEqual(barredFacilities([accepting], open as unknown as World), [])
})
