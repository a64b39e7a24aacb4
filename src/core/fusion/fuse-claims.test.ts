import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grades } from '#core/model/claim.ts'
import type { Assertion } from './assertion.ts'
import { fuseClaims } from './fuse-claims.ts'

const claims = (...rows: readonly (readonly [string, string, string])[]): Assertion[] =>
  rows.map(([object, source, value]) => ({ object, source, value }))

const anyClaims = fc.array(
  fc.record({
    object: fc.constantFrom('line', 'mine', 'smelter'),
    source: fc.constantFrom('owner', 'paper', 'registry', 'rival'),
    value: fc.constantFrom('2026', '2027', 'Ganzhou', 'Jiangxi', 'n/a', ''),
  }),
  { minLength: 1, maxLength: 20 },
)

const honest = ['ann', 'bo', 'cy', 'dee', 'eli', 'fay']
const ring = ['liar', 'echo', 'mirror', 'parrot']

/**
 * Forty lines. Six honest sources err now and then, each on its own; a liar starts a rumour about every other line, which
 * three repeat. Of every eighth line only three of the honest speak, so that there the rumour has the votes.
 */
const copied: readonly Assertion[] = Array.from({ length: 40 }, (_, line) => {
  const heard = line % 8 === 0 ? honest.slice(0, 3) : honest
  const told = line % 2 === 0 ? `rumour ${line}` : `truth ${line}`
  return [
    ...heard.map((source, place) => ({
      object: `line ${line}`,
      source,
      value: line % 13 === 2 * place + 1 ? `slip ${line} of ${source}` : `truth ${line}`,
    })),
    ...ring.map((source) => ({ object: `line ${line}`, source, value: told })),
  ]
}).flat()

test('a rumour that three repeat loses to fewer honest sources, and the repeats are named', () => {
  const { objects, copying, method } = fuseClaims(copied, 'categorical', [])
  assert.equal(method, 'open values')
  assert.deepEqual(
    objects.filter(({ value }) => !value.startsWith('truth')).map(({ object }) => object),
    [],
  )
  assert.equal(copying.length, 6)
  assert.ok(copying.every(({ from, to }) => ring.includes(from) && ring.includes(to)))
})

test('on few shared objects nobody is accused: the honest who agree look like copies', () => {
  const { copying } = fuseClaims(
    copied.filter(({ object }) => Number(object.slice(5)) < 19),
    'categorical',
    [],
  )
  assert.deepEqual(copying, [])
})

test('every object comes back once, in order, with a value that a source wrote', () => {
  fc.assert(
    fc.property(anyClaims, fc.constantFrom('categorical', 'numeric'), (rows, kind) => {
      const { objects, sources } = fuseClaims(rows, kind as 'categorical', [])
      assert.deepEqual(
        objects.map(({ object }) => object),
        [...new Set(rows.map(({ object }) => object))],
      )
      assert.deepEqual(
        sources.map(({ source }) => source),
        [...new Set(rows.map(({ source }) => source))],
      )
      for (const { object, value, probability } of objects) {
        assert.ok(rows.some((row) => row.object === object && row.value === value))
        assert.ok(probability >= 0 && probability <= 1)
      }
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the order in which claims arrive changes no value, no chance and no grade', () => {
  const pair = anyClaims.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  )
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const byName = (rows: readonly Assertion[]) =>
        fuseClaims(rows, 'categorical', []).objects.toSorted((left, right) =>
          left.object < right.object ? -1 : 1,
        )
      assert.deepEqual(byName(one), byName(other))
    }),
    { seed: 2, numRuns: 200 },
  )
})

test('who says the same again adds nothing', () => {
  fc.assert(
    fc.property(anyClaims, fc.nat(), (rows, pick) => {
      const twice = [...rows, rows[pick % rows.length] as Assertion]
      const grade = (table: readonly Assertion[]) =>
        fuseClaims(table, 'categorical', []).objects.map((one) => grades.indexOf(one.grade))
      assert.deepEqual(grade(twice), grade(rows))
    }),
    { seed: 3, numRuns: 200 },
  )
})

test('a source that repeats another in everything raises no grade', () => {
  const echo = copied.filter(({ source }) => source === 'liar')
  const more = echo.map((row) => ({ ...row, source: 'gossip' }))
  const ranks = (rows: readonly Assertion[]) =>
    fuseClaims(rows, 'categorical', []).objects.map(({ grade }) => grades.indexOf(grade))
  const [before, after] = [ranks(copied), ranks([...copied, ...more])]
  assert.ok(after.every((rank, place) => rank >= (before[place] as number)))
})

test('what only copies of each other say has one voice', () => {
  const rumour = ring.map((source) => ({ object: 'new line', source, value: 'rumour of all' }))
  const { objects } = fuseClaims([...copied, ...rumour], 'categorical', [])
  assert.equal(objects.at(-1)?.grade, 'single-source')
})

test('silence is no value: it wins nowhere, and an object with nothing else is unverified at chance 0', () => {
  const { objects } = fuseClaims(
    claims(
      ['line', 'owner', 'not available'],
      ['line', 'paper', 'n/a'],
      ['line', 'registry', '2028'],
      ['mine', 'owner', '未知'],
    ),
    'categorical',
    [],
  )
  assert.equal(objects[0]?.value, '2028')
  assert.deepEqual(objects[1], {
    object: 'mine',
    value: '未知',
    probability: 0,
    grade: 'unverified',
  })
})

test('writings of one value count together, and the one without a remark is given', () => {
  const { objects } = fuseClaims(
    claims(
      ['book', 'a', 'Reddy, J.N. (Author)'],
      ['book', 'b', 'J. N. REDDY'],
      ['book', 'c', 'J. N. Reddy'],
      ['book', 'd', 'Thomas, A.'],
    ),
    'categorical',
    [],
  )
  assert.equal(objects[0]?.value, 'J. N. REDDY')
})

test('a coarser value supports the finer one and does not contradict it', () => {
  const hierarchy = [
    { value: 'Zhanggong', parent: 'Ganzhou' },
    { value: 'Ganzhou', parent: 'Jiangxi' },
    { value: 'Baotou', parent: 'Inner Mongolia' },
  ]
  const rows = claims(
    ['plant', 'a', 'Ganzhou'],
    ['plant', 'b', 'Ganzhou'],
    ['plant', 'c', 'Jiangxi'],
    ['plant', 'd', 'Baotou'],
  )
  const [plant] = fuseClaims(rows, 'categorical', hierarchy).objects
  assert.equal(plant?.value, 'Ganzhou')
  // One voice for Ganzhou against one for Baotou is even; that a third says Jiangxi decides, and for the finer value.
  const [alone] = fuseClaims(rows.slice(1), 'categorical', hierarchy).objects
  assert.equal(alone?.value, 'Ganzhou')
  const [flat] = fuseClaims(rows.slice(1), 'categorical', []).objects
  assert.ok((alone?.probability as number) > 2 * (flat?.probability as number))
})

test('a hierarchy that runs in a circle ends, and makes nothing coarser than itself', () => {
  const circle = [
    { value: 'a', parent: 'b' },
    { value: 'b', parent: 'a' },
    { value: 'c', parent: 'c' },
  ]
  const { objects } = fuseClaims(
    claims(['x', 's', 'a'], ['x', 't', 'a'], ['x', 'u', 'b'], ['y', 's', 'c']),
    'categorical',
    circle,
  )
  assert.deepEqual(
    objects.map(({ value }) => value),
    ['a', 'c'],
  )
})

test('one wild figure moves a mean and not the fused number', () => {
  const { objects, method } = fuseClaims(
    claims(
      ['town', 'a', '41,000'],
      ['town', 'b', '41300'],
      ['town', 'c', '41350'],
      ['town', 'd', '9000000000'],
    ),
    'numeric',
    [],
  )
  assert.equal(method, 'numbers')
  assert.equal(objects[0]?.value, '41300')
  assert.notEqual(objects[0]?.grade, 'unverified')
})
