import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodePlaybook } from './playbook.ts'

const claim = { asOf: '2026', basis: 'assumption' }
const both = { en: 'x', zh: '某' }

const step = (id: string) => ({
  id,
  name: both,
  desk: 'rd',
  place: 'site',
  duration: { value: 5, unit: 'days', ...claim },
  calendar: 'calendar',
  firstAction: both,
  because: ['site.hub'],
})

const sound = {
  format: 'lodestone.playbook/1',
  id: 'kite',
  family: 'kite',
  name: both,
  goods: {
    kind: 'kite',
    category: 'assembly',
    magnetType: 'NdFeB',
    heading: '9503',
    unit: { one: both, many: both, counter: '只' },
    claim,
  },
  gradesOf: 'kite',
  contracts: ['coat'],
  activities: ['sewing'],
  anchors: {
    admitted: ['design'],
    samples: ['design'],
    shippable: ['series-output'],
    recruiting: ['design'],
    specified: ['design'],
    dataroom: ['design'],
  },
  firstFeed: 'design',
  staffing: {
    per: { amount: 100, unit: 'units' },
    heads: [{ role: 'R01', base: 1 }],
    claim,
  },
  steps: [step('design'), step('series-output')],
}

const faultsOf = (change: object): [string, string][] => {
  const decoded = decodePlaybook({ ...sound, ...change }, 'kite.yaml', createLedger())
  return decoded.kind === 'faults' ? decoded.issues.map(({ code, path }) => [code, path]) : []
}

test('a sound playbook says what its goods are and who is hired, each under a claim of its own', () => {
  const ledger = createLedger()
  const decoded = decodePlaybook(sound, 'kite.yaml', ledger)
  assert.ok(decoded.kind === 'ok')
  const { goods, staffing } = decoded.value
  assert.deepEqual([goods.claim, staffing.claim], ['playbook/kite#goods', 'playbook/kite#staffing'])
  assert.ok(ledger.claims[goods.claim] && ledger.claims[staffing.claim])
  assert.deepEqual(staffing.heads, [{ role: 'R01', base: 1, more: 0, place: 'site', when: null }])
})

for (const [fault, change, code, path] of [
  [
    'reaches a point by a step it does not have',
    { anchors: { ...sound.anchors, samples: ['desing'] } },
    'unknown-step',
    'anchors.samples[0]',
  ],
  ['draws its first feed in no step', { firstFeed: 'x' }, 'unknown-step', 'firstFeed'],
  [
    'never comes to series output',
    { steps: [step('design')] },
    'unknown-step',
    'anchors.shippable[0]',
  ],
  [
    'has a heading in words',
    { goods: { ...sound.goods, heading: 'kites' } },
    'not-valid',
    'goods.heading',
  ],
  ['contracts at a stage that is none', { contracts: ['sewing'] }, 'not-allowed', 'contracts[0]'],
] as const)
  test(`a playbook that ${fault} is a fault`, () => {
    assert.deepEqual(faultsOf(change)[0], [code, path])
  })
