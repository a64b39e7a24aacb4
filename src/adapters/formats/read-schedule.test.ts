import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSchedule } from './read-schedule.ts'

const folder = mkdtempSync(join(tmpdir(), 'lodestone-'))
after(() => rmSync(folder, { recursive: true }))

async function refused(name: string, content: Uint8Array | string): Promise<string> {
  writeFileSync(join(folder, name), content)
  const read = await readSchedule(join(folder, name))
  assert.ok(read.kind === 'faults')
  const [issue] = read.issues
  assert.ok(issue && issue.reason !== '' && issue.remedy !== '')
  return `${issue.code}: ${issue.value}`
}

test('a binary MS Project file is refused with the way to XML, whatever it is called', async () => {
  const binary = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const expected = 'format-not-read: MS Project binary (.mpp)'
  assert.equal(await refused('plan.mpp', binary), expected)
  assert.equal(await refused('plan.xml', binary), expected)
})

test('formats of other programs, text that is no schedule, and no file at all are refused in words', async () => {
  assert.match(await refused('plan.pod', Uint8Array.of(0xac, 0xed, 0, 5)), /ProjectLibre/)
  assert.match(await refused('plan.xer', 'ERMHDR'), /Primavera/)
  assert.equal(await refused('notes.txt', 'Dear all'), 'unknown-format: notes.txt')
  const circle = join(folder, 'circle.xml')
  symlinkSync(circle, circle)
  for (const file of [join(folder, 'missing.xml'), circle, join(folder, 'x'.repeat(5000))]) {
    const missing = await readSchedule(file)
    assert.equal(missing.kind === 'faults' && missing.issues[0]?.code, 'no-such-file')
  }
})

test('MS Project XML is read, with its name', async () => {
  const file = join(folder, 'good.xml')
  writeFileSync(
    file,
    '<Project><StartDate>2026-12-01T08:00:00</StartDate><Tasks><Task><UID>1</UID><Duration>PT8H0M0S</Duration></Task></Tasks></Project>',
  )
  const read = await readSchedule(file)
  assert.equal(read.kind === 'ok' && read.value.id, 'good.xml')
})
