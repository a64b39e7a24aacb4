import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { listApplications } from './list-applications.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-'))
after(() => rmSync(folder, { recursive: true }))

test('a folder is the YAML files that lie in it, in the order of their names; a file is itself', () => {
  const full = join(folder, 'full')
  mkdirSync(join(full, 'inside'), { recursive: true })
  for (const name of ['b.yaml', 'a.YML', 'notes.txt', 'inside/c.yaml'])
    writeFileSync(join(full, name), '')
  const one = join(folder, 'one.yaml')
  assert.deepEqual(listApplications([one, full]), {
    kind: 'ok',
    value: [one, join(full, 'a.YML'), join(full, 'b.yaml')],
  })
})

test('a folder without applications is a fault that names it', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const listed = listApplications([empty])
  assert.deepEqual(
    listed.kind === 'faults' && listed.issues.map(({ code, file }) => [code, file]),
    [['no-applications', empty]],
  )
})

test('what is no folder is left to the reader of files: a circle of links, and a name too long', () => {
  const circle = join(folder, 'circle.yaml')
  symlinkSync(circle, circle)
  const odd = [circle, join(folder, 'x'.repeat(5000))]
  assert.deepEqual(listApplications(odd), { kind: 'ok', value: odd })
})
