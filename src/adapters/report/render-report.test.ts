import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language, Text } from '#core/model/text.ts'
import { captions } from './captions.ts'
import { html } from './html.ts'
import { labels } from './labels.ts'
import { renderReport } from './render-report.ts'
import { samplePlan } from './sample-plan.ts'
import { sankeyLayout } from './sankey-layout.ts'
import { showDate } from './show-date.ts'
import { renderSummary } from './summary.ts'

const languages: readonly Language[] = ['en', 'zh-Hans']
const infeasible = {
  ...samplePlan,
  status: 'infeasible' as const,
  conflicts: [
    {
      constraint: 'deadline',
      owner: { en: 'applicant', zh: '申请人' },
      words: { en: 'The deadline is too early.', zh: '期限过早。' },
    },
  ],
}

for (const language of languages) {
  test(`the page in ${language} has every section and no hole in its text`, () => {
    const page = renderReport(samplePlan, language)
    for (const id of 'monday assumptions schedule risk twin chain money duties coverage law matches evidence people documents sources trace'.split(
      ' ',
    )) {
      assert.ok(page.includes(`id="${id}"`), id)
    }
    assert.doesNotMatch(page, /undefined|NaN|\[object|\{\d\}/)
  })

  test(`the page in ${language} asks nothing of the network`, () => {
    const page = renderReport(samplePlan, language)
    const addresses = [...page.matchAll(/https?:\/\/[^"'\s<)]+/g)].map(([address]) => address)
    assert.deepEqual(addresses, ['https://example.org/a?b=1&amp;c=2'])
    assert.doesNotMatch(page, /<script|<link|@import|url\(|<[^>]* src=/)
  })

  test(`a plan that does not exist is explained in ${language}`, () => {
    const page = renderReport(infeasible, language)
    const words = language === 'en' ? 'The deadline is too early.' : '期限过早。'
    assert.ok(page.includes(words))
    assert.ok(renderSummary(infeasible, language).join('\n').includes(words))
  })

  test(`the summary in ${language} stays within 60 lines`, () => {
    const monday = Array.from({ length: 100 }, () => samplePlan.monday[0]!)
    assert.ok(renderSummary({ ...samplePlan, monday }, language).length <= 60)
  })
}

test('every label is said in both languages, with the same blanks', () => {
  for (const [key, { en, zh }] of Object.entries<Text>({ ...labels, ...captions })) {
    assert.ok((en !== '' && /[\u4e00-\u9fff]/.test(zh)) || /^(P50 )?\{0\}/.test(zh), key)
    const blanks = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort()
    assert.deepEqual(blanks(en), blanks(zh), key)
  }
})

test('text of the plan cannot become markup', () => {
  assert.equal(html`<p>${'<b>&"'}</p>`.markup, '<p>&lt;b&gt;&amp;&quot;</p>')
  const page = renderReport(samplePlan, 'en')
  assert.ok(page.includes('&lt;img src=x&gt;'))
  assert.ok(!page.includes('<img'))
  assert.ok(!page.includes('href="javascript:'))
})

test('dates are said in the order of the language', () => {
  assert.equal(showDate('2028-08-30', 'en'), '30 Aug 2028')
  assert.equal(showDate('2028-08-30', 'zh-Hans'), '2028年8月30日')
  assert.equal(showDate('2028-Q3', 'en'), '2028-Q3')
})

test('a Sankey keeps masses in proportion and shows what was lost', () => {
  // 100 kg enter the plant and 60 leave: its height is 100 kg of 200 px, its loss 40 kg.
  const { nodes, bands } = sankeyLayout(
    samplePlan.material.elementFlows,
    samplePlan.material.places,
    { width: 100, height: 200, node: 10, gap: 5 },
  )
  const plant = nodes.find((node) => node.id === 'plant')
  assert.equal(plant?.height, 200)
  assert.equal(plant?.lostKg, 40)
  assert.deepEqual(
    bands.map((band) => Math.round(band.width)),
    [200, 120],
  )
})
