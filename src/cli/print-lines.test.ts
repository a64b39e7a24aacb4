import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printLines } from './print-lines.ts'

test('a text of a document in a line stays within that line and commands nothing', (context) => {
  const written: string[] = []
  context.mock.method(process.stdout, 'write', (text: string) => written.push(text) > 0)
  printLines(['1. Works \u001b[31m\nverified 9', '2. 示意'])
  context.mock.restoreAll()
  assert.deepEqual(written, ['1. Works \\u{1b}[31m\\u{a}verified 9\n2. 示意\n'])
})
