import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planParts } from '#core/model/plan-comparison.ts'
import { costsByPart } from './costs-by-part.ts'

type Costed = Parameters<typeof costsByPart>[0]

const step = (id: string, cny: number | null, of: object = {}, mode: object = {}) => ({
  step: { id, desk: 'rd', rule: null, cause: '', ...of },
  mode: { id: 'offer', cost: cny === null ? null : { mode: cny }, ...mode },
})

const line = (kind: string, of: string | null, cny: number) => ({ kind, step: of, cny })

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
      totalCostCny: 1000,
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
      fc.array(fc.record({ cny: price, desk, rule: fc.constantFrom(null, 'R') }), { maxLength: 9 }),
      price,
      (steps, wages) => {
        const placed = steps.map(({ cny, desk: at, rule }, index) =>
          step(`s${index}`, cny, { desk: at, rule }),
        )
        const costs = [
          ...steps.map(({ cny }, index) => line('capital', `s${index}`, cny)),
          line('wages', null, wages),
        ]
        const total = costs.reduce((sum, { cny }) => sum + cny, 0)
        const { untilOutput, inAll } = costsByPart(draft({ placed, costs, totalCostCny: total }))
        for (const split of [untilOutput, inAll])
          assert.equal(
            planParts.reduce((sum, part) => sum + split[part].amount, 0),
            Math.round(total * 100),
          )
      },
    ),
  )
})
