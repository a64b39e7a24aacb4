import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeFacilities } from './facility.ts'

const claim = { asOf: '2026', basis: 'read', source: ['S001'] }
const share = (value: number) => ({ value, unit: 'share', ...claim })
const plant = {
  id: 'plant',
  name: { en: 'Plant', zh: '工厂' },
  provider: 'firm',
  country: 'CN',
  illustrative: false,
  process: 'sx-separation',
  basis: 'REO',
  status: 'operating',
}

const decode = (change: object) => {
  const ledger = createLedger()
  const raw = {
    format: 'lodestone.corridor-facilities/1',
    facilities: [{ ...plant, ...change }],
  }
  return { decoded: decodeFacilities(raw, 'facilities.yaml', ledger), ledger }
}

test('custody and feed run for others are unknown where they are left out, and claims where they are stated', () => {
  const { decoded: bare } = decode({})
  assert.ok(bare.kind === 'ok')
  assert.equal(bare.value[0]?.custody, null)
  assert.equal(bare.value[0]?.otherFeed, null)
  const { decoded, ledger } = decode({
    custody: { model: 'segregated', claim },
    otherFeed: [{ ore: 'longnan', share: share(0.4) }],
    campaignCost: { value: 5000, unit: 'CNY/campaign', ...claim },
  })
  assert.ok(decoded.kind === 'ok')
  assert.equal(decoded.value[0]?.custody?.model, 'segregated')
  assert.equal(decoded.value[0]?.otherFeed?.[0]?.share.mode, 0.4)
  assert.deepEqual(Object.keys(ledger.claims).sort(), [
    'facility/plant#campaignCost',
    'facility/plant#custody',
    'facility/plant#otherFeed.longnan',
  ])
})

for (const [fault, otherFeed, code] of [
  ['says nothing of what it runs for others', [], 'empty'],
  [
    'runs more than all it can',
    [
      { ore: 'longnan', share: share(0.6) },
      { ore: 'xunwu', share: share(0.5) },
    ],
    'out-of-range',
  ],
  ['runs less than nothing', [{ ore: 'longnan', share: share(-0.1) }], 'out-of-range'],
  [
    'names an ore twice',
    [
      { ore: 'longnan', share: share(0.1) },
      { ore: 'longnan', share: share(0.2) },
    ],
    'repeated',
  ],
] as const)
  test(`a facility that ${fault} is a fault`, () => {
    const { decoded } = decode({ otherFeed })
    assert.ok(decoded.kind === 'faults')
    assert.deepEqual(
      decoded.issues.map((issue) => [issue.code, issue.path]),
      [[code, 'facilities[0].otherFeed']],
    )
  })

test('a custody model nobody knows is a fault', () => {
  const { decoded } = decode({ custody: { model: 'trusted', claim } })
  assert.equal(decoded.kind, 'faults')
})
