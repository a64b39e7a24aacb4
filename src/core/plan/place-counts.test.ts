import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan } from '#core/model/plan.ts'
import { countBorders, countContracts, countEntities, countLaw } from './place-counts.ts'

const line = (instrument: string, kind: string, provider: string) => ({
  instrument,
  kind,
  provider: { en: provider, zh: provider },
})

const stack = [
  line('own', 'own-equity', 'Maker'),
  line('loan', 'loan', 'Bank'),
  line('working', 'working-capital', 'Bank'),
  line('grant', 'grant', 'Fund'),
  line('deduction', 'tax-deduction', 'Tax office'),
]

const place = (id: string, stage: string, country: string | null, operator: string | null) => ({
  id,
  name: { en: id, zh: id },
  stage,
  country,
  operator,
})

const flow = (from: string, to: string, kg: number) => ({
  element: 'Nd',
  origin: 'ore',
  from,
  to,
  kg,
})

test('a contract is a chosen offer or granted money; own cash and tax law need none', () => {
  const matches = [
    { kind: 'supply.mine', chosen: 'contract-mine' },
    { kind: 'supply.sample-feed', chosen: null },
    { kind: 'hire.R01', chosen: 'jobs' },
    { kind: 'hire.R02', chosen: 'jobs' },
    { kind: 'lab.coating', chosen: 'coating-shop' },
  ]
  assert.deepEqual(countContracts({ matches, finance: { stack } } as unknown as Plan), {
    total: 4 + 3,
    supply: 1,
    services: 1,
    recruitment: 2,
    money: 3,
  })
})

test('each party counts once, whether it works, decides, runs a plant or gives money', () => {
  const steps = [
    'own',
    'lab',
    'lab',
    'digger',
    'authority:city',
    'authority:city',
    'authority:state',
    'instrument:loan',
  ].map((provider) => ({ provider }))
  const places = [
    place('deposit.ore', 'deposit', 'AU', null),
    place('mine', 'mine', 'AU', 'digger'),
    place('plant', 'separate', 'MY', 'splitter'),
    place('site', 'site', 'EE', 'own'),
  ]
  const plan = { schedule: { steps }, material: { places }, finance: { stack } }
  const { total, ...of } = countEntities(plan as unknown as Plan)
  assert.deepEqual(of, {
    applicant: 1,
    providers: ['digger', 'lab', 'splitter'],
    authorities: ['city', 'state'],
    funders: [
      { en: 'Bank', zh: 'Bank' },
      { en: 'Fund', zh: 'Fund' },
    ],
  })
  assert.equal(total, 1 + 3 + 2 + 2)
})

test('borders are counted from the mine to the product, loops included, deposits and buyers not', () => {
  // Of 200 kg mined in Australia 180 go to Malaysia, 100 on to Estonia, where 80 become magnets; 15 kg of swarf go to
  // France and come back. The ore's deposit stands in another country's basket, and buyers are nowhere.
  const material = {
    places: [
      place('deposit.ore', 'deposit', 'BR', null),
      place('mine', 'mine', 'AU', 'digger'),
      place('plant', 'separate', 'MY', 'splitter'),
      place('own.alloy', 'alloy', 'EE', 'own'),
      place('recycler', 'recycle', 'FR', 'recycler'),
      place('site', 'site', 'EE', 'own'),
      place('market', 'market', null, null),
    ],
    elementFlows: [
      flow('deposit.ore', 'mine', 250),
      flow('mine', 'plant', 180),
      flow('plant', 'own.alloy', 90),
      flow('plant', 'own.alloy', 10),
      flow('plant', 'loss', 50),
      flow('own.alloy', 'site', 80),
      flow('own.alloy', 'recycler', 15),
      flow('recycler', 'own.alloy', 15),
      flow('site', 'market', 80),
    ],
  }
  assert.deepEqual(countBorders({ material } as unknown as Plan), {
    crossed: [
      { from: 'AU', to: 'MY', kg: 180 },
      { from: 'MY', to: 'EE', kg: 100 },
      { from: 'EE', to: 'FR', kg: 15 },
      { from: 'FR', to: 'EE', kg: 15 },
    ],
    crossingsPerKg: (180 + 100 + 15 + 15) / 80,
  })
})

test('without a product there is no crossing per kilogram', () => {
  const material = { places: [], elementFlows: [] }
  assert.deepEqual(countBorders({ material } as unknown as Plan), {
    crossed: [],
    crossingsPerKg: null,
  })
})

test('duties are counted by their answer, fields of law by whether they were collected', () => {
  const duties = ['yes', 'yes', 'no', 'cannot-tell'].map((applies) => ({ applies }))
  const coverage = ['covered', 'partial', 'not-collected'].map((state) => ({ state }))
  assert.deepEqual(countLaw({ duties, coverage } as unknown as Plan), {
    duties: 2,
    cannotTell: 1,
    fields: 3,
    fieldsNotCollected: 1,
  })
})
