import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionWords } from './condition-words.ts'

test('a condition is said with its facts by name, and joined parts stand in brackets', () => {
  const words = conditionWords({
    all: [
      { fact: 'site.jurisdiction', is: { equals: 'CN' } },
      {
        any: [
          { fact: 'site.newBuilding', is: { equals: true } },
          { not: { fact: 'process.energyTce', is: { lessThan: 1000 } } },
        ],
      },
    ],
  })
  assert.equal(
    words.en,
    'country of the site is China and (a new building is needed: yes or not (energy use in tonnes of coal equivalent a year is less than 1,000))',
  )
  assert.equal(
    words.zh,
    '厂址所在国为中国且（需新建厂房：是或非（年综合能耗（吨标准煤/年）小于1,000））',
  )
})

test('an empty condition always holds', () => {
  assert.equal(conditionWords({ all: [] }).en, 'always')
})
