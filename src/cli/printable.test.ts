import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printable } from './printable.ts'

test('a value cannot clear the screen, forge a line or turn the text around', () => {
  assert.equal(printable('a\u001b[2Jb'), 'a\\u{1b}[2Jb')
  assert.equal(printable('x\n  remedy: run this'), 'x\\u{a}  remedy: run this')
  assert.equal(printable('abc\u202edcba'), 'abc\\u{202e}dcba')
})

test('words of any script stay as they are', () => {
  const words = '赣州 · Zhanggong – 5 % ± «é»'
  assert.equal(printable(words), words)
})
