import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CompiledNetwork, compileNetwork } from './compiled-network.ts'
import { directLinks } from './direct-links.ts'
import { activity, link, network } from './example-networks.ts'

const compiled = (size: number, links: readonly (readonly [number, number])[]): CompiledNetwork =>
  compileNetwork(
    network(
      Array.from({ length: size }, (_, index) => activity(`a${index}`, { days: 1 })),
      links.map(([from, to]) => link(from, to)),
    ),
  ) as CompiledNetwork

test('a link beside a longer way is left out, and one of two that are the same', () => {
  assert.deepEqual(
    directLinks(
      compiled(3, [
        [0, 2],
        [0, 1],
        [1, 2],
        [0, 1],
      ]),
    ),
    [1, 2],
  )
})

test('what comes before what is the same without the links left out, and no other could be left out', () => {
  const reached = (size: number, links: readonly (readonly [number, number])[]): Set<number> => {
    const pairs = new Set<number>()
    for (let from = size - 1; from >= 0; from--) {
      for (const [, to] of links.filter(([one]) => one === from)) {
        pairs.add(from * size + to)
        for (let behind = 0; behind < size; behind++)
          if (pairs.has(to * size + behind)) pairs.add(from * size + behind)
      }
    }
    return pairs
  }
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 150 }), (drawn) => {
      const links = drawn.filter(([from, to]) => from < to)
      const kept = directLinks(compiled(40, links)).map((at) => links[at] as [number, number])
      assert.deepEqual(reached(40, kept), reached(40, links))
      for (const one of kept)
        assert.notDeepEqual(
          reached(
            40,
            kept.filter((other) => other !== one),
          ),
          reached(40, links),
        )
    }),
    { numRuns: 60, seed: 1 },
  )
})
