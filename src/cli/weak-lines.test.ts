import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WeakReport } from '#app/weigh-weak.ts'
import { weakLines } from './weak-lines.ts'

const report: WeakReport = {
  examples: [{ id: 'a-magnet', all: 40, moving: 12, replanned: 5 }],
  harmful: [
    {
      claim: 'facility/sx#committedShare',
      field: 'estimate',
      words: { en: 'Separation: share committed', zh: '分离：已承诺比例' },
      place: 'corridors/here/facilities.yaml',
      basis: 'assumption',
      unit: 'share',
      was: 0.6,
      effects: [{ example: 'a-magnet', at: 0.7, moved: null }],
    },
    {
      claim: 'resource/desk-rd#self',
      field: 'capacity',
      words: { en: 'R&D desk officers', zh: '研发窗口人员' },
      place: 'corridors/here/resources.yaml',
      basis: 'memory',
      unit: null,
      was: 2,
      effects: [{ example: 'a-magnet', at: 1, moved: { days: 12, costShare: -0.0123 } }],
    },
  ],
  kinds: [{ kind: 'process', claims: 3, memory: ['process/sx#parameters.yield'], assumption: [] }],
}

test('a harmful value is told with its place, its basis and what it does', () => {
  assert.deepEqual(weakLines(report, 'en'), [
    '2 values on memory or assumption move the P50 of an example by a week or its cost by 5 %, most harmful first.',
    'Effects are those of one value at the end of its range, planned again; cost is that until series output.',
    '',
    '1. Separation: share committed · assumption · corridors/here/facilities.yaml',
    '   facility/sx#committedShare',
    '   a-magnet, 0.7 instead of 0.6 share: no plan is left',
    '2. R&D desk officers: how many there are · memory · corridors/here/resources.yaml',
    '   resource/desk-rd#self',
    '   a-magnet, 1 instead of 2: P50 +12 days, cost −1.2 %',
    '',
    'a-magnet: 40 ends of ranges, 28 cannot move a plan, 5 planned again.',
    'process: 3 claims, 1 recalled, 0 assumed',
  ])
})

test('in Chinese too', () => {
  const lines = weakLines(report, 'zh-Hans')
  assert.equal(lines[3], '1. 分离：已承诺比例 · 假设 · corridors/here/facilities.yaml')
  assert.equal(lines[5], '   a-magnet，取0.7而非0.6比例：无可行方案')
  assert.equal(lines[8], '   a-magnet，取1而非2：P50 +12天，成本−1.2%')
  assert.equal(lines.at(-1), 'process：3项陈述，1项记忆，0项假设')
})
