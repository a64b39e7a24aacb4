import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPriceBook } from '#core/material/price-book.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Draft } from '#core/plan/draft.ts'
import { problemOf } from '#core/plan/draft-material.ts'
import { guessedOutput } from '#core/plan/draft-plan.ts'
import { shutLanes } from '#core/plan/lane-rules.ts'
import { type World, withSwitches } from '#core/plan/world.ts'
import { exampleRule } from '#core/rules/example-rule.ts'
import { parseDay } from '#core/units/day.ts'
import { drafted, ownWorld } from './shipped-world.ts'

const europe = ownWorld('europe-magnet')

/** The European case with a rule on one of its lanes. */
function ruled(lane: string, change: Partial<Rule>): World {
  const rule = exampleRule({ id: 'ON-LANE', jurisdiction: 'BR', ...change })
  return {
    ...europe,
    catalog: { ...europe.catalog, rules: { ...europe.catalog.rules, [rule.id]: rule } },
    corridor: {
      ...europe.corridor,
      lanes: europe.corridor.lanes.map((one) =>
        one.id === lane ? { ...one, rules: [rule.id] } : one,
      ),
    },
  }
}

const days = (count: number, unit: string) => ({
  low: count,
  mode: count,
  high: count,
  unit,
  claim: 'rule/ON-LANE#decisionDays',
})

const step = ({ placed }: Draft, id: string) =>
  placed.find((one) => one.step.id === id) ?? assert.fail(id)

const licence = { decisionDays: days(45, 'working days') }
const plain = drafted(europe)
const licensed = drafted(ruled('brazil-france', licence))

test('a licence of 45 working days holds the first feed back by as much, once', () => {
  const decision = step(licensed, 'licence.brazil-france.ON-LANE.decide')
  const feed = step(licensed, 'first-feed-delivery')
  // Contracts may be signed before a weekend.
  const idle = decision.start - step(licensed, 'supply.contracts').finish
  assert.ok(idle >= 0 && idle <= 3, `${idle} days`)
  assert.equal(feed.start, decision.finish)
  // 45 working days are nine weeks of 63 days, and a few holidays more.
  const held = feed.start - step(plain, 'first-feed-delivery').start
  assert.ok(held >= 61 && held <= 75, `${held} days`)
  assert.ok(licensed.finish > plain.finish)
  assert.ok(licensed.finish - plain.finish <= held)
  // Counted from its own first output, which is later, the program by months is the same: nothing waits there again.
  const monthsOf = ({ world, finish }: Draft) => problemOf(world, finish, [], 1)
  assert.deepEqual(monthsOf(licensed).shutLanes, {})
  assert.deepEqual(licensed.material.plan.flows, plain.material.plan.flows)
})

test('a licence on a lane that carries nothing holds nothing back', () => {
  assert.ok(!plain.material.lanes.includes('sweden-estonia'))
  const { placed, finish } = drafted(ruled('sweden-estonia', licence))
  assert.ok(placed.every(({ step: { id } }) => !id.startsWith('licence.')))
  assert.equal(finish, plain.finish)
})

test('a licence that comes late by scenario holds the feed back longer, and one taken off not at all', () => {
  const world = ruled('brazil-france', licence)
  const late = new Map([['ON-LANE', { days: 30, calendar: 'calendar' as const }]])
  const later = drafted(withSwitches(world, { lateRules: late }))
  const wait = step(later, 'late.brazil-france.ON-LANE')
  assert.equal(step(later, 'first-feed-delivery').start, wait.finish)
  assert.equal(wait.finish - step(later, 'licence.brazil-france.ON-LANE.decide').finish, 30)
  const off = drafted(withSwitches(world, { law: { 'ON-LANE': 'off' } }))
  assert.equal(off.finish, plain.finish)
})

test('a ban shuts its lane in every period that it touches, and in no other', () => {
  const first = parseDay('2029-05-04')
  assert.ok(first !== undefined)
  const shut = (change: Partial<Rule>, count: number, months: 1 | 3) =>
    shutLanes(ruled('brazil-france', { duty: 'ban', ...change }), {
      firstOutput: first,
      count,
      months,
    })
  // Months from May 2029: it begins in the third, July, and ends in the sixth, October.
  const span = { starts: '2029-07-20', ends: '2029-10-01' }
  assert.deepEqual(shut(span, 8, 1), { 'brazil-france': [2, 3, 4, 5] })
  // Quarters from April 2029: the second and the third.
  assert.deepEqual(shut(span, 4, 3), { 'brazil-france': [1, 2] })
  assert.deepEqual(shut({ starts: '2040-01-01' }, 8, 1), {})
  const off = withSwitches(ruled('brazil-france', { duty: 'ban', ...span }), {
    law: { 'ON-LANE': 'off' },
  })
  assert.deepEqual(shutLanes(off, { firstOutput: first, count: 8, months: 1 }), {})
})

test('under a ban from the second year the path goes other ways or says what is shut', () => {
  const starts = '2030-07-01'
  const banned = drafted(ruled('brazil-france', { duty: 'ban', starts }), 'corridor')
  const { shutLanes: shut } = problemOf(banned.world, banned.finish, [])
  assert.ok((shut['brazil-france'] ?? []).length > 0)
  const crossing = (draft: Draft, from: (period: string) => boolean) =>
    draft.material.plan.flows.filter(
      ({ from: place, to, period }) => from(period) && isIn(place, 'BR') && isIn(to, 'FR'),
    ).length
  const first = `q${String(Math.min(...(shut['brazil-france'] ?? [])) + 1).padStart(2, '0')}`
  assert.ok(crossing(plain, (period) => period >= first) > 0)
  assert.equal(
    crossing(banned, (period) => period >= first),
    0,
  )
  assert.ok(crossing(banned, (period) => period < first) > 0)
})

const isIn = (place: string, country: string): boolean =>
  europe.corridor.facilities.some((one) => one.id === place && one.country === country)

test('a ban is counted from the output that the plan comes to', () => {
  // First guessed 27 months after filing, output comes earlier or later; the last round's path is that of its own dates.
  const banned = drafted(ruled('brazil-france', { duty: 'ban', starts: '2030-07-01' }))
  const count = banned.material.unmetKg.length
  const own = shutLanes(banned.world, { firstOutput: banned.finish, count, months: 3 })
  assert.notEqual(guessedOutput(banned.world), banned.finish)
  const guessed = { firstOutput: guessedOutput(banned.world), count, months: 3 } as const
  assert.notDeepEqual(shutLanes(banned.world, guessed), own)
  const shut = own['brazil-france'] ?? assert.fail()
  const crossed = banned.material.plan.flows.filter(
    ({ from, to }) => isIn(from, 'BR') && isIn(to, 'FR'),
  )
  const last = Math.max(...crossed.map(({ period }) => Number(period.slice(1)) - 1))
  assert.equal(last, Math.min(...shut) - 1)
})

test('a tariff on a lane is paid on the value of what crosses it, in the periods in which it is asked, and its rate is named', () => {
  const rate = { low: 0.25, mode: 0.25, high: 0.25, unit: 'share', claim: 'rule/ON-LANE#adValorem' }
  const tariff = { duty: 'tariff', parameters: { adValorem: rate } } as const
  const burdened = drafted(ruled('brazil-france', tariff))
  const amountsOf = ({ material }: Draft) =>
    (material.costParts.filter(({ claims }) => claims.includes(rate.claim)) ?? [])
      .map(({ amount }) => amount)
      .reduce((sum, amount) => sum.map((one, at) => one + (amount[at] as number)))
  const amounts = amountsOf(burdened)
  assert.ok(amounts.every((amount) => amount > 0))
  // A quarter of what the oxides are quoted at; the quotes themselves are looked up as the path looks them up.
  const prices = openPriceBook(
    burdened.world.catalog,
    problemOf(burdened.world, burdened.finish, []),
  )
  const oxideKg = (element: string, period: string) =>
    burdened.material.plan.flows
      .filter((flow) => flow.period === period && isIn(flow.from, 'BR') && isIn(flow.to, 'FR'))
      .reduce((sum, flow) => {
        const share = europe.catalog.ores[flow.origin]?.shares[element] ?? 0
        return sum + (flow.material === 'REO' ? flow.kg * share : 0)
      }, 0)
  const value = Object.keys(europe.catalog.elements).reduce(
    (sum, element) => sum + oxideKg(element, 'q01') * (prices.oxide(element) ?? 0),
    0,
  )
  assert.ok(
    Math.abs((amounts[0] as number) - 0.25 * value) < 1e-6 * value,
    `${amounts[0]} of ${value}`,
  )
  assert.ok(dutyWords(burdened).includes('brazil-france'))
  // From a year after its first output on, only the quarters from then are burdened.
  const later = drafted(ruled('brazil-france', { ...tariff, starts: '2030-07-01' }))
  const late = amountsOf(later)
  assert.ok(late[0] === 0 && (late.at(-1) as number) > 0)
  // Over before the first output, or without a rate: nothing is asked, and nothing is said to be paid.
  for (const change of [
    { ...tariff, ends: '2028-01-01' },
    { ...tariff, parameters: {} },
  ])
    assert.match(dutyWords(drafted(ruled('brazil-france', change))), /^No customs duty/)
})

const dutyWords = ({ finance }: Draft): string =>
  finance.plan.assumptions.find(({ en }) => /customs duty/i.test(en))?.en ?? ''
