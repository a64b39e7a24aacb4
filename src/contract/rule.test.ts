import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLedger } from './estimate.ts'
import { decodeRule } from './rule.ts'

const claim = { asOf: '2026', basis: 'memory' }

const sound = {
  format: 'lodestone.rule/1',
  id: 'XX-TEST',
  kind: 'permit',
  jurisdiction: 'CN',
  name: { en: 'Test permit', zh: '测试许可' },
  citation: ['S001'],
  condition: { all: [] },
  event: 'construction',
  binds: 'site',
  duty: 'permit',
  authority: { name: { en: 'Bureau', zh: '局' }, level: 'municipal' },
  limit: { days: 20, unit: 'working' },
  deemed: 'no',
  recurrence: 'once',
  decisionDays: { value: 30, unit: 'days', asOf: '2026', basis: 'assumption' },
  claim,
}

const faultsOf = (change: object): [string, string][] => {
  const decoded = decodeRule({ ...sound, ...change }, 'XX-TEST.yaml', createLedger())
  return decoded.kind === 'faults' ? decoded.issues.map(({ code, path }) => [code, path]) : []
}

const bars = { from: 'mine', countries: ['CN'] }

test('a bar accepts the physical custody models unless it says otherwise', () => {
  const acceptedBy = (change: object) => {
    const decoded = decodeRule(
      { ...sound, bars: { ...bars, ...change } },
      'XX-TEST.yaml',
      createLedger(),
    )
    return decoded.kind === 'ok' ? decoded.value.bars?.accepts : decoded.issues
  }
  assert.deepEqual(acceptedBy({}), ['identity-preserved', 'segregated', 'controlled-blending'])
  assert.deepEqual(acceptedBy({ accepts: ['segregated'] }), ['segregated'])
  const cited = {
    bars: { ...bars, accepts: ['mass-balance'] },
    restsOn: { bars: { asOf: '2026', basis: 'read', source: ['S001'] } },
  }
  assert.deepEqual(faultsOf(cited), [])
})

test('a sound rule is read, and what it leaves out is unknown', () => {
  const decoded = decodeRule(sound, 'XX-TEST.yaml', createLedger())
  assert.ok(decoded.kind === 'ok')
  const { published, starts, ends, knowledge, preparationDays, within } = decoded.value
  assert.deepEqual(
    [published, starts, ends, preparationDays, within],
    [null, null, null, null, null],
  )
  assert.deepEqual(knowledge, { unknownAfter: null, since: null, switch: null })
})

for (const [fault, change, code, path] of [
  ['ends before it starts', { starts: '2026-02-01', ends: '2026-01-31' }, 'not-ascending', 'ends'],
  [
    'is suspended backwards',
    { suspended: [{ from: '2026-02-01', until: '2026-01-31' }] },
    'not-ascending',
    'suspended',
  ],
  ['names a switch and nothing unknown', { knowledge: { switch: 'x' } }, 'missing', 'knowledge'],
  ['deems consent without a limit', { deemed: 'yes', limit: null }, 'no-source', 'deemed'],
  [
    'deems consent on an assumption',
    {
      deemed: 'yes',
      limit: { days: 20, unit: 'calendar' },
      claim: { ...claim, basis: 'assumption' },
    },
    'no-source',
    'deemed',
  ],
  [
    'deems consent after other days than it counts',
    { deemed: 'yes' },
    'wrong-unit',
    'decisionDays.unit',
  ],
  ['depends on itself', { dependsOn: ['XX-TEST'] }, 'circle', 'id'],
  ['lies within itself', { within: 'XX-TEST' }, 'circle', 'id'],
  [
    'takes books for material without a citation',
    { bars: { ...bars, accepts: ['segregated', 'book-and-claim'] } },
    'no-source',
    'bars.accepts',
  ],
  ['starts on no real date', { starts: '2026-02-30' }, 'not-a-date', 'starts'],
] as const)
  test(`a rule that ${fault} is a fault`, () => {
    assert.deepEqual(faultsOf(change), [[code, path]])
  })
