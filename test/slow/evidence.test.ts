import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTemporaryFolder, lodestone, project } from './lodestone.ts'

test('claims that disagree come back as values with chance and grade, sources and copying', () => {
  const { code, out } = lodestone(['evidence', 'fuse', 'examples/evidence/claims.csv', '--json'])
  assert.equal(code, 0)
  const { objects, sources, copying } = JSON.parse(out)
  // Two of three say 2026 of line 1, all three of line 2; of line 3 the owner says nothing.
  assert.deepEqual(
    objects.map(({ value }: { value: string }) => value),
    ['2026', '2026', '2028'],
  )
  assert.deepEqual(Object.keys(objects[0]), ['object', 'value', 'probability', 'grade'])
  assert.deepEqual(Object.keys(sources[0]), ['source', 'accuracy'])
  assert.deepEqual(copying, [])
})

test('a hierarchy makes the coarser value no contradiction', () => {
  inTemporaryFolder((folder) => {
    const claims = join(folder, '声明.csv')
    const levels = join(folder, 'levels.csv')
    writeFileSync(claims, 'object,source,value\nplant,a,赣州\nplant,b,赣州\nplant,c,江西\n')
    writeFileSync(levels, 'value,parent\n赣州,江西\n')
    const { code, out } = lodestone(['evidence', 'fuse', claims, '--hierarchy', levels, '--json'])
    assert.equal(code, 0)
    const [plant] = JSON.parse(out).objects
    assert.deepEqual([plant.value, plant.grade], ['赣州', 'corroborated'])
  })
})

test('tables that cannot be meant are refused with every fault and exit code 2', () => {
  inTemporaryFolder((folder) => {
    const written = (name: string, text: string | Uint8Array): string => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const faults: readonly (readonly [string, RegExp])[] = [
      [join(folder, 'nowhere.csv'), /no-such-file/],
      [folder, /not-a-file/],
      [written('empty.csv', ''), /column 'object'[\s\S]*column 'source'[\s\S]*column 'value'/],
      [written('short.csv', 'object,source,value\na,b\n'), /not-csv/],
      [written('open.csv', 'object,source,value\na,b,"c\n'), /not-csv/],
      [
        written('blank.csv', 'object,source,value\n,b,c\na, ,c\n'),
        /row 1, object[\s\S]*row 2, source/,
      ],
      // 稀土 in GBK.
      [
        written(
          'gbk.csv',
          Buffer.concat([
            Buffer.from('object,source,value\na,b,'),
            Buffer.from([0xcf, 0xa1, 0xcd, 0xc1]),
          ]),
        ),
        /not-utf8/,
      ],
    ]
    for (const [file, expected] of faults) {
      const { code, out, err } = lodestone(['evidence', 'fuse', file, '--json'])
      assert.deepEqual([file, code, out], [file, 2, ''])
      assert.match(err, expected)
    }
    assert.equal(lodestone(['evidence', 'fuse', faults[0]?.[0] as string, '--kind', 'x']).code, 2)
  })
})

test('pairs of names come back in order, with a score, a verdict and reasons; blank fields match nobody', () => {
  inTemporaryFolder((folder) => {
    const pairs = join(folder, 'pairs.csv')
    writeFileSync(
      pairs,
      'left,right,schema\n示意磁材（赣州）有限公司,示意磁材(贛州)股份有限公司,Company\n,,Company\nExample AG,Beispiel AG,Company\n',
    )
    const { code, out } = lodestone(['registry', 'match', pairs, '--json'])
    assert.equal(code, 0)
    const rows = JSON.parse(out)
    assert.deepEqual(Object.keys(rows[0]), ['left', 'right', 'score', 'match', 'reasons'])
    assert.deepEqual(
      rows.map(({ match }: { match: boolean }) => match),
      [true, false, false],
    )
    assert.equal(lodestone(['registry', 'match', join(folder, 'nowhere.csv')]).code, 2)
  })
})

test('a document is imported once: counts that reconcile, a trial that writes nothing, bad input with exit code 2', () => {
  inTemporaryFolder((folder) => {
    const ledger = join(folder, '台账')
    const words = ['evidence', 'import', 'examples/evidence/releases.json', '--format', 'ocds']
    const said = [...words, '--ledger', ledger, '--as-of', '2026-03-10', '--json']
    const counts = (call: { code: number | null; out: string }) => {
      assert.equal(call.code, 0)
      const { read, taken, alreadyThere, skipped, dryRun } = JSON.parse(call.out)
      return [read, taken, alreadyThere, skipped, dryRun]
    }
    // Three releases, one of them under an ocid that is none.
    assert.deepEqual(counts(lodestone([...said, '--dry-run'])), [3, 2, 0, 1, true])
    assert.equal(existsSync(ledger), false)
    assert.deepEqual(counts(lodestone(said)), [3, 2, 0, 1, false])
    const before = readFileSync(join(ledger, 'ledger.ndjson'), 'utf8')
    assert.deepEqual(counts(lodestone(said)), [3, 0, 2, 1, false])
    const bad: readonly (readonly [readonly string[], RegExp])[] = [
      [[...words, '--ledger', ledger, '--about', 'publisher=x'], /--about \[bad-option\]/],
      [[...words.slice(0, 3), '--format', 'xyz'], /--format \[bad-option\][\s\S]*sec, ocds/],
      [[...words, '--as-of', '2026-02-30', '--lang', 'fr'], /--lang[\s\S]*--as-of/],
      [
        ['evidence', 'import', join(folder, 'none'), '--format', 'sec', '--ledger', ledger],
        /no-such-file/,
      ],
      [
        [
          'evidence',
          'import',
          'README.md',
          '--format',
          'sec',
          '--ledger',
          ledger,
          '--lang',
          'zh-Hans',
        ],
        /文件不是 JSON/,
      ],
      [[...words, '--ledger', join(project, 'README.md', 'ledger')], /--ledger/],
      [[...words, '--ledger', '/proc/none/ledger'], /--ledger/],
      [[...words, '--corridor', join(folder, 'none')], /--corridor/],
    ]
    for (const [line, expected] of bad) {
      const { code, out, err } = lodestone(line)
      assert.deepEqual([line, code, out], [line, 2, ''])
      assert.match(err, expected)
    }
    assert.equal(readFileSync(join(ledger, 'ledger.ndjson'), 'utf8'), before)
    const chinese = lodestone([...words, '--ledger', ledger, '--lang', 'zh-Hans'])
    assert.match(chinese.out, /读取 3 条 = 采用 0 条 \+ 已有 2 条 \+ 略过 1 条/)
  })
})
