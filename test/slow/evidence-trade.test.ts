import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTemporaryFolder, lodestone } from './lodestone.ts'

const checked = (words: readonly string[]) => {
  const { code, out, err } = lodestone(['evidence', 'check', ...words])
  assert.equal(code, 0, err)
  return out
}

test('a check of trade counts what it read and says what is apart, with nothing averaged', () => {
  const { format, files, flows, balances, editions } = JSON.parse(
    checked(['examples/evidence/trade', '--json']),
  )
  assert.equal(format, 'lodestone.trade-check/1')
  for (const { read, taken, skipped } of files)
    assert.equal(
      read,
      taken + skipped.reduce((sum: number, { records }: { records: number }) => sum + records, 0),
    )
  // 2.36 million against 5.57 million CIF: 5.57 / 1.06 = 5.2547; |2.36 − 5.2547| / 7.6147 = 0.380.
  const [flow] = flows
  assert.equal(flow.value.asymmetry.toFixed(3), '0.380')
  assert.equal(flow.value.verdict, 'apart')
  assert.equal(flow.value.reconciled, null)
  assert.equal(flow.explanations.at(-1).code, 'false-declaration')
  assert.deepEqual(
    balances.map(({ where, period, verdict }: Record<string, string>) => [where, period, verdict]),
    [
      ['Illustrative north', '2024', 'exceeds'],
      ['United States', '2018', 'needs-imports'],
      ['United States', '2019', 'needs-imports'],
    ],
  )
  assert.deepEqual(
    editions.map(({ item, changes: [change] }: { item: string; changes: { kind: string }[] }) => [
      item,
      change?.kind,
    ]),
    [
      ['exports', 'definition-change'],
      ['imports', 'revision'],
      ['production', 'definition-change'],
    ],
  )
})

test('a check of trade is told in Chinese', () => {
  const out = checked(['examples/evidence/trade', '--lang', 'zh-Hans'])
  assert.match(out, /镜像统计/)
  assert.match(out, /不一致；两数并列，不取平均/)
  assert.match(out, /按金额共 4 个流向：一致 2，运费可解释 1，不一致 1，无法比较 0/)
  assert.match(out, /统计口径已变/)
})

test('what cannot be checked is refused with every fault', () => {
  for (const [words, fault] of [
    [['no-such-file.csv'], /no-such-file/],
    [['docs/decisions'], /nothing-in-folder/],
    [['catalog/elements.csv'], /missing-column/],
    [['examples/evidence/trade', '--freight', '6'], /--freight/],
    [['examples/evidence/trade', '--flow', 'sideways'], /--flow/],
    [['examples/evidence/trade', '--lang', 'xx', '--freight', 'x'], /--lang[\s\S]*--freight/],
  ] as const) {
    const { code, err } = lodestone(['evidence', 'check', ...words])
    assert.equal(code, 2, words.join(' '))
    assert.match(err, fault)
  }
})

test('announcements of one origin are joined in a ledger, parted again, and both stay', () => {
  inTemporaryFolder((folder) => {
    const ledger = join(folder, '台账')
    for (const name of ['gazette.txt', 'daily.html', 'magnets.jsonld'])
      assert.equal(
        lodestone([
          ...['evidence', 'import', `examples/evidence/announcements/illustrative-${name}`],
          ...['--format', 'announcement', '--ledger', ledger],
        ]).code,
        0,
      )
    const origins = (...words: readonly string[]) =>
      lodestone(['evidence', 'origins', '--ledger', ledger, ...words])
    const joined = JSON.parse(origins('--enter', '--json').out)
    assert.deepEqual([joined.documents, joined.origins, joined.joins.length], [3, 2, 1])
    const [{ entry }] = joined.joins
    assert.deepEqual(JSON.parse(origins('--json').out).joins, [])
    assert.equal(origins('--withdraw', entry).code, 2)
    assert.equal(origins('--withdraw', 'nobody', '--reason', 'none').code, 2)
    assert.equal(origins('--withdraw', entry, '--reason', 'two notices').code, 0)
    const lines = readFileSync(join(ledger, 'ledger.ndjson'), 'utf8')
    assert.match(lines, /"kind":"origin"/)
    assert.match(lines, /"kind":"withdrawal"/)
  })
})

test('origins of documents alone write nothing', () => {
  inTemporaryFolder((folder) => {
    const file = join(folder, 'notice.txt')
    writeFileSync(file, '商务部公告2025年第18号\n')
    const { code, out } = lodestone(['evidence', 'origins', file, '--lang', 'zh-Hans'])
    assert.equal(code, 0)
    assert.match(out, /announcement\/cn-mofcom\/2025\/18/)
    assert.ok(!existsSync(join(folder, 'ledger.ndjson')))
    assert.equal(lodestone(['evidence', 'origins', file, '--enter']).code, 2)
  })
})
