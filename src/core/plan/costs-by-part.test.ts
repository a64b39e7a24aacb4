import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planParts } from '#core/model/plan-comparison.ts'
import { costsByPart } from './costs-by-part.ts'

type Costed = Parameters<typeof costsByPart>[0]

const step = (id: string, amount: number | null, of: object = {}, mode: object = {}) => ({
  step: { id, desk: 'rd', rule: null, cause: '', ...of },
  mode: { id: 'offer', cost: amount === null ? null : { mode: amount }, ...mode },
})

const line = (kind: string, of: string | null, amount: number) => ({ kind, step: of, amount })

const draft = (of: object): Costed =>
  ({ world: { corridor: { currency: 'EUR' } }, ...of }) as Costed

test('steps cost where they belong, feed is supply, wages are capacity', () => {
  // Until output 1000 are spent: 100 on the permit, 50 on a contract, 600 on the line and so 250 on wages.
  const { untilOutput, inAll, unknownPrices } = costsByPart(
    draft({
      placed: [
        step('permit.X.decide', 100, { rule: 'X' }),
        step('supply.mine', 50, { desk: 'supply' }),
        step('line', 600),
        step('permit.Y.decide', null, { rule: 'Y' }, { id: 'authority' }),
        step('permit.Y.prepare', null, { rule: 'Y' }, { id: 'own' }),
        step('permits.construction', null, {}, { id: 'milestone' }),
        step('site', null),
      ],
      totalCost: 1000,
      costs: [
        line('preparation', 'permit.X.decide', 100),
        line('preparation', 'supply.mine', 50),
        line('capital', 'line', 600),
        line('wages', 'hire.R01', 900),
        line('feed', null, 5000),
      ],
    }),
  )
  const cents = (of: typeof untilOutput) => planParts.map((part) => of[part].amount / 100)
  assert.deepEqual(cents(untilOutput), [50, 100, 850, 0])
  assert.deepEqual(cents(inAll), [5050, 100, 1500, 0])
  assert.equal(inAll.law.currency, 'EUR')
  // One fee and one price that nobody published; own work and points in time have none.
  assert.deepEqual(unknownPrices, { supply: 0, law: 1, capacity: 1, coordination: 0 })
})

test('the parts make the total to the cent, however they are rounded', () => {
  const price = fc.double({ min: 0, max: 1e7, noNaN: true })
  const desk = fc.constantFrom('supply', 'permit', 'pilot')
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount: price, desk, rule: fc.constantFrom(null, 'R') }), {
        maxLength: 9,
      }),
      price,
      (steps, wages) => {
        const placed = steps.map(({ amount, desk: at, rule }, index) =>
          step(`s${index}`, amount, { desk: at, rule }),
        )
        const costs = [
          ...steps.map(({ amount }, index) => line('capital', `s${index}`, amount)),
          line('wages', null, wages),
        ]
        const total = costs.reduce((sum, { amount }) => sum + amount, 0)
        const { untilOutput, inAll } = costsByPart(draft({ placed, costs, totalCost: total }))
        for (const split of [untilOutput, inAll])
          assert.equal(
            planParts.reduce((sum, part) => sum + split[part].amount, 0),
            Math.round(total * 100),
          )
      },
    ),
  )
})
