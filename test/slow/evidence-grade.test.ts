import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { EvidenceReport, ReportedClaim } from '#core/evidence/evidence-report.ts'
import { recordKinds } from '#core/evidence/ledger-notes.ts'
import { type Grade, grades } from '#core/model/claim.ts'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

const announcement = 'examples/evidence/announcement.yaml'
const figures = 'examples/evidence/figures.yaml'

interface Document extends EvidenceReport {
  readonly format: string
  readonly claims: readonly (ReportedClaim & ReportedClaim['claim'])[]
}

function graded(...typed: readonly string[]): Document {
  const { code, out } = lodestone(['evidence', 'grade', ...typed, '--json'])
  assert.equal(code, 0)
  return JSON.parse(out)
}

const announced = graded(announcement)
const disagreeing = graded(figures)
const corridor = graded()

const claimOf = ({ claims }: Document, id: string) => claims.find((one) => one.id === id)

test('state media and trade press that repeat the announcement are one voice with those who made it', () => {
  const repeating = announced.claims.filter(({ trace }) =>
    trace.some(({ source, counts }) => source === 'S002' && !counts.startsWith('nothing')),
  )
  assert.ok(repeating.length >= 7)
  for (const { voices, grade, id } of repeating) {
    assert.deepEqual([voices.length, grade], [1, 'single-source'], id)
    assert.deepEqual(
      voices[0]?.sources.map(({ id: source, root }) => [source, root]),
      [
        ['S001', 'ANN'],
        ['S002', 'ANN'],
      ],
    )
  }
})

test('announced and achieved are claims apart: what was announced has a voice, what came of it none', () => {
  for (const id of ['services', 'pipeline']) {
    assert.equal(claimOf(announced, `base/nanshan-zhanggong#${id}`)?.grade, 'single-source')
    const achieved = claimOf(announced, `base/nanshan-zhanggong#${id}.achieved`)
    assert.deepEqual([achieved?.kind, achieved?.grade], ['achieved', 'unverified'])
  }
})

test('every claim of the announcement names the record of every kind that would settle it, and every kind was looked for or says it was not', () => {
  assert.ok(announced.claims.length >= 12)
  for (const { id, records } of announced.claims)
    assert.deepEqual(
      records.map(({ kind }) => kind),
      recordKinds,
      id,
    )
  for (const kind of recordKinds) {
    const searches = announced.searches.filter((search) => search.kind === kind)
    assert.deepEqual(
      searches.map(({ result, madeOn }) => [result, madeOn]),
      [
        ['nothing', '2026-11-24'],
        ['not-made', null],
      ],
    )
  }
})

test('the geological survey and the operator are one origin for Mountain Pass in 2018', () => {
  const claim = claimOf(disagreeing, 'mine/mountain-pass#production.2018')
  assert.equal(claim?.grade, 'single-source')
  assert.deepEqual(
    claim?.trace.map(({ source, counts, root }) => [source, counts, root]),
    [
      ['MCS19', 'nothing: it is silent', null],
      ['MCS21', 'nothing: it is silent', null],
      ['MP', 'nothing: the source was not read', null],
      ['MYB18', "the claimant's voice", 'MP'],
    ],
  )
})

test('values that disagree are all kept, each with what it counts', () => {
  const valuesOf = (id: string) =>
    claimOf(disagreeing, id)?.values.map(({ value, counts, weight }) => [
      typeof value === 'object' ? value?.mode : value,
      counts !== null,
      weight,
    ])
  assert.deepEqual(valuesOf('plant/less-common-metals-ellesmere-port#capacity'), [
    [1400, true, 0.5],
    [2500, true, 0.5],
  ])
  assert.deepEqual(valuesOf('plant/silmet#capacity'), [
    [3200, true, 1],
    [2000, true, null],
  ])
})

test('a corridor keeps both values of a plant whose owner says otherwise', () => {
  const claim = claimOf(
    graded('--corridor', 'corridors/la-rochelle-narva'),
    'facility/lcm_ep#capacity',
  )
  assert.equal(claim?.grade, 'contradicted')
  assert.deepEqual(
    claim?.values.map(({ value, sources }) => [value, sources]),
    [
      [{ low: 1400, mode: 1400, high: 2500 }, ['TRI', 'MANIFOLD']],
      [{ low: 2500, mode: 2500, high: 2500 }, ['LCM_FILING']],
    ],
  )
})

test('each of the five grades is reached among what is shipped', () => {
  const count = (grade: Grade): number =>
    corridor.counts[grade] + announced.counts[grade] + disagreeing.counts[grade]
  for (const grade of grades) assert.ok(count(grade) > 0, grade)
})

test('every claim of corridor and catalog has a grade and a likelihood, memory and assumption never above unverified', () => {
  assert.ok(corridor.claims.length > 2000)
  for (const { basis, grade, likelihood } of corridor.claims) {
    assert.ok(likelihood.probability >= 0.01 && likelihood.probability <= 0.99)
    if (basis === 'memory' || basis === 'assumption') assert.equal(grade, 'unverified')
  }
})

test('what was not known by a day does not show on it', () => {
  assert.deepEqual(graded(announcement, '--as-of', '2026-11-23').claims, [])
  const early = graded('--as-of', '2020-12-31')
  assert.ok(early.claims.length > 0 && early.claims.length < corridor.claims.length)
  for (const { asOf } of early.claims) assert.ok(asOf < '2021')
})

test('one claim is told with its whole derivation, in both languages', () => {
  const id = 'base/nanshan-zhanggong#unveiled'
  const told = (language: string) =>
    lodestone(['evidence', 'grade', announcement, '--claim', id, '--lang', language]).out
  assert.match(told('en'), /S002 supports it → the claimant's own voice.*\(S002 → ANN\)/)
  assert.match(told('zh-Hans'), /S002 支持 → 主张方自身的声音.*（S002 → ANN）/)
  assert.equal(graded(announcement, '--claim', id).claims.length, 1)
})

test('an unknown claim is refused with those named most like it, and two places at once with both', () => {
  const unknown = lodestone(['evidence', 'grade', '--claim', 'rule/CN-EIA-FROM#self'])
  assert.equal(unknown.code, 2)
  assert.match(unknown.err, /rule\/CN-EIA-FORM#self/)
  const both = lodestone(['evidence', 'next', announcement, '--corridor', 'corridors'])
  assert.equal(both.code, 2)
  assert.match(both.err, /file and --corridor/)
  inTemporaryFolder((folder) => {
    const file = join(folder, '账本.yaml')
    writeFileSync(file, 'format: lodestone.ledger-file/2\nclaims: []\n')
    const bad = lodestone(['evidence', 'grade', file])
    assert.equal(bad.code, 2)
    for (const path of ['format', 'id', 'title', 'by', 'knownOn', 'claims'])
      assert.match(bad.err, new RegExp(`yaml: ${path} `))
    assert.equal(lodestone(['evidence', 'grade', '--ledger', folder]).code, 2)
  })
})

test('what to verify next: a facility without a lease and a lease without a facility among it', () => {
  const { code, out } = lodestone(['evidence', 'next', announcement, '--json'])
  assert.equal(code, 0)
  const { tasks } = JSON.parse(out)
  const kindOf = (id: string) => tasks.find((task: { claim: string }) => task.claim === id)?.kind
  assert.equal(kindOf('facility/integration-innovation-center#self'), 'facility-without-lease')
  assert.equal(kindOf('parcel/chuangzhi-yuncheng#lease'), 'lease-without-facility')
  assert.equal(tasks[0].grade, 'unverified')
})

test("a plan's own list is told as the plan prints it, in both languages, and a ledger beside it is refused", () => {
  inTemporaryFolder((folder) => {
    assert.equal(lodestone(['plan', '--samples', '200', '--out', folder]).code, 0)
    const plan = join(folder, 'plan.json')
    const next = (...more: readonly string[]) =>
      lodestone(['evidence', 'next', '--plan', plan, ...more])
    const { verifyNext } = JSON.parse(readFileSync(plan, 'utf8')).evidence
    assert.deepEqual(JSON.parse(next('--json').out), verifyNext)
    for (const [language, word] of [
      ['en', 'en'],
      ['zh-Hans', 'zh'],
    ] as const)
      for (const line of verifyNext)
        assert.ok(next('--lang', language).out.includes(line.words[word]))
    assert.equal(next('--as-of', '2026-01-01').code, 2)
    assert.equal(lodestone(['evidence', 'next', announcement, '--plan', plan]).code, 2)
  })
})

test('a reader that has seen enough of a long list ends it without a word', () => {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '(./lodestone evidence grade; echo "code $?" >&2) | head -n 1'],
    { cwd: project, encoding: 'utf8' },
  )
  assert.equal(status, 0)
  assert.match(stdout, /^Nanshan-Zhanggong corridor \(modelled\) and the catalog: \d+ claims\n$/)
  assert.equal(stderr, 'code 0\n')
})
