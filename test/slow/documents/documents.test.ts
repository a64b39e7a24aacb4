import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { claimsOf, commandsOf, figuresOf, looseFigures, withFigures } from './figures.ts'
import { documents, languageOf } from './list.ts'
import { answersOf, root } from './run.ts'

for (const name of documents) {
  const text = readFileSync(join(root, 'docs', name), 'utf8')

  test(`${name}: every figure is what the commands in its text answer`, () => {
    const figures = figuresOf(text, answersOf(text), languageOf(name))
    assert.ok(figures.length > 30)
    for (const { at, shown, wanted } of figures) assert.equal(shown, wanted, at)
  })

  test(`${name}: what its sentences take for true is true`, () => {
    const claims = claimsOf(text, answersOf(text))
    assert.ok(claims.length > 5)
    assert.deepEqual(
      claims.filter(({ holds }) => !holds).map(({ whole }) => whole),
      [],
    )
  })

  test(`${name}: no digit stands in it that no command answers for`, () => {
    assert.deepEqual(looseFigures(text), [])
  })
}

const answers = {
  plan: {
    risk: { p50: '2029-06-01' },
    lines: [{ id: 'a', money: { amount: -500, currency: 'CNY' } }],
  },
}
const page = [
  '```sh\n./lodestone plan one.yaml\n./lodestone plan two.yaml\n```',
  'On <!--plan:date:risk.p50-->2 Jun 2029<!----> it ends.',
  '<!--holds plan:lines[id=a].money.amount < 0-->',
  '<!--holds plan:lines[0].id = b-->',
].join('\n')

test('a figure that is stale, a sentence that is false and a digit by hand are found', () => {
  assert.deepEqual(
    commandsOf(page).map(({ name }) => name),
    ['plan', 'plan-2'],
  )
  assert.deepEqual(figuresOf(page, answers, 'en'), [
    { at: 'plan:risk.p50', shown: '2 Jun 2029', wanted: '1 Jun 2029' },
  ])
  assert.match(withFigures(page, answers, 'zh-Hans'), /-->2029年6月1日<!---->/)
  assert.deepEqual(
    claimsOf(page, answers).map(({ holds }) => holds),
    [true, false],
  )
  assert.deepEqual(looseFigures(`${page}\nAbout 7 days at P90 of \`v2\`.`), [
    'About 7 days at P90 of `v2`.'.replace('`v2`', '').replace('P90', ''),
  ])
  assert.throws(() => figuresOf('<!--plan:date:risk.p99--><!---->', answers, 'en'), /p99/)
})
