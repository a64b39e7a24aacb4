import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ElementFlow } from '#core/model/plan.ts'
import { sankeyLayout } from './sankey-layout.ts'

const flow = (from: string, to: string, kg: number, origin = 'a'): ElementFlow => ({
  element: 'Nd',
  origin,
  from,
  to,
  kg,
})

const rows = ['mine', 'plant', 'shop', 'recycler', 'market']
const layout = (flows: readonly ElementFlow[]) =>
  sankeyLayout(
    flows,
    (place) => rows.findIndex((row) => place.startsWith(row)),
    (place) => place === 'recycler',
    { left: 10, zone: 100, side: 50, gap: 6 },
  )

test('widths are masses on one scale, and what does not go on is lost', () => {
  // 100 kg fill the zone of 100 px: 1 px for a kilogram; 40 of 100 kg stay in the plant.
  const { nodes, bands } = layout([flow('mine', 'plant', 100), flow('plant', 'market', 60)])
  assert.deepEqual(
    bands.map((band) => band.width),
    [100, 60],
  )
  assert.equal(nodes.find(({ id }) => id === 'plant')?.lostKg, 40)
  assert.equal(nodes.find(({ id }) => id === 'market')?.lostKg, 0)
})

test('two mines enter the plant in the order in which they stand', () => {
  const { bands } = layout([
    flow('mine 1', 'plant', 30, 'a'),
    flow('mine 2', 'plant', 60, 'b'),
    flow('plant', 'market', 30, 'a'),
    flow('plant', 'market', 60, 'b'),
  ])
  const [first, second] = bands
  assert.ok(first!.x1 + first!.width <= second!.x1)
  assert.ok(first!.x2 + first!.width <= second!.x2 + 1e-9)
})

test('a side branch stands right of the chain and what it gives back runs up', () => {
  const { nodes, bands } = layout([
    flow('plant', 'shop', 80),
    flow('shop', 'recycler', 30),
    flow('recycler', 'shop', 20),
    flow('shop', 'market', 60),
  ])
  assert.ok(nodes.find(({ id }) => id === 'recycler')!.x >= 110)
  assert.deepEqual(
    bands.map((band) => band.back),
    [false, false, true, false],
  )
})

test('places fed from the same middle stand by name, whatever the rounding of their parts', () => {
  // One plant feeds two shops. In parts, 0.1 + 0.2 of 0.3 kg, the middle of B comes out a hair left of that of A.
  const { nodes } = layout([
    flow('plant', 'shop A', 0.3, 'a'),
    flow('plant', 'shop B', 0.1, 'b'),
    flow('plant', 'shop B', 0.2, 'c'),
  ])
  const x = (id: string) => nodes.find((node) => node.id === id)!.x
  assert.ok(x('shop A') < x('shop B'))
})
