import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Text } from '#core/model/text.ts'
import { captions } from './captions.ts'
import { labels } from './labels.ts'
import { placeLabels } from './place-labels.ts'
import { portfolioLabels } from './portfolio-labels.ts'
import { tableLabels } from './table-labels.ts'
import { speak } from './words.ts'

test('every label is said in both languages, with the same blanks', () => {
  for (const [key, { en, zh }] of Object.entries<Text>({
    ...labels,
    ...captions,
    ...tableLabels,
    ...placeLabels,
    ...portfolioLabels,
  })) {
    assert.ok((en !== '' && /[\u4e00-\u9fff]/.test(zh)) || /^(P50 )?\{0\}/.test(zh), key)
    const blanks = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort()
    assert.deepEqual(blanks(en), blanks(zh), key)
  }
})

test('no label stands in two dictionaries', () => {
  const keys = [labels, captions, tableLabels, placeLabels, portfolioLabels].flatMap((dictionary) =>
    Object.keys(dictionary),
  )
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
})

test('numbers in a sentence have their thousands apart', () => {
  assert.equal(speak('en')('samples', 10000), '10,000 samples')
  assert.equal(speak('zh-Hans')('samples', 10000), '10,000次抽样')
})
