import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan } from '#core/model/plan.ts'
import type { Language } from '#core/model/text.ts'
import { html } from './html.ts'
import { renderReport } from './render-report.ts'
import { sampleNoPlan } from './sample-no-plan.ts'
import { samplePlan } from './sample-plan.ts'
import { renderSummary } from './summary.ts'

const languages: readonly Language[] = ['en', 'zh-Hans']

const openLaw: Plan = {
  ...samplePlan,
  lawScenarios: [
    {
      switch: 'october',
      rules: ['R'],
      question: { en: 'Is R in force?', zh: 'R 是否有效？' },
      outcomes: [
        {
          name: 'revived',
          words: { en: 'In force again', zh: '恢复执行' },
          finish: '2027-07-01',
          p50: '2027-09-01',
          p90: '2027-12-01',
        },
        {
          name: 'extended',
          words: { en: 'Suspended on', zh: '继续暂停' },
          finish: '',
          p50: '',
          p90: '',
        },
      ],
    },
  ],
}

for (const language of languages) {
  for (const [name, plan] of Object.entries({
    feasible: samplePlan,
    infeasible: sampleNoPlan,
    openLaw,
  })) {
    const page = renderReport(plan, language)

    test(`the ${name} page in ${language} has no hole in its text`, () => {
      assert.doesNotMatch(page, /undefined|NaN|\[object|\{\d\}/)
    })

    test(`the ${name} page in ${language} holds no outside address and asks for nothing`, () => {
      assert.doesNotMatch(page, /https?:|\/\/[a-z]|<script|<link|<img|@import|url\(|<[^>]* src=/i)
      const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target)
      assert.ok(links.every((target) => page.includes(`id="${target.slice(1)}"`)))
    })

    test(`every picture of the ${name} page in ${language} is named and has a table under it`, () => {
      const after = page.split('<figure>').slice(1)
      for (const part of after) {
        const [figure = '', rest = ''] = part.split('</figure>')
        assert.match(figure, /<figcaption>[^<]{10}/)
        assert.match(rest, /^<details class="numbers"><summary>[^<]+<\/summary><div[^>]*><table>/)
      }
      const pictures = page.match(/<svg class="wide"[^>]*>/g) ?? []
      assert.equal(pictures.length > 0, name !== 'infeasible')
      for (const picture of pictures) assert.match(picture, /role="img" aria-label="[^"]+"/)
    })

    test(`tables and headings of the ${name} page in ${language} can be followed by ear`, () => {
      const tables = page.match(/<table[^>]*>.*?<\/table>/gs) ?? []
      assert.ok(tables.length > 0)
      for (const table of tables) {
        assert.match(table, /^<table[^>]*><caption[^>]*>[^<]+<\/caption><thead>/)
        assert.doesNotMatch(table, /<th(?! scope="(?:col|row)")[ >]/)
        const columns = table.match(/<th scope="col"/g)?.length
        for (const row of table.split('<tbody>')[1]?.match(/<tr>.*?<\/tr>/gs) ?? [])
          assert.equal(row.match(/<t[hd][ >]/g)?.length, columns)
      }
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
      assert.deepEqual(
        levels.filter((level) => level === 1),
        [1],
      )
      levels.forEach((level, at) => {
        assert.ok(level - (levels[at - 1] ?? 0) <= 1, `heading ${at} skips a level`)
      })
    })
  }

  test(`the page in ${language} has every section, the first screen first`, () => {
    const page = renderReport(samplePlan, language)
    const order =
      'assumptions monday schedule risk twin chain money duties coverage law matches evidence people documents sources trace'
        .split(' ')
        .map((id) => page.indexOf(` id="${id}"`))
    assert.ok(order[0]! > 0)
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    )
  })

  test(`open questions of law stand on the first screen in ${language}, with both readings`, () => {
    const [first = ''] = renderReport(openLaw, language).split('id="monday"')
    const { outcomes } = openLaw.lawScenarios[0]!
    for (const { words } of outcomes)
      assert.ok(first.includes(language === 'en' ? words.en : words.zh))
  })

  test(`a plan that does not exist is explained in ${language}, with what to write where`, () => {
    const page = renderReport(sampleNoPlan, language)
    const summary = renderSummary(sampleNoPlan, language).join('\n')
    const words = language === 'en' ? 'Series output by 31 Dec 2027' : '2027年12月31日前批量产出'
    assert.ok(page.includes(words))
    assert.ok(summary.includes(words))
    for (const text of [page, summary]) assert.ok(text.includes('limits.deadline: 2028-10-12'))
  })

  test(`the summary in ${language} stays within 60 lines`, () => {
    const monday = Array.from({ length: 100 }, () => samplePlan.monday[0]!)
    assert.ok(renderSummary({ ...samplePlan, monday }, language).length <= 60)
  })
}

test('text of the plan cannot become markup', () => {
  assert.equal(html`<p>${'<b>&"'}</p>`.markup, '<p>&lt;b&gt;&amp;&quot;</p>')
  const page = renderReport(samplePlan, 'en')
  assert.ok(page.includes('&lt;img src=x&gt;'))
  assert.ok(!page.includes('href="javascript:'))
})

test('a statutory limit says when its clock starts, what stops it and by how much it may grow', () => {
  const page = renderReport(samplePlan, 'en')
  for (const words of [
    '3 working days',
    'from a complete file',
    'stops for a hearing',
    'may be extended by 2 days',
  ])
    assert.ok(page.includes(words), words)
  assert.ok(!page.includes('silence is consent'))
})
