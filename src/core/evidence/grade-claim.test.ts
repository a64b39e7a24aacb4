import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Claim, type Evidence, grades, type Source } from '#core/model/claim.ts'
import { pressSource } from './example-sources.ts'
import { gradeClaim, gradeClaims } from './grade-claim.ts'
import { widthOf } from './grade-width.ts'

const ledger: Record<string, Source> = Object.fromEntries(
  [
    pressSource('maker', 'Example Magnets'),
    pressSource('maker-brochure', 'Example Magnets'),
    pressSource('repeat', 'Daily Metal', { origin: 'maker' }),
    pressSource('repeat-of-repeat', 'Metal Digest', { origin: 'repeat' }),
    pressSource('own-visit', 'Daily Metal'),
    pressSource('registry', 'Patent Office', { kind: 'registry' }),
    pressSource('registry-repost', 'Law Portal', { kind: 'official repost', origin: 'registry' }),
    pressSource('recalled', 'Customs', { basis: 'memory', kind: 'official' }),
    pressSource('unlisted-origin', 'Daily Metal', { origin: 'agency wire' }),
    pressSource('sum', '', { kind: 'calculation' }),
    pressSource('ring-a', 'Ring A', { origin: 'ring-b' }),
    pressSource('ring-b', 'Ring B', { origin: 'ring-a' }),
  ].map((entry) => [entry.id, entry]),
)

const claim = (evidence: readonly Evidence[], basis: Claim['basis'] = 'read'): Claim => ({
  id: 'offer/line#duration',
  subject: 'offer/line',
  predicate: 'duration',
  value: { low: 1, mode: 2, high: 3 },
  unit: 'weeks',
  asOf: '2025',
  basis,
  evidence,
})

const supports = (...ids: string[]): Evidence[] =>
  ids.map((id) => ({ source: id, stance: 'supports' }))

const rankOf = (evidence: readonly Evidence[]): number =>
  grades.indexOf(gradeClaim(claim(evidence), ledger))

const anyEvidence: fc.Arbitrary<Evidence[]> = fc.array(
  fc.record({
    source: fc.constantFrom(...Object.keys(ledger)),
    stance: fc.constantFrom('supports', 'supports', 'subsumes', 'silent', 'contradicts'),
  }),
  { maxLength: 6 },
)

test('a maker, its brochure and those who repeat it are one source', () => {
  const repeated = supports('maker', 'maker-brochure', 'repeat', 'repeat-of-repeat')
  assert.equal(gradeClaim(claim(repeated), ledger), 'single-source')
})

test('two who looked for themselves corroborate; an official one among them verifies', () => {
  assert.equal(gradeClaim(claim(supports('maker', 'own-visit')), ledger), 'corroborated')
  assert.equal(gradeClaim(claim(supports('maker', 'registry')), ledger), 'verified')
  assert.equal(gradeClaim(claim(supports('registry', 'registry-repost')), ledger), 'single-source')
})

test('an origin nobody listed is a voice of its own, and a ring of repeats is one', () => {
  assert.equal(gradeClaim(claim(supports('own-visit', 'unlisted-origin')), ledger), 'corroborated')
  assert.equal(gradeClaim(claim(supports('ring-a', 'ring-b')), ledger), 'single-source')
})

test('a calculation supports a claim and adds no voice to what it was calculated from', () => {
  assert.equal(gradeClaim(claim(supports('sum'), 'calculated'), ledger), 'single-source')
  assert.equal(
    gradeClaim(claim(supports('sum', 'registry'), 'calculated'), ledger),
    'single-source',
  )
  assert.equal(
    gradeClaim(claim(supports('sum', 'registry', 'own-visit'), 'calculated'), ledger),
    'verified',
  )
})

test('memory, assumption and unread or unknown sources stay unverified', () => {
  assert.equal(gradeClaim(claim(supports('recalled')), ledger), 'unverified')
  assert.equal(gradeClaim(claim(supports('nobody-listed-this')), ledger), 'unverified')
  assert.equal(gradeClaim(claim([]), ledger), 'unverified')
  assert.equal(gradeClaim(claim(supports('maker', 'registry'), 'assumption'), ledger), 'unverified')
  assert.equal(gradeClaim(claim(supports('maker', 'registry'), 'memory'), ledger), 'unverified')
})

test('one contradiction that was read outweighs any support; a remembered one does not', () => {
  const backed = supports('maker', 'registry')
  const against = (id: string): Evidence => ({ source: id, stance: 'contradicts' })
  assert.equal(gradeClaim(claim([...backed, against('own-visit')]), ledger), 'contradicted')
  assert.equal(gradeClaim(claim([...backed, against('recalled')]), ledger), 'verified')
})

test('a forecast is at best corroborated, whoever speaks for it', () => {
  const forecast = { ...claim(supports('maker', 'registry')), kind: 'forecast' as const }
  assert.equal(gradeClaim(forecast, ledger), 'corroborated')
  assert.equal(gradeClaim({ ...forecast, kind: 'achieved' }, ledger), 'verified')
})

test('a duplicate of the same origin never raises a grade', () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(), fc.string(), (evidence, pick, publisher) => {
      const present = evidence.filter((entry) => entry.stance === 'supports')
      fc.pre(present.length > 0)
      const copied = ledger[present[pick % present.length]?.source as string] as Source
      const copy = { ...copied, id: 'copy', publisher, origin: copied.id, kind: 'official' }
      const withCopy = { ...ledger, copy }
      const before = grades.indexOf(gradeClaim(claim(evidence), withCopy))
      const after = grades.indexOf(gradeClaim(claim([...evidence, ...supports('copy')]), withCopy))
      assert.ok(after >= before)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the order in which evidence arrives is irrelevant', () => {
  const shuffled = anyEvidence.chain((evidence) =>
    fc.tuple(
      fc.constant(evidence),
      fc.shuffledSubarray(evidence, { minLength: evidence.length, maxLength: evidence.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([one, other]) => assert.equal(rankOf(one), rankOf(other))),
    { seed: 2, numRuns: 300 },
  )
})

test('removing evidence never improves a grade unless it removes a contradiction', () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(), (evidence, pick) => {
      fc.pre(evidence.length > 0)
      const gone = pick % evidence.length
      fc.pre(evidence[gone]?.stance !== 'contradicts')
      assert.ok(rankOf(evidence.toSpliced(gone, 1)) >= rankOf(evidence))
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('a contradiction never narrows a range', () => {
  fc.assert(
    fc.property(anyEvidence, fc.constantFrom(...Object.keys(ledger)), (evidence, id) => {
      const width = (found: readonly Evidence[]) => widthOf(gradeClaim(claim(found), ledger))
      assert.ok(width([...evidence, { source: id, stance: 'contradicts' }]) >= width(evidence))
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('a claim named as verified is graded so, and only that one', () => {
  const claims = {
    a: { ...claim(supports('maker')), id: 'a' },
    b: { ...claim([], 'assumption'), id: 'b' },
  }
  assert.deepEqual(gradeClaims(claims, ledger, new Set(['b'])), {
    a: 'single-source',
    b: 'verified',
  })
})

test('a worse grade is sampled wider', () => {
  const widths = grades.map(widthOf)
  assert.deepEqual(
    widths,
    widths.toSorted((left, right) => left - right),
  )
  assert.equal(new Set(widths).size, grades.length)
  // Of figures first estimated and later settled the logarithms differ by 0.32; the better grades are set below it.
  assert.deepEqual(widths.slice(0, 4), [0.05, 0.12, 0.2, 0.32])
})
