import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Source } from '#core/model/claim.ts'
import { claimsOfPlant, sourcesOfPlant } from './claims-of-plant.ts'

const source = (id: string, title: string, origin = id): Source => ({
  id,
  title,
  publisher: 'Press',
  date: '2025',
  address: null,
  kind: 'press',
  basis: 'read',
  origin,
})

const claim = (id: string, ...sources: string[]): Claim => ({
  id,
  subject: id,
  predicate: 'self',
  value: null,
  unit: null,
  asOf: '2025',
  basis: 'assumption',
  evidence: sources.map((source) => ({ source, stance: 'supports' })),
})

const byId = <Entry extends { readonly id: string }>(...entries: Entry[]) =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]))

const sources = byId(
  source('row', 'A country celebrates a groundbreaking'),
  source('title', 'Works of Oak-Town take shape'),
  source('maker', 'Line of Acme opens', 'Acme plc'),
  source('copy', 'Line opens, as copied', 'Acme plc'),
  source('near', 'Acmelike works of Oaktown'),
  source('other', 'Another plant altogether'),
)
const plant = { called: ['Acme', 'Oak-Town'], claim: 'plant/P#self' }
const claims = byId(
  claim('plant/P#self', 'row'),
  claim('offer/a#duration', 'other', 'title'),
  claim('offer/b#duration', 'near', 'other'),
  claim('offer/c#duration'),
  claim('offer/d#cost', 'copy'),
)

test('a source is about a plant that its row cites, that it names as a whole word, or that it repeats', () => {
  assert.deepEqual([...sourcesOfPlant(plant, claims, sources)].sort(), [
    'copy',
    'maker',
    'row',
    'title',
  ])
})

test('one source about the plant is enough, whatever the basis and the other sources', () => {
  const about = sourcesOfPlant(plant, claims, sources)
  assert.deepEqual(
    claimsOfPlant(claims, about).map(({ id }) => id),
    ['plant/P#self', 'offer/a#duration', 'offer/d#cost'],
  )
})
