import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { schemeOf } from './identifiers.ts'
import { matchNames } from './match-names.ts'
import { simplified } from './traditional.ts'

const compare = (left: string, right: string, ids: readonly [string, string] = ['', '']) =>
  matchNames({ name: left, identifier: ids[0] }, { name: right, identifier: ids[1] })

/** Identifiers made up for these tests, with right check digits. */
const lei = ['EXAMPLE00MAGNETS0131', 'EXAMPLE00MOTORS00110'].map(withLeiDigits)
const uscc = ['91360702EXAMP1E00', '91440300EXAMP1E00'].map(withUsccDigit)

test('a legal form, a title, case, accents and order of words do not part a name', () => {
  for (const [left, right] of [
    ['Beispiel Magnete GmbH', 'BEISPIEL MAGNETE'],
    ['Example Motors Limited', 'Example Motors Ltd.'],
    ['Dr. José Núñez', 'Nunez, Jose'],
    ['ООО Пример', 'Primer LLC'],
    ['ExampleMotors', 'Example Motors'],
  ] as const)
    assert.ok(compare(left, right).match, `${left} | ${right}`)
})

test('a name that differs in what tells who is meant is no match, and the reasons say so', () => {
  const funds = compare('Example Fund VIII L.P.', 'Example Fund IX L.P.')
  const people = compare('Igor Beispiel', 'Oleg Beispiel')
  for (const { match, reasons } of [funds, people]) {
    assert.equal(match, false)
    assert.match(reasons.join('; '), /only the left has .*only the right has/)
  }
})

test('Chinese names: legal form, brackets, traditional characters and 市 do not part them', () => {
  for (const [left, right] of [
    ['示意磁材(贛州)有限公司', '示意磁材（赣州）股份有限公司'],
    ['赣州市示范稀土集团有限公司', '赣州示范稀土有限责任公司'],
    ['示意電機', '示意电机股份有限公司'],
  ] as const)
    assert.ok(compare(left, right).match, `${left} | ${right}`)
  assert.equal(compare('赣州示意稀土有限公司', '赣州示范稀土有限公司').match, false)
})

test('a branch is not its parent', () => {
  const { match, reasons } = compare('示意银行', '示意银行股份有限公司章贡支行')
  assert.equal(match, false)
  assert.match(reasons[0] as string, /branch/)
})

test('check digits: one wrong digit or two swapped ones are no identifier', () => {
  // Published examples of both standards' check digits: Deutsche Bank's LEI, Huawei's code.
  assert.equal(schemeOf('7LTWFZYICNSX8D621K86'), 'LEI')
  assert.equal(schemeOf('7LTWFZYICNSX8D621K68'), null)
  assert.equal(schemeOf('914403001922038216'), 'USCC')
  assert.equal(schemeOf('914403001922038261'), null)
  assert.equal(schemeOf('000000000000000000'), null)
  assert.equal(schemeOf(''), null)
})

test('one identifier decides for, two decide against, whatever the names are', () => {
  for (const [one = '', other = ''] of [lei, uscc]) {
    assert.ok(schemeOf(one) !== null && schemeOf(other) !== null)
    assert.equal(compare('示意稀土', 'Illustrative Rare Earth', [one, one]).match, true)
    assert.equal(compare('Example Motors', 'Example Motors', [one, other]).match, false)
  }
})

test('blank and false identifiers merge nobody', () => {
  for (const blank of ['', ' ', '-', 'n/a', '0000000000', '000000000000000000'])
    assert.equal(compare('Ada Example', 'Bob Sample', [blank, blank]).match, false)
  assert.equal(compare('', '').match, false)
})

test('a score lies in [0, 1), is the same either way round, and no text breaks it', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('示意', 'A', 'Dr', '市'),
  )
  fc.assert(
    fc.property(anyName, anyName, (left, right) => {
      const { score } = compare(left, right)
      assert.ok(score >= 0 && score < 1)
      assert.ok(Math.abs(score - compare(right, left).score) < 1e-9)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('simplifying twice is simplifying once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      assert.equal(simplified(simplified(text)), simplified(text)),
    ),
    { seed: 2 },
  )
  assert.equal(simplified('贛州釹鐵硼電機有限責任公司'), '赣州钕铁硼电机有限责任公司')
})

/** The first 18 characters with the two digits that make the whole leave 1 when divided by 97. */
function withLeiDigits(text: string): string {
  const digits = [...`${text.slice(0, 18)}00`].map((letter) => Number.parseInt(letter, 36)).join('')
  return text.slice(0, 18) + String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
}

/** 17 characters with the one that GB 32100 asks for. */
function withUsccDigit(text: string): string {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...text].reduce(
    (total, letter, place) => total + letters.indexOf(letter) * Number(3n ** BigInt(place) % 31n),
    0,
  )
  return text + letters[(31 - (sum % 31)) % 31]
}
