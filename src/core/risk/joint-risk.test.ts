import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRisk, sampleBlock } from './compile-risk.ts'
import { exampleRisk } from './example-risk.ts'
import { compileJointRisk, courseOf, type JointRisk, mergeJointBlocks } from './joint-risk.ts'
import { quantiles } from './quantile.ts'
import type { RiskInput } from './risk-input.ts'

const samples = 400
const range = { low: 10, mode: 20, high: 45, sigma: 0.2 }
const one = exampleRisk(
  [
    { id: 'a', ...range },
    {
      id: 'b',
      low: 5,
      mode: 5,
      high: 30,
      after: ['a'],
      cost: { ...range, low: 100, mode: 100, high: 150 },
    },
  ],
  { fixedCost: 50, costPerDelayDay: 3 },
)
const other = exampleRisk([{ id: 'a', ...range }])

/** Inputs beside each other, from the same day; with `desk`, every step holds the one desk there is. */
function beside(inputs: readonly RiskInput[], desk: boolean): JointRisk {
  const first = inputs.map((_, at) =>
    inputs.slice(0, at).reduce((sum, { steps }) => sum + steps.length, 0),
  )
  const base = (inputs[0] as RiskInput).network
  const uses = desk ? [{ resource: 0, amount: 1 }] : []
  const network = {
    ...base,
    resources: [{ id: 'desk', capacity: new Int32Array(base.horizon).fill(1) }],
    activities: inputs.flatMap((input, at) =>
      input.network.activities.map((activity) => ({
        ...activity,
        id: `${at}/${activity.id}`,
        modes: activity.modes.map((mode) => ({ ...mode, uses })),
      })),
    ),
    links: inputs.flatMap((input, at) =>
      input.network.links.map((link) => ({
        ...link,
        from: link.from + (first[at] as number),
        to: link.to + (first[at] as number),
      })),
    ),
  }
  const joined = (key: 'start' | 'finish' | 'mode') =>
    Int32Array.from(inputs.flatMap(({ schedule }) => [...schedule[key]]))
  return {
    network,
    schedule: { start: joined('start'), finish: joined('finish'), mode: joined('mode') },
    seed: 7,
    samples,
    parts: inputs.map((input, at) => ({
      id: `case ${at}`,
      first: first[at] as number,
      offset: 0,
      input,
    })),
  }
}

const alone = (input: RiskInput) => sampleBlock(compileRisk(input), 0, samples)
const together = (risk: JointRisk) => compileJointRisk(risk).sampleBlock(0, samples)

test('a project of one has the finishes and costs it has alone', () => {
  const [joint, own] = [together(beside([one], true)), alone(one)]
  assert.deepEqual(quantiles(joint.finish), quantiles(own.finish))
  assert.deepEqual(quantiles(joint.cost), quantiles(own.cost))
})

test('projects that share nothing take every course as they take it alone', () => {
  const joint = together(beside([one, other], false))
  for (const [part, input] of [one, other].entries()) {
    const own = alone(input)
    courseOf(`case ${part}`, 7, samples).forEach((course, row) => {
      assert.equal(joint.finish[part * samples + row], own.finish[course])
      assert.equal(joint.cost[part * samples + row], own.cost[course])
    })
  }
})

test('on one desk nobody ends earlier than alone, and the last ends when all work is done', () => {
  const joint = together(beside([other, other], true))
  const own = alone(other)
  const courses = [0, 1].map((part) => courseOf(`case ${part}`, 7, samples))
  for (let row = 0; row < samples; row++) {
    const days = courses.map((course) => own.finish[course[row] as number] as number)
    const ends = [0, 1].map((part) => joint.finish[part * samples + row] as number)
    assert.equal(Math.max(...ends), (days[0] as number) + (days[1] as number))
    assert.ok(ends.every((end, part) => end >= (days[part] as number)))
  }
})

test('a course is taken once by each project, in an order of its own that others do not change', () => {
  const first = courseOf('case 0', 7, samples)
  assert.deepEqual(
    first.toSorted(),
    Int32Array.from({ length: samples }, (_, at) => at),
  )
  assert.notDeepEqual(first, courseOf('case 1', 7, samples))
  assert.notDeepEqual(first, courseOf('case 0', 8, samples))
})

test('blocks give what one run gives, and a missing one is refused', () => {
  const risk = beside([one, other], true)
  const compiled = compileJointRisk(risk)
  const late = compiled.sampleBlock(150, samples - 150)
  const early = compiled.sampleBlock(0, 150)
  assert.deepEqual(mergeJointBlocks([early, late], 2), together(risk))
  assert.throws(() => mergeJointBlocks([early, early], 2), /merge blocks in order/)
})
