import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Quantity, readQuantity } from './quantity.ts'

/** Low, high and unit as read; null where the text is refused. */
const read = (text: string) => {
  const found = readQuantity(text)
  return found && [found.low, found.high, found.unit]
}

test('masses come back in kilograms, whatever the scale', () => {
  // 1.2 times ten thousand tonnes is 12,000 t, which is 12 million kg.
  for (const text of [
    '1.2万吨',
    '12000吨',
    '12 kt',
    '12,000 t',
    '12,000 tonnes',
    '１．２万吨',
    '0.012 Mt',
  ])
    assert.deepEqual(read(text), [12e6, 12e6, 'kg'], text)
  assert.deepEqual(read('3.3万吨'), [33e6, 33e6, 'kg'])
  assert.deepEqual(read('500 kg'), [500, 500, 'kg'])
  assert.deepEqual(read('两千吨'), [2e6, 2e6, 'kg'])
  assert.deepEqual(read('十五万吨'), [150e6, 150e6, 'kg'])
})

test('money: 亿 is a hundred million, and yuan are no dollars', () => {
  assert.deepEqual(read('15亿元'), [1.5e9, 1.5e9, 'CNY'])
  assert.deepEqual(read('3.5亿美元'), [3.5e8, 3.5e8, 'USD'])
  assert.deepEqual(read('US$1.5bn'), [1.5e9, 1.5e9, 'USD'])
  assert.deepEqual(read('A$20m'), [20e6, 20e6, 'AUD'])
  assert.deepEqual(read('$5 million'), [5e6, 5e6, null])
})

test('an open side is unknown and not the number again', () => {
  for (const text of ['over 20 kt', '超过2万吨', '2万吨以上', '不低于2万吨', 'at least 20,000 t'])
    assert.deepEqual(read(text), [20e6, null, 'kg'], text)
  for (const text of ['up to 20 kt', '不超过2万吨', '2万吨以下', 'less than 20 kt', '低于2万吨'])
    assert.deepEqual(read(text), [null, 20e6, 'kg'], text)
})

test('ranges, with the scale written once or twice', () => {
  for (const text of ['2,000–3,200 t REO', '2000-3200吨', '2000吨至3200吨', '2 to 3.2 kt'])
    assert.deepEqual(read(text), [2e6, 3.2e6, 'kg'], text)
  assert.deepEqual(read('4.1万-5.9万吨'), [41e6, 59e6, 'kg'])
  assert.deepEqual(read('4-5万吨'), [40e6, 50e6, 'kg'])
  assert.deepEqual(read('US$2-3 million'), [2e6, 3e6, 'USD'])
})

test('basis, rate and approximation are told apart from the number', () => {
  const part = (text: string, key: keyof Quantity) => readQuantity(text)?.[key]
  assert.equal(part('5,000 t REO per year', 'basis'), 'REO')
  assert.equal(part('5,000 t of NdPr oxide', 'basis'), 'oxide')
  assert.equal(part('5,000 t', 'basis'), null)
  assert.equal(part('5,000 t/y', 'per'), 'year')
  assert.equal(part('年产5000吨', 'per'), 'year')
  assert.equal(part('5000吨', 'per'), null)
  assert.equal(part('约5000吨', 'isApproximate'), true)
  assert.equal(part('5,000 tons', 'isApproximate'), true)
  assert.equal(part('5000吨', 'isApproximate'), false)
})

test('zero is an amount; nothing, several amounts and numbers of two readings are none', () => {
  assert.deepEqual(read('0 t'), [0, 0, 'kg'])
  for (const text of [
    '',
    '—',
    'n/a',
    'W',
    'tonnes',
    '1,20 t',
    '1.200.300 t',
    '3200-2000 t',
    '5 t 6 t 7 t',
    '5 t 6 kg',
    'NaN t',
    '5 m',
    'over 2-3 kt',
  ])
    assert.equal(readQuantity(text), null, text)
})

test('any number written with a scale of 万 is ten thousand times the one without, and the text is kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.integer({ min: 0, max: 99 }),
      (whole, part) => {
        const number = `${whole}.${String(part).padStart(2, '0')}`
        const [plain, scaled] = [readQuantity(`${number}吨`), readQuantity(`${number}万吨`)]
        assert.equal(scaled?.text, `${number}万吨`)
        // Hundredths of ten thousand tonnes are whole kilograms, which doubles hold exactly.
        assert.equal(scaled?.low, (whole * 100 + part) * 1e5)
        assert.equal(plain?.low, (whole * 100 + part) * 10)
      },
    ),
    { seed: 1, numRuns: 300 },
  )
})

test('no text breaks the reading, and no bound is NaN or backwards', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '1',
          '2.5',
          ',',
          '万',
          '亿',
          '吨',
          't',
          '-',
          '至',
          'over ',
          '不超过',
          '元',
          '$',
          ' ',
          '十',
        ),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const found = readQuantity(text)
      if (found === null) return
      for (const bound of [found.low, found.high])
        assert.ok(bound === null || Number.isFinite(bound))
      assert.ok(found.low !== null || found.high !== null)
      assert.ok(found.low === null || found.high === null || found.low <= found.high)
    }),
    { seed: 2, numRuns: 2000 },
  )
})
