import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '#core/plan/draft.ts'
import type { World } from '#core/plan/world.ts'
import { drafted, ownWorld } from './shipped-world.ts'

const waitFor = 'contract-ill-heavy-sx'

/** The world in which the first open tonnes of separated heavy rare earth come after another share of the wait. */
const waiting = (world: World, share: number): World => ({
  ...world,
  corridor: {
    ...world.corridor,
    offers: world.corridor.offers.map((offer) => {
      if (offer.id !== waitFor || offer.duration === null) return offer
      const { low, mode, high } = offer.duration
      const duration = { low: low * share, mode: mode * share, high: high * share }
      return { ...offer, duration: { ...offer.duration, ...duration } }
    }),
  },
})

const placed = ({ placed }: Draft, id: string) => {
  const found = placed.find(({ step }) => step.id === id)
  return found ?? assert.fail(id)
}

// The flagship's wait, for a line that opens, is tested with its products.
for (const id of ['defence-magnet', 'europe-magnet'])
  test(`${id}: the wait for separated heavy rare earth sets the date`, () => {
    const world = ownWorld(id)
    const draft = drafted(world)
    const contract = placed(draft, 'supply.ill-heavy-sx')
    assert.equal(contract.mode.id, waitFor)
    const others = draft.placed.filter(
      ({ step }) => step.id.startsWith('supply.') && step.id !== contract.step.id,
    )
    for (const other of others.filter(({ step }) => step.id !== 'supply.contracts'))
      assert.ok(other.finish <= contract.finish, other.step.id)
    assert.equal(placed(draft, 'first-feed-delivery').start, contract.finish)
    const [sooner, later] = [0.5, 1.1].map((share) => drafted(waiting(world, share)))
    // Sooner, something else sets the date, weeks before; later, every day of the wait is lost.
    assert.ok(draft.finish - (sooner?.finish ?? 0) >= 28, `${draft.finish - (sooner?.finish ?? 0)}`)
    const lost = (later?.finish ?? 0) - draft.finish
    const waited = placed(later as Draft, 'supply.ill-heavy-sx').finish - contract.finish
    assert.ok(waited >= 54 && Math.abs(lost - waited) <= 10, `${lost} of ${waited}`)
  })
