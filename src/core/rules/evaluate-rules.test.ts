import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Condition, Facts, FactValue } from '#core/model/condition.ts'
import type { Rule } from '#core/model/rule.ts'
import { dayOf } from '#core/units/day.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { evaluateRules } from './evaluate-rules.ts'
import { exampleRule } from './example-rule.ts'
import { holdBound } from './hold-bound.ts'
import { openSwitches } from './law-switches.ts'

const facts = (values: Record<string, FactValue>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, from: `answer:${name}` }]),
  )

const holdsDy: Condition = { fact: 'shipment.elements', is: { includesAny: ['Dy', 'Tb'] } }
const exported: Condition = { fact: 'shipment.exports', is: { equals: true } }

const rule = (change: Partial<Rule>): Rule => exampleRule({ condition: exported, ...change })

const judged = (
  rules: readonly Rule[],
  shipped: [number, number, number],
  law = {},
  asOf = dayOf(2026, 12, 1),
) => {
  const at = dayOf(...shipped)
  const eventDay = {
    filing: at,
    construction: at,
    discharge: at,
    shipment: at,
    placing: at,
    delivery: at,
  }
  return evaluateRules(
    rules,
    facts({ 'shipment.exports': true, 'shipment.elements': ['Nd', 'Dy'] }),
    { asOf, eventDay, law },
  )
}

const answers = (...given: Parameters<typeof judged>): string[] =>
  judged(...given).map(({ applies }) => applies)

test('a rule binds to the last day in force, and what is known of it to the last day known', () => {
  assert.deepEqual(answers([rule({ ends: '2026-06-30' })], [2026, 6, 30]), ['yes'])
  assert.deepEqual(answers([rule({ ends: '2026-06-30' })], [2026, 7, 1]), ['no'])
  const dated = rule({ knowledge: { unknownAfter: '2026-06-30', since: null, switch: null } })
  assert.deepEqual(answers([dated], [2026, 6, 30]), ['yes'])
  assert.deepEqual(answers([dated], [2026, 7, 1]), ['cannot-tell'])
})

test('each span of a suspension counts, the one between them does not', () => {
  const twice = rule({
    suspended: [
      { from: '2026-01-01', until: '2026-01-31', published: null },
      { from: '2026-03-01', until: '2026-03-31', published: null },
    ],
  })
  const days: [number, number, number][] = [
    [2026, 1, 31],
    [2026, 2, 1],
    [2026, 3, 1],
    [2026, 4, 1],
  ]
  assert.deepEqual(
    days.flatMap((day) => answers([twice], day)),
    ['no', 'yes', 'no', 'yes'],
  )
})

test('open questions stand in the order of their names', () => {
  const open = (id: string) =>
    rule({ id, knowledge: { unknownAfter: '2025-06-01', since: null, switch: null } })
  const switches = openSwitches(judged([open('B'), open('A')], [2026, 1, 1]))
  assert.deepEqual(
    switches.map(({ id }) => id),
    ['A', 'B'],
  )
})

test('a rule binds from its start and not the day before', () => {
  assert.deepEqual(answers([rule({})], [2025, 4, 3]), ['no'])
  assert.deepEqual(answers([rule({})], [2025, 4, 4]), ['yes'])
})

test('a suspended rule does not bind, and the day after knowledge ends nobody can tell', () => {
  const paused = rule({
    starts: '2025-11-08',
    suspended: [{ from: '2025-11-10', until: '2026-11-10', published: null }],
    knowledge: { unknownAfter: '2026-11-10', since: null, switch: 'october' },
  })
  assert.deepEqual(answers([paused], [2025, 11, 9]), ['yes'])
  assert.deepEqual(answers([paused], [2025, 11, 10]), ['no'])
  assert.deepEqual(answers([paused], [2026, 11, 10]), ['no'])
  assert.deepEqual(answers([paused], [2026, 11, 11]), ['cannot-tell'])
  assert.deepEqual(answers([paused], [2026, 11, 11], { october: 'revived' }), ['yes'])
  assert.deepEqual(answers([paused], [2026, 11, 11], { october: 'extended' }), ['no'])
  assert.deepEqual(openSwitches(judged([paused], [2026, 11, 11])), [
    { id: 'october', rules: ['R'], missing: [] },
  ])
})

test('a plan knows no law that was published after its day', () => {
  // Published on 9 October 2025, to start on 8 November; suspended by a notice of 7 November, with nothing known after 2026-11-10.
  const october = rule({
    published: '2025-10-09',
    starts: '2025-11-08',
    suspended: [{ from: '2025-11-07', until: '2026-11-10', published: '2025-11-07' }],
    knowledge: { unknownAfter: '2026-11-10', since: '2025-11-07', switch: 'october' },
  })
  const on = (asOf: [number, number, number]): string[] =>
    [[2026, 6, 1] as const, [2027, 6, 1] as const].flatMap((shipped) =>
      answers([october], [...shipped], {}, dayOf(...asOf)),
    )
  assert.deepEqual(on([2025, 10, 8]), ['no', 'no'])
  assert.deepEqual(on([2025, 10, 9]), ['yes', 'yes'])
  assert.deepEqual(on([2025, 11, 6]), ['yes', 'yes'])
  assert.deepEqual(on([2025, 11, 7]), ['no', 'cannot-tell'])
  const [verdict] = judged([october], [2026, 6, 1], {}, dayOf(2025, 10, 8))
  assert.match(verdict?.words.en ?? '', /^published on 2025-10-09, not known on 2025-10-08/)
})

test('where the case does not say whether a rule in force binds it, a reading decides, and the missing fact is named', () => {
  const asked = rule({ condition: { fact: 'site.noise', is: { atLeast: 85 } } })
  assert.deepEqual(answers([asked], [2026, 1, 1]), ['cannot-tell'])
  assert.deepEqual(answers([asked], [2026, 1, 1], { R: 'revived' }), ['yes'])
  assert.deepEqual(answers([asked], [2026, 1, 1], { R: 'extended' }), ['no'])
  assert.deepEqual(openSwitches(judged([asked], [2026, 1, 1])), [
    { id: 'R', rules: ['R'], missing: ['site.noise'] },
  ])
  const follower = rule({ id: 'F', procedureOf: 'R' })
  assert.deepEqual(
    openSwitches(judged([asked, follower], [2026, 1, 1])).map(({ id }) => id),
    ['R'],
  )
})

test('a scenario that takes a rule away takes it away on every day', () => {
  assert.deepEqual(answers([rule({})], [2026, 1, 1], { R: 'off' }), ['no'])
})

test('the procedure of a rule applies as that rule does', () => {
  const licence = rule({ id: 'L', starts: null, procedureOf: 'R' })
  assert.deepEqual(answers([licence, rule({})], [2025, 4, 3]), ['no', 'no'])
  assert.deepEqual(answers([licence, rule({})], [2025, 4, 4]), ['yes', 'yes'])
  assert.deepEqual(answers([licence, rule({})], [2026, 1, 1], { R: 'off' }), ['no', 'no'])
  const general = rule({ id: 'G', replaces: ['R'] })
  assert.deepEqual(answers([licence, rule({}), general], [2026, 1, 1]), ['no', 'no', 'yes'])
})

test('a rule that chases its own date is kept where only its dates speak against it', () => {
  const ended = judged([rule({ ends: '2025-12-31' })], [2026, 1, 1])
  const held = (ids: string[]): string[] =>
    holdBound(ended, new Set(ids)).map(({ applies }) => applies)
  assert.deepEqual(held([]), ['no'])
  assert.deepEqual(held(['R']), ['yes'])
  const elsewhere = judged([rule({ condition: { not: exported } })], [2026, 1, 1])
  assert.deepEqual(holdBound(elsewhere, new Set(['R']))[0]?.applies, 'no')
})

test('an unknown law that does not reach the case as last published is not known either, and opens no second plan', () => {
  const paused = rule({
    starts: '2025-11-08',
    knowledge: { ...rule({}).knowledge, unknownAfter: '2026-11-10', switch: 'october' },
    condition: { fact: 'shipment.elements', is: { includesAny: ['Ho'] } },
  })
  const [verdict] = judged([paused], [2026, 11, 11])
  assert.equal(verdict?.applies, 'cannot-tell')
  assert.match(verdict?.words.en ?? '', /as last published it does not reach this case/)
  assert.deepEqual(openSwitches(judged([paused], [2026, 11, 11])), [])
  for (const reading of ['revived', 'extended'])
    assert.deepEqual(answers([paused], [2026, 11, 11], { october: reading }), ['no'])
})

test('an umbrella that applies takes the place of what it replaces', () => {
  const general = rule({ id: 'G', replaces: ['R'] })
  assert.deepEqual(answers([rule({}), general], [2026, 1, 1]), ['no', 'yes'])
})

test('the trace names the fact, its value and the answer it came from', () => {
  const trace = evaluateCondition(
    { all: [exported, holdsDy] },
    facts({ 'shipment.exports': true, 'shipment.elements': ['Nd', 'Dy'] }),
  )
  assert.equal(trace.answer, 'yes')
  assert.equal(trace.parts[1]?.from, 'answer:shipment.elements')
  assert.equal(trace.parts[1]?.fact, 'shipment.elements')
  assert.deepEqual(trace.parts[1]?.words, {
    en: 'rare earths in the goods include any of Dy, Tb: yes (Nd, Dy)',
    zh: '货物所含稀土元素包含任一：Dy、Tb：是（Nd、Dy）',
  })
  assert.equal(trace.parts[0]?.words.en, 'goods leave the country: yes (must be yes)')
})

test('a group of one reads as its only part; a denial never does', () => {
  const given = facts({ 'shipment.exports': true, 'shipment.elements': ['Dy'] })
  const words = (condition: Condition): string => evaluateCondition(condition, given).words.en
  assert.equal(words({ all: [exported] }), words(exported))
  assert.equal(words({ any: [holdsDy] }), words(holdsDy))
  assert.notEqual(words({ not: exported }), words(exported))
  assert.ok(words({ all: [exported, holdsDy] }).includes(words(holdsDy)))
})

test('a missing fact cannot tell, unless the other parts already decide', () => {
  const given = facts({ 'shipment.exports': false })
  assert.equal(evaluateCondition(holdsDy, given).answer, 'cannot-tell')
  assert.equal(evaluateCondition({ all: [exported, holdsDy] }, given).answer, 'no')
  assert.equal(evaluateCondition({ any: [{ not: exported }, holdsDy] }, given).answer, 'yes')
})

const names = ['a', 'b', 'c'] as const
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...names).map((fact): Condition => ({ fact, is: { equals: true } })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
})).condition
const anyFacts = fc.record({
  a: fc.option(fc.boolean()),
  b: fc.option(fc.boolean()),
  c: fc.option(fc.boolean()),
})

test('an answer given with facts missing stays when they become known', () => {
  fc.assert(
    fc.property(
      anyCondition,
      anyFacts,
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      (condition, partial, later) => {
        const early = evaluateCondition(condition, facts(partial)).answer
        const full = Object.fromEntries(
          names.map((name, index) => [name, partial[name] ?? (later[index] as boolean)]),
        )
        const late = evaluateCondition(condition, facts(full)).answer
        assert.notEqual(late, 'cannot-tell')
        if (early !== 'cannot-tell') assert.equal(late, early)
      },
    ),
    { seed: 1 },
  )
})

test('not all is any not', () => {
  fc.assert(
    fc.property(
      fc.array(anyCondition, { minLength: 1, maxLength: 3 }),
      anyFacts,
      (parts, values) => {
        const left = evaluateCondition({ not: { all: parts } }, facts(values)).answer
        const right = evaluateCondition(
          { any: parts.map((not) => ({ not })) },
          facts(values),
        ).answer
        assert.equal(left, right)
      },
    ),
    { seed: 2 },
  )
})

test('a rule outside its dates never binds', () => {
  const dated = rule({ starts: '2025-01-01', ends: '2025-12-31' })
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), (offset) => {
      const at = dayOf(2025, 6, 1) + offset
      const inside = at >= dayOf(2025, 1, 1) && at <= dayOf(2025, 12, 31)
      const eventDay = at as ReturnType<typeof dayOf>
      const [verdict] = evaluateRules([dated], facts({ 'shipment.exports': true }), {
        asOf: dayOf(2015, 1, 1),
        eventDay: {
          filing: eventDay,
          construction: eventDay,
          discharge: eventDay,
          shipment: eventDay,
          placing: eventDay,
          delivery: eventDay,
        },
        law: {},
      })
      assert.equal(verdict?.applies, inside ? 'yes' : 'no')
    }),
    { seed: 3 },
  )
})
