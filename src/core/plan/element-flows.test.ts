import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from './draft.ts'
import { elementFlows } from './element-flows.ts'

const name = (word: string) => ({ en: word, zh: word })
const flow = (from: string, to: string, material: string, kg: number, period = 'q01') => ({
  from,
  to,
  material,
  kg,
  period,
  origin: 'clay',
})

const draft = (flows: readonly ReturnType<typeof flow>[]) =>
  ({
    material: { plan: { flows } },
    world: {
      application: { product: { family: 'magnet' }, site: { hub: 'home' } },
      catalog: {
        playbooks: { magnet: { family: 'magnet', goods: { unit: { many: name('magnets') } } } },
        elements: { Nd: { metalMassFractionInOxide: 0.8 }, La: { metalMassFractionInOxide: 0.5 } },
        ores: { clay: { name: name('Clay'), country: 'BR', shares: { Nd: 0.5, La: 0.5 } } },
        processes: { leach: { stage: 'mine' }, split: { stage: 'separate' } },
      },
      corridor: {
        hubs: [{ id: 'home', country: 'EE' }],
        facilities: [
          { id: 'mine', process: 'leach', name: name('Mine'), country: 'BR', provider: 'digger' },
          {
            id: 'plant',
            process: 'split',
            name: name('Plant'),
            country: 'FR',
            provider: 'splitter',
          },
        ],
      },
    },
  }) as unknown as Draft

test('what comes out of feed run for others has a place of its own, and is neither won nor lost', () => {
  const { elementFlows: flows, places } = elementFlows(
    draft([
      flow('mine', 'plant', 'Nd oxide', 10),
      { ...flow('others.plant', 'plant', 'Nd oxide', 4), origin: 'rock' },
      flow('plant', 'others.plant', 'Nd oxide', 4),
      flow('plant', 'site', 'Nd oxide', 6),
      { ...flow('plant', 'site', 'Nd oxide', 4), origin: 'rock' },
      flow('site', 'market', 'Nd in magnet', 8),
    ]),
  )
  assert.ok(!flows.some(({ from, to }) => to === 'loss' && from !== 'site'))
  assert.deepEqual(
    places.find(({ id }) => id === 'others.plant'),
    {
      id: 'others.plant',
      name: { en: 'Run for others at Plant', zh: 'Plant代他人加工' },
      stage: 'others',
      country: 'FR',
      operator: 'splitter',
    },
  )
})

test('a wanted element is followed in kg of element, and what does not go on is lost', () => {
  // 100 kg of mixed oxide hold 50 x .8 = 40 kg of Nd; the mine passes 50 kg of it on, 20 kg of Nd, in two quarters;
  // the plant sends 20 kg of Nd oxide, 16 kg of Nd, and keeps none. La is in no magnet, so nobody follows it.
  const { elementFlows: flows, places } = elementFlows(
    draft([
      flow('deposit.clay', 'mine', 'REO', 100),
      flow('mine', 'plant', 'REO', 30),
      flow('mine', 'plant', 'REO', 20, 'q02'),
      flow('plant', 'stock.plant', 'Nd oxide', 5),
      flow('stock.plant', 'plant', 'Nd oxide', 5, 'q02'),
      flow('plant', 'site', 'Nd oxide', 20),
      flow('plant', 'co-products', 'La oxide', 20),
      flow('site', 'market', 'Nd in magnet', 16),
    ]),
  )
  assert.deepEqual(
    flows.map(({ element, from, to, kg }) => [element, from, to, Math.round(kg * 1e6) / 1e6]),
    [
      ['Nd', 'deposit.clay', 'mine', 40],
      ['Nd', 'mine', 'plant', 20],
      ['Nd', 'plant', 'site', 16],
      ['Nd', 'site', 'market', 16],
      ['Nd', 'mine', 'loss', 20],
      ['Nd', 'plant', 'loss', 4],
    ],
  )
  assert.deepEqual(
    places.map(({ id, stage, country, operator }) => [id, stage, country, operator]),
    [
      ['deposit.clay', 'deposit', 'BR', null],
      ['market', 'market', null, null],
      ['mine', 'mine', 'BR', 'digger'],
      ['plant', 'separate', 'FR', 'splitter'],
      ['site', 'site', 'EE', 'own'],
    ],
  )
  const nameOf = (wanted: string) => places.find(({ id }) => id === wanted)?.name.en
  assert.equal(nameOf('deposit.clay'), 'Clay')
  // No own line feeds the site, so its magnets were bought.
  assert.deepEqual([nameOf('site'), nameOf('market')], ['Magnets at the plant', 'Magnets sold'])
})
