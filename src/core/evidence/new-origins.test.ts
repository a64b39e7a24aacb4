import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinOrigins } from './join-origins.ts'
import { ledgerAsKnown } from './ledger-as-known.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { announcementSources, newOrigins } from './new-origins.ts'
import { originVoice } from './origin-voice.ts'

const entered = { knownOn: '2026-01-02', by: 'test' }

const announced = (id: string, publisher: string): readonly LedgerEntry[] => [
  {
    ...entered,
    id: `source ${id}`,
    kind: 'source',
    source: {
      id,
      title: id,
      publisher,
      date: '2026-01-01',
      address: null,
      kind: 'partner-announcement',
      basis: 'read',
      origin: id,
    },
    owner: null,
    controller: null,
  },
  {
    ...entered,
    id: `evidence ${id}`,
    kind: 'evidence',
    claim: 'announcement#states',
    source: id,
    stance: 'supports',
    stated: '2,000 t',
    locator: 'text',
    contentHash: `hash of ${id}`,
  },
]

const entries = [...announced('a', 'Paper A'), ...announced('b', 'Paper B')]

const found = joinOrigins([
  { id: 'a', text: 'MOFCOM Announcement No. 61 of 2025' },
  { id: 'b', text: '商务部公告2025年第61号' },
])

const origin: LedgerEntry = {
  ...entered,
  id: 'joined',
  kind: 'origin',
  ...(newOrigins(found, entries)[0] as { sources: readonly string[]; reason: string }),
}

const voicesOf = (ledger: readonly LedgerEntry[]) => {
  const { sources } = ledgerAsKnown(ledger, { knownOn: '2026-12-31', heldOn: null })
  return new Set(Object.values(sources).map((source) => originVoice(source, sources).id)).size
}

test('a document of one announcement is found by its content', () => {
  assert.deepEqual(
    [...announcementSources(entries)],
    [
      ['hash of a', 'a'],
      ['hash of b', 'b'],
    ],
  )
})

test('two papers that report one announcement are one voice once they are joined, with the reason logged', () => {
  assert.equal(voicesOf(entries), 2)
  assert.equal(voicesOf([...entries, origin]), 1)
  assert.match(origin.kind === 'origin' ? origin.reason : '', /announcement\/cn-mofcom\/2025\/61/)
})

test('a join is made once, can be withdrawn, and is then not made again by itself', () => {
  assert.deepEqual(newOrigins(found, [...entries, origin]), [])
  const withdrawn: LedgerEntry = {
    ...entered,
    id: 'undone',
    kind: 'withdrawal',
    entry: origin.id,
    reason: 'two announcements of one number',
  }
  assert.equal(voicesOf([...entries, origin, withdrawn]), 2)
  assert.deepEqual(newOrigins(found, [...entries, origin, withdrawn]), [])
})
