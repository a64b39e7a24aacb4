import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonItems } from './json-items.ts'

async function* pieces(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = (text: string | Buffer, path: readonly string[], size = 7) =>
  Array.fromAsync(jsonItems(pieces(text, size), path))

test('items come one by one with their pointers, and the rest without them', async () => {
  const text = '{"n": 1, "data": [{"a": "]}\\""}, [2], 3], "more": {"data": [{"b": 1}]}}'
  assert.deepEqual(await read(text, ['data', '*']), [
    { kind: 'item', place: '/data/0', value: { a: ']}"' } },
    { kind: 'item', place: '/data/1', value: [2] },
    { kind: 'rest', value: { n: 1, data: [null, null, 3], more: { data: [{ b: 1 }] } } },
  ])
})

test('in pieces of any size, the items and the rest are what JSON.parse gives', async () => {
  const anyItem = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()))
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem), fc.integer({ min: 1, max: 64 }), async (items, size) => {
      const text = JSON.stringify({ 稀土: '"', data: items, 'x\\"': [{}] }, null, size % 3)
      const found = await read(text, ['data', '*'], size)
      const parsed = JSON.parse(text)
      assert.deepEqual(found, [
        ...parsed.data.map((value: unknown, at: number) => ({
          kind: 'item',
          place: `/data/${at}`,
          value,
        })),
        { kind: 'rest', value: { ...parsed, data: items.map(() => null) } },
      ])
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('an item that cannot be read harms no other; a document cut short or none is refused', async () => {
  const kinds = async (text: string | Buffer) =>
    (await read(text, ['data', '*'])).map((piece) =>
      piece.kind === 'skipped' ? piece.reason : piece.kind === 'refused' ? piece.code : piece.kind,
    )
  assert.deepEqual(await kinds('{"data":[{"a":NaN},{"a":1},{"a":-Infinity}]}'), [
    'not-json',
    'item',
    'not-json',
    'rest',
  ])
  const deep = `{"data":[${'['.repeat(5000)}${']'.repeat(5000)},{}]}`
  assert.deepEqual(await kinds(deep), ['nested-too-deep', 'item', 'rest'])
  // 土 in GBK.
  const gbk = Buffer.concat([
    Buffer.from('{"data":[{"a":"'),
    Buffer.from([0xcd, 0xc1]),
    Buffer.from('"},{}]}'),
  ])
  assert.deepEqual(await kinds(gbk), ['not-utf8', 'item', 'rest'])
  assert.deepEqual(await kinds('{"data":[{},{"a":1'), ['item', 'cut-short'])
  assert.deepEqual(await kinds('{"data":[{}'), ['item', 'not-json'])
  assert.deepEqual(await kinds('{"data":[{}]}]'), ['item', 'not-json'])
  assert.deepEqual(await kinds(''), ['not-json'])
})
