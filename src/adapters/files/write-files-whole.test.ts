import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeFilesWhole } from './write-files-whole.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-write-'))
after(() => rmSync(folder, { recursive: true }))

test('files are written under their own names, folders are made, and nothing else is left', () => {
  const out = join(folder, 'new', '计划')
  writeFilesWhole(out, { 'plan.json': '{}', 'tables/a.csv': new Uint8Array([0x61]) })
  assert.deepEqual(readdirSync(out).sort(), ['plan.json', 'tables'])
  assert.equal(readFileSync(join(out, 'tables/a.csv'), 'utf8'), 'a')
})

test('when one file cannot be written the others keep their old content', () => {
  const out = join(folder, 'kept')
  writeFilesWhole(out, { 'a.txt': 'old' })
  mkdirSync(join(out, `b.txt.partial-${process.pid}`))
  assert.throws(() => writeFilesWhole(out, { 'a.txt': 'new', 'b.txt': 'new' }))
  assert.equal(readFileSync(join(out, 'a.txt'), 'utf8'), 'old')
})

test('a folder that is a file, or that the system will not make, is an error and not a wait', () => {
  writeFilesWhole(folder, { taken: 'x' })
  for (const out of [join(folder, 'taken'), join(folder, 'taken', 'below'), '/proc/lodestone'])
    assert.throws(() => writeFilesWhole(out, { 'a.txt': 'new' }), { code: /^E/ }, out)
  assert.equal(readFileSync(join(folder, 'taken'), 'utf8'), 'x')
})

test('pages of an earlier time go from a folder that is only for these files; other things there stay', () => {
  const out = join(folder, 'forms')
  writeFilesWhole(out, { 'forms/a.html': '1', 'forms/b.html': '1', 'forms/notes.txt': 'mine' })
  writeFilesWhole(out, { 'forms/b.html': '2' }, ['forms', 'missing'])
  assert.deepEqual(readdirSync(join(out, 'forms')).sort(), ['b.html', 'notes.txt'])
})
