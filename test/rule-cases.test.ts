import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import type { Condition } from '#core/model/condition.ts'
import { type Rule, ruleEvents } from '#core/model/rule.ts'
import { rulesInReach } from '#core/plan/rules-in-reach.ts'
import { evaluateRules } from '#core/rules/evaluate-rules.ts'
import type { LawReadings } from '#core/rules/rule-state.ts'
import { day, formatDay, parseDay } from '#core/units/day.ts'
import { american } from './rule-cases/american.ts'
import { chineseSite } from './rule-cases/chinese-site.ts'
import { chineseTrade } from './rule-cases/chinese-trade.ts'
import { european } from './rule-cases/european.ts'
import type { Values } from './rule-cases/rule-cases.ts'
import { ownWorld, shippedWorld } from './shipped-world.ts'

const { rules } = shippedWorld().catalog
const cases = { ...chineseSite, ...chineseTrade, ...european, ...american }

const ruleOf = (id: string): Rule => rules[id] ?? assert.fail(`no rule ${id}`)
const on = (iso: string) => parseDay(iso) ?? assert.fail(iso)

/** Judges one rule alone, every event on one day. */
function answer(
  id: string,
  values: Values,
  eventDay: string,
  law: LawReadings = {},
  asOf = '2026-12-01',
): string {
  const facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, from: `answer:${name}` }]),
  )
  const days = Object.fromEntries(ruleEvents.map((event) => [event, on(eventDay)]))
  const judging = { asOf: on(asOf), eventDay: days, law } as Parameters<typeof evaluateRules>[2]
  const [verdict] = evaluateRules([ruleOf(id)], facts, judging)
  return verdict?.applies ?? assert.fail(id)
}

/** Names of the facts that a condition asks about. */
function factsIn(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact]
  if ('not' in condition) return factsIn(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(factsIn)
}

for (const [
  id,
  { binds, spares, also = [], on: on_ = '2026-12-31', law, days = [] },
] of Object.entries(cases)) {
  test(`${id} binds its case, and each change that should spares it`, () => {
    assert.equal(answer(id, binds, on_, law), 'yes', 'the case itself')
    for (const change of spares)
      assert.equal(answer(id, { ...binds, ...change }, on_, law), 'no', JSON.stringify(change))
    for (const change of also)
      assert.equal(answer(id, { ...binds, ...change }, on_, law), 'yes', JSON.stringify(change))
    const changed = new Set([...spares, ...also].flatMap(Object.keys))
    for (const fact of factsIn(ruleOf(id).condition))
      assert.ok(changed.has(fact), `no change of ${fact} is tried`)
  })

  test(`${id} never takes an answer nobody gave for a no`, () => {
    for (const fact of Object.keys(binds))
      assert.notEqual(answer(id, { ...binds, [fact]: null }, on_), 'no', fact)
  })

  test(`${id} begins, ends and becomes unknown on its days`, () => {
    for (const [eventDay, wanted, asOf] of days)
      assert.equal(answer(id, binds, eventDay, {}, asOf), wanted, `${eventDay} as of ${asOf}`)
    const tried = new Set(days.map(([eventDay]) => eventDay))
    const { starts, ends, knowledge } = ruleOf(id)
    const before = (iso: string) => formatDay(day(on(iso) - 1))
    const after = (iso: string) => formatDay(day(on(iso) + 1))
    for (const turn of [
      ...(starts ? [before(starts), starts] : []),
      ...(ends ? [ends, after(ends)] : []),
      ...(knowledge.unknownAfter ? [knowledge.unknownAfter, after(knowledge.unknownAfter)] : []),
    ])
      assert.ok(tried.has(turn), `${turn} is not tried`)
  })
}

test('every rule that a shipped application meets has cases', () => {
  const files = globSync('examples/applications/*.yaml')
  assert.ok(files.length >= 6)
  for (const file of files) {
    const missing = rulesInReach(ownWorld(basename(file, '.yaml'))).filter(({ id }) => !cases[id])
    assert.deepEqual(
      missing.map(({ id }) => id),
      [],
      file,
    )
  }
})
