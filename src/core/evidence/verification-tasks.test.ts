import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Evidence } from '#core/model/claim.ts'
import { evidenceReport } from './evidence-report.ts'
import { pressSource } from './example-sources.ts'
import { verificationTasks } from './verification-tasks.ts'

const sources = Object.fromEntries(
  [
    pressSource('paper', 'Daily Metal'),
    pressSource('visitor', 'Visitor'),
    pressSource('registry', 'Land Registry', { kind: 'registry' }),
  ].map((source) => [source.id, source]),
)

const claim = (id: string, evidence: readonly Evidence[], more: Partial<Claim> = {}): Claim => {
  const [subject = '', predicate = ''] = id.split('#')
  return {
    ...{ id, subject, predicate, value: true, unit: null, asOf: '2026', basis: 'read', evidence },
    ...more,
  }
}

const by = (...ids: string[]): Evidence[] => ids.map((source) => ({ source, stance: 'supports' }))

const tasksOf = (
  claims: readonly Claim[],
  carries: Readonly<Record<string, readonly string[]>> = {},
) => {
  const words = { en: 'words', zh: '文字' }
  const notes = Object.fromEntries(
    claims.map(({ id }) => [id, { words, carries: carries[id] ?? [], records: [] }]),
  )
  const view = { claims: Object.fromEntries(claims.map((one) => [one.id, one])), sources }
  const report = evidenceReport(words, null, view, { claims: notes, origins: [], searches: [] })
  return verificationTasks(report).map(({ kind, claim: of, carried }) => ({
    kind,
    id: of.claim.id,
    carried: carried.length,
  }))
}

test('worse grades come first, and of equals what carries more, also through others; verified ones are done', () => {
  const tasks = tasksOf(
    [
      claim('a#one', by('paper')),
      claim('b#base', by('paper')),
      claim('c#none', []),
      claim('d#done', by('paper', 'registry')),
      claim('e#against', [...by('paper'), { source: 'visitor', stance: 'contradicts' }]),
    ],
    // b carries a, and through it c.
    { 'b#base': ['a#one'], 'a#one': ['c#none'], 'c#none': ['b#base'] },
  )
  assert.deepEqual(
    tasks.map(({ id, carried }) => [id, carried]),
    [
      ['e#against', 0],
      ['c#none', 2],
      ['a#one', 2],
      ['b#base', 2],
    ],
  )
})

test('a lease without a facility and a facility without a lease are tasks, and neither once they match', () => {
  const plant = claim('facility/works#self', by('paper'), { claimant: 'Example Magnets' })
  const lease = (lessee: string) =>
    claim('parcel/7#lease:R1', by('registry', 'paper'), {
      predicate: 'lease',
      value: lessee,
    })
  assert.deepEqual(
    tasksOf([plant, lease('Somebody Else')]).map(({ kind, id }) => [kind, id]),
    [
      ['facility-without-lease', 'facility/works#self'],
      ['lease-without-facility', 'parcel/7#lease:R1'],
    ],
  )
  // The lease is verified and its facility is claimed by the lessee: what is left is the facility's one voice.
  assert.deepEqual(
    tasksOf([plant, lease('Example Magnets')]).map(({ kind, id }) => [kind, id]),
    [['claim', 'facility/works#self']],
  )
  assert.deepEqual(
    tasksOf([plant, claim('facility/works#lease', by('registry', 'paper'))]).map(
      ({ kind }) => kind,
    ),
    ['claim'],
  )
})

test('a facility is asked for its lease once, and what is assumed to exist is looked up nowhere', () => {
  const tasks = tasksOf([
    claim('facility/works#capacity', by('paper')),
    claim('facility/works#yield', by('paper')),
    claim('facility/stand-in#self', [], { basis: 'assumption' }),
  ])
  assert.deepEqual(
    tasks.map(({ kind, id }) => [kind, id]),
    [
      ['facility-without-lease', 'facility/works#capacity'],
      ['claim', 'facility/works#yield'],
    ],
  )
})
