import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '#core/model/rule.ts'
import { evaluateRules } from '#core/rules/evaluate-rules.ts'
import { exampleRule } from '#core/rules/example-rule.ts'
import { day } from '#core/units/day.ts'
import { documentMatrix } from './document-matrix.ts'
import type { PlacedStep } from './money-flows.ts'

const placed = (
  id: string,
  start: number,
  provider: string,
  documents: readonly string[],
  rule: string | null = null,
): PlacedStep =>
  ({
    step: { id, name: { en: id, zh: id }, documents, rule, because: [`answer:${id}.answer`] },
    mode: { provider },
    start: day(start),
    finish: day(start + 1),
  }) as unknown as PlacedStep

const energetic: Rule = exampleRule({
  id: 'ENERGY',
  starts: null,
  condition: { fact: 'process.energyTce', is: { atLeast: 1000 } },
  documents: ['energy-report'],
})

const judged = (energyTce: number | null) => {
  const at = day(20000)
  return evaluateRules(
    [energetic],
    { 'process.energyTce': { value: energyTce, from: 'answer:site.energyTce' } },
    {
      asOf: at,
      eventDay: {
        filing: at,
        construction: at,
        discharge: at,
        shipment: at,
        placing: at,
        delivery: at,
      },
      law: {},
    },
  )
}

test('a document stands once, made by whoever works it out first, used by all that ask for it', () => {
  const [row, ...more] = documentMatrix({
    placed: [placed('hand-in', 1, 'own', ['report'], 'R'), placed('test', 5, 'lab', ['report'])],
    verdicts: [],
  })
  assert.deepEqual(more, [])
  assert.equal(row?.madeBy, 'lab')
  assert.deepEqual(row?.usedBy, ['step:hand-in', 'step:test'])
})

test('the answers that a duty was judged on fill its papers, and those that caused a step fill its own', () => {
  const [energy, own] = documentMatrix({
    placed: [placed('plan', 1, 'own', ['plan'])],
    verdicts: judged(1800),
  })
  const opening = ['applicant.name', 'product.name']
  assert.deepEqual(
    energy?.fields.map(({ answer }) => answer),
    [...opening, 'site.energyTce'],
  )
  assert.equal(energy?.madeBy, 'applicant')
  assert.deepEqual(energy?.usedBy, ['rule:ENERGY'])
  assert.deepEqual(
    own?.fields.map(({ answer }) => answer),
    [...opening, 'plan.answer'],
  )
})

test('a duty that does not bind asks for no paper; one that cannot be told does', () => {
  assert.deepEqual(documentMatrix({ placed: [], verdicts: judged(10) }), [])
  assert.equal(documentMatrix({ placed: [], verdicts: judged(null) }).length, 1)
})

test('contracts with different suppliers are different documents, called after their steps', () => {
  const rows = documentMatrix({
    placed: [
      placed('mine', 1, 'a', ['supply-contract.a']),
      placed('sx', 1, 'b', ['supply-contract.b']),
    ],
    verdicts: [],
  })
  assert.deepEqual(
    rows.map(({ madeBy, name }) => [madeBy, name.en]),
    [
      ['a', 'mine'],
      ['b', 'sx'],
    ],
  )
})
