import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readYamlFile } from './read-yaml-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-yaml-'))
after(() => rmSync(folder, { recursive: true }))

/** Depth 30 of nine-fold aliases would be 9^30 values. */
const bomb = [
  'a0: &a0 [x]',
  ...Array.from(
    { length: 30 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
  ),
].join('\n')

for (const [what, content, code] of [
  ['an empty file', '', 'empty'],
  ['a file of blanks', ' \n\n', 'empty'],
  ['a file of comments alone', '# nothing\n', 'not-an-object'],
  ['a list at the top', '- a\n- b\n', 'not-an-object'],
  ['a bare word', 'hello\n', 'not-an-object'],
  ['a file with NUL bytes', Buffer.from([0x61, 0, 0x62]), 'binary'],
  ['a file that is not UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe]), 'binary'],
  ['a key given twice', 'a: 1\na: 2\n', 'repeated-key'],
  ['a broken bracket', 'a: [1, 2\n', 'not-yaml'],
  ['a bomb of references', bomb, 'not-yaml'],
  ['ten thousand nested lists', `a: ${'['.repeat(10_000)}`, 'not-yaml'],
  ['a second document', 'a: 1\n---\nb: 2\n', 'not-yaml'],
  ['a key that would change what objects are', 'a: { __proto__: 1 }\n', 'unknown-key'],
  ['thirty megabytes', Buffer.alloc(30 * 1024 * 1024, 'a'), 'too-large'],
] as const) {
  test(`${what} is refused as ${code}`, () => {
    const file = join(folder, 'x.yaml')
    writeFileSync(file, content)
    const read = readYamlFile(file)
    assert.deepEqual(
      read.kind === 'faults' && read.issues.map((issue) => [issue.code, issue.file]),
      [[code, file]],
    )
  })
}

test('a missing file is a fault that names it', () => {
  const read = readYamlFile(join(folder, 'missing.yaml'))
  assert.equal(read.kind === 'faults' && read.issues[0]?.code, 'no-such-file')
})

test('a circle of links is no file, and a file of another folder is not taken for one', () => {
  const circle = join(folder, 'circle.yaml')
  symlinkSync(circle, circle)
  for (const file of [circle, join(folder, 'x.yaml', 'inside.yaml')]) {
    const read = readYamlFile(file)
    assert.equal(read.kind === 'faults' && read.issues[0]?.code, 'no-such-file', file)
  }
})

test('a second document is named in plain words', () => {
  const file = join(folder, 'two.yaml')
  writeFileSync(file, 'a: 1\n---\nb: 2\n')
  const read = readYamlFile(file)
  assert.ok(read.kind === 'faults')
  assert.equal(read.issues[0]?.reason, 'A file holds one document')
})

test('dates stay text, and Chinese keys and values arrive as written', () => {
  const file = join(folder, '示例.yaml')
  writeFileSync(file, 'asOf: 2026-12-01\n名称: 磁体\n')
  assert.deepEqual(readYamlFile(file), {
    kind: 'ok',
    value: { asOf: '2026-12-01', 名称: '磁体' },
  })
})
