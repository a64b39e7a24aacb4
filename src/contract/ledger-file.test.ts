import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ledgerAsKnown } from '#core/evidence/ledger-as-known.ts'
import { decodeLedgerFile } from './ledger-file.ts'

const words = { en: 'words', zh: '文字' }

const source = (id: string) => ({
  id,
  title: id,
  publisher: id,
  date: 2025,
  kind: 'press',
  basis: 'read',
})

const whole = {
  format: 'lodestone.ledger-file/1',
  id: 'tiny',
  title: words,
  by: 'compilers',
  knownOn: '2026-01-01',
  sources: [source('maker'), source('visitor')],
  origins: [{ id: 'same', sources: ['maker', 'visitor'], reason: words, knownOn: '2026-03-01' }],
  claims: [
    {
      subject: 'line',
      predicate: 'capacity',
      words,
      value: 1400,
      unit: 't/y',
      asOf: 2026,
      basis: 'read',
      kind: 'announced',
      evidence: [
        { source: 'maker', stance: 'supports' },
        { source: 'visitor', stance: 'contradicts', value: 2500, knownOn: '2026-02-01' },
      ],
      records: [{ kind: 'facility-lease', settles: words }],
    },
  ],
}

test('a ledger file becomes entries with their own known days, and notes beside', () => {
  const decoded = decodeLedgerFile(whole, 'tiny.yaml')
  assert.ok(decoded.kind === 'ok')
  const { entries, notes } = decoded.value
  const at = (knownOn: string) => ledgerAsKnown(entries, { knownOn, heldOn: null })
  const evidenceAt = (day: string) => at(day).claims['line#capacity']?.evidence
  assert.deepEqual(at('2025-12-31').claims, {})
  assert.deepEqual(evidenceAt('2026-01-31'), [{ source: 'maker', stance: 'supports' }])
  assert.deepEqual(evidenceAt('2026-02-01')?.[1], {
    source: 'visitor',
    stance: 'contradicts',
    value: { low: 2500, mode: 2500, high: 2500 },
  })
  assert.equal(at('2026-02-28').sources.visitor?.origin, 'visitor')
  assert.equal(at('2026-03-01').sources.visitor?.origin, 'maker')
  assert.deepEqual(notes.claims['line#capacity']?.records, whole.claims[0]?.records)
})

const [claim] = whole.claims
const [maker] = whole.sources

for (const [fault, raw, code, path] of [
  [
    'a source that is not listed',
    { claims: [{ ...claim, evidence: [{ source: 'nobody', stance: 'supports' }] }] },
    'unknown-source',
    'claims[0].evidence[0]',
  ],
  [
    'a claim that is not there',
    { claims: [{ ...claim, carries: ['line#speed'] }] },
    'unknown-claim',
    'claims[0].carries[0]',
  ],
  ['a source written twice', { sources: [...whole.sources, maker] }, 'repeated', 'sources[2]'],
  ['a claim written twice', { claims: [claim, claim] }, 'repeated', 'claims[1]'],
  [
    'a descending range',
    { claims: [{ ...claim, value: { low: 3, mode: 2, high: 4 } }] },
    'not-an-estimate',
    'claims[0].value',
  ],
  [
    'a kind of record there is not',
    { claims: [{ ...claim, records: [{ kind: 'rumour', settles: words }] }] },
    'not-allowed',
    'claims[0].records[0].kind',
  ],
  ['a text in one language', { title: { en: 'words' } }, 'missing', 'title.zh'],
  [
    'a search that was made on no day',
    {
      searches: [
        { id: 's', kind: 'facility-lease', scope: words, madeOn: null, result: 'nothing', words },
      ],
    },
    'no-day',
    'searches[0].madeOn',
  ],
  ['an unknown field', { author: 'x' }, 'unknown-key', 'author'],
  ['a day that is none', { knownOn: '2026-02-30' }, 'not-a-date', 'knownOn'],
] as const) {
  test(`${fault} is refused as ${code}`, () => {
    const decoded = decodeLedgerFile({ ...whole, ...raw }, 'tiny.yaml')
    assert.ok(decoded.kind === 'faults')
    assert.deepEqual(
      decoded.issues.map((issue) => [issue.code, issue.path]),
      [[code, path]],
    )
    assert.ok(decoded.issues.every(({ reason, remedy }) => reason !== '' && remedy !== ''))
  })
}

test('every fault is told at once', () => {
  const decoded = decodeLedgerFile(
    { ...whole, knownOn: 'soon', by: '', searches: [{}] },
    'tiny.yaml',
  )
  assert.ok(decoded.kind === 'faults')
  assert.ok(decoded.issues.length >= 6, `${decoded.issues.length}`)
})
