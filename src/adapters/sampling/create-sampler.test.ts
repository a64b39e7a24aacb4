import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { exampleRisk } from '#core/risk/example-risk.ts'
import { createSampler } from './create-sampler.ts'

const input = exampleRisk([
  { id: 'a', low: 10, mode: 20, high: 40, sigma: 0.2, cause: 'office' },
  { id: 'b', low: 5, mode: 9, high: 30, sigma: 0.1, cause: 'office', after: ['a'] },
])

const pair = createSampler({ workers: 2 })
after(() => pair.close())

test('one process and two threads give the same bytes', async () => {
  const jobs = [{ input, samples: 1700 }]
  const here = await createSampler({ workers: 1 }).sampleJobs(jobs)
  assert.deepEqual(await pair.sampleJobs(jobs), here)
  assert.equal(here[0]?.count, 1700)
})

test('several jobs side by side each get their own samples, in their order', async () => {
  const jobs = [1, 2, 3].map((seed) => ({ input: { ...input, seed }, samples: 400 + 100 * seed }))
  const together = await pair.sampleJobs(jobs)
  assert.deepEqual(together, await createSampler({ workers: 0 }).sampleJobs(jobs))
  assert.deepEqual(
    together.map(({ count }) => count),
    [500, 600, 700],
  )
})

test('a shorter run is the beginning of a longer one', async () => {
  const [short, long] = await pair.sampleJobs([
    { input, samples: 10 },
    { input, samples: 900 },
  ])
  assert.deepEqual(long?.finish.slice(0, 10), short?.finish)
})

test('a faulty input is refused and the threads go on', async () => {
  const faulty = { input: { ...input, steps: [] }, samples: 1700 }
  await assert.rejects(pair.sampleJobs([faulty]), /step none stands for activity a/)
  const [samples] = await pair.sampleJobs([{ input, samples: 10 }])
  assert.equal(samples?.count, 10)
})

test('closing refuses what is still under way', async () => {
  const brief = createSampler({ workers: 2 })
  const refused = assert.rejects(brief.sampleJobs([{ input, samples: 50_000 }]), /closed/)
  await brief.close()
  await refused
})
