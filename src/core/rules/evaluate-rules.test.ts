import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Condition, Facts, FactValue } from '#core/model/condition.ts'
import type { Rule } from '#core/model/rule.ts'
import { dayOf } from '#core/units/day.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { evaluateRules } from './evaluate-rules.ts'
import { openSwitches } from './law-switches.ts'

const facts = (values: Record<string, FactValue>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, from: `answer:${name}` }]),
  )

const holdsDy: Condition = { fact: 'shipment.elements', is: { includesAny: ['Dy', 'Tb'] } }
const exported: Condition = { fact: 'shipment.exports', is: { equals: true } }

const rule = (change: Partial<Rule>): Rule => ({
  id: 'R',
  kind: 'regime',
  jurisdiction: 'CN',
  name: { en: 'Rule', zh: '规则' },
  officialTitle: null,
  citation: [],
  starts: '2025-04-04',
  suspended: [],
  ends: null,
  knowledge: { unknownAfter: null, switch: null },
  condition: exported,
  event: 'shipment',
  binds: 'shipment',
  duty: 'licence',
  authority: { name: { en: 'Ministry', zh: '部' }, level: 'national' },
  limit: null,
  deemed: 'no',
  recurrence: 'per-order',
  decisionDays: null,
  preparationDays: null,
  cost: null,
  documents: [],
  parallelGroup: null,
  dependsOn: [],
  replaces: [],
  within: null,
  recourse: null,
  claim: 'rule/R#self',
  ...change,
})

const judged = (rules: readonly Rule[], shipped: [number, number, number], law = {}) => {
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
    { eventDay, law },
  )
}

const answers = (rules: readonly Rule[], shipped: [number, number, number], law = {}): string[] =>
  judged(rules, shipped, law).map(({ applies }) => applies)

test('a rule binds from its start and not the day before', () => {
  assert.deepEqual(answers([rule({})], [2025, 4, 3]), ['no'])
  assert.deepEqual(answers([rule({})], [2025, 4, 4]), ['yes'])
})

test('a suspended rule does not bind, and the day after knowledge ends nobody can tell', () => {
  const paused = rule({
    starts: '2025-11-08',
    suspended: [{ from: '2025-11-10', until: '2026-11-10' }],
    knowledge: { unknownAfter: '2026-11-10', switch: 'october' },
  })
  assert.deepEqual(answers([paused], [2026, 11, 10]), ['no'])
  assert.deepEqual(answers([paused], [2026, 11, 11]), ['cannot-tell'])
  assert.deepEqual(answers([paused], [2026, 11, 11], { october: 'revived' }), ['yes'])
  assert.deepEqual(answers([paused], [2026, 11, 11], { october: 'extended' }), ['no'])
  assert.deepEqual(openSwitches(judged([paused], [2026, 11, 11])), [
    { id: 'october', rules: ['R'] },
  ])
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
  assert.equal(trace.parts[1]?.words.en, 'shipment.elements includes any of Dy, Tb: yes (Nd, Dy)')
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
