import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileNetwork } from './compiled-network.ts'
import { activity, link, network } from './example-networks.ts'
import type { Link } from './network.ts'

/** For property tests: one mode in a few words, of up to so many days, in either calendar, with or without the desk. */
export const anyMode = (mostDays: number) =>
  fc.record({
    days: fc.integer({ min: 0, max: mostDays }),
    calendar: fc.integer({ min: 0, max: 1 }),
    amount: fc.integer({ min: 0, max: 2 }),
  })

/** The same at a cost. */
export const anyDearMode = (mostDays: number) =>
  fc
    .tuple(anyMode(mostDays), fc.integer({ min: 0, max: 9 }))
    .map(([mode, cost]) => ({ ...mode, cost }))

/** Links of all kinds between activities of a network, to be laid on it by `forwardLinks`. */
export const anyLinks = (most: number) =>
  fc.array(
    fc.tuple(
      fc.nat(8),
      fc.nat(8),
      fc.constantFrom<Link['type']>('FS', 'SS', 'FF', 'SF'),
      fc.integer({ min: -2, max: 3 }),
    ),
    { maxLength: most },
  )

/** Those links as they lie on `size` activities, each from an earlier to a later one, so that none makes a circle. */
export const forwardLinks = (
  links: readonly (readonly [number, number, Link['type']?, number?])[],
  size: number,
): Link[] =>
  links.flatMap(([left, right, type = 'FS', lag = 0]) => {
    const [from, to] = [Math.min(left, right) % size, Math.max(left, right) % size]
    return from < to ? [link(from, to, type, lag)] : []
  })

test('links laid forward never make a circle', () => {
  fc.assert(
    fc.property(
      fc.array(anyMode(6), { minLength: 1, maxLength: 9 }),
      anyLinks(12),
      (modes, links) => {
        const activities = modes.map((mode, at) => activity(`s${at}`, mode))
        assert.ok(
          !('circle' in compileNetwork(network(activities, forwardLinks(links, modes.length)))),
        )
      },
    ),
    { seed: 1 },
  )
})
