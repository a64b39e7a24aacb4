import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkSchedule } from './check-schedule.ts'
import { activity, finishes, network, type Sketch } from './example-networks.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { objectiveOf } from './objective.ts'
import { scheduleProjects } from './schedule-projects.ts'

/** Projects of single steps on one desk, each wanted on the day it would end alone. */
function projectsOf(sketches: readonly (Sketch & { readonly weight?: number })[], capacity = 1) {
  const activities = sketches.map(
    ({ weight = 1, ...sketch }, index): Activity => ({
      ...activity(`p${index}`, sketch),
      weight,
      deadline: sketch.days,
    }),
  )
  const of = network(activities, [], capacity)
  const start = new Int32Array(sketches.length)
  const mode = new Int32Array(sketches.length)
  const alone: Schedule = { start, mode, finish: finishes(of, start, mode) }
  return { network: of, projects: Int32Array.from(sketches.keys()), alone }
}

const effort = { schedules: 60, seed: 3 }
const lateness = (of: Network, schedule: Schedule): number => objectiveOf(of, schedule).lateness

test('projects that do not clash stay as they are alone', () => {
  const problem = projectsOf([{ days: 5, amount: 1 }, { days: 9, amount: 1 }, { days: 4 }], 2)
  assert.equal(scheduleProjects(problem, effort), problem.alone)
})

test('on one desk the shorter of two equal projects goes first, and the heavier where days are equal', () => {
  // 3 days before 8: the longer waits 3 days. The other way round the shorter would wait 8.
  const shorter = projectsOf([
    { days: 8, amount: 1 },
    { days: 3, amount: 1 },
  ])
  const first = scheduleProjects(shorter, effort)
  assert.deepEqual([...first.start], [3, 0])
  assert.equal(lateness(shorter.network, first), 3)
  const heavier = projectsOf([
    { days: 5, amount: 1 },
    { days: 5, amount: 1, weight: 2 },
  ])
  const second = scheduleProjects(heavier, effort)
  assert.deepEqual([...second.start], [5, 0])
})

test('three projects come in the order of days by weight, which is proved to be best on one desk', () => {
  // Smith 1956: by days / weight, 4/2 = 2, 6/2 = 3, 5/1 = 5. Waits 0, 4, 10: 2 x 0 + 2 x 4 + 1 x 10 = 18.
  const problem = projectsOf([
    { days: 5, amount: 1 },
    { days: 4, amount: 1, weight: 2 },
    { days: 6, amount: 1, weight: 2 },
  ])
  const schedule = scheduleProjects(problem, effort)
  assert.deepEqual([...schedule.start], [10, 0, 4])
  assert.equal(lateness(problem.network, schedule), 18)
})

test('every joint schedule keeps its network, and no project is earlier than alone by its wanted day', () => {
  const sketch = fc.record({
    days: fc.integer({ min: 1, max: 6 }),
    amount: fc.integer({ min: 0, max: 2 }),
    weight: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 6 }), (sketches) => {
      const problem = projectsOf(sketches, 2)
      const schedule = scheduleProjects(problem, effort)
      assert.deepEqual(checkSchedule(problem.network, schedule), [])
      schedule.finish.forEach((end, at) => {
        assert.ok(end >= (problem.alone.finish[at] as number))
      })
    }),
    { numRuns: 100, seed: 5 },
  )
})

test('a project keeps the quick mode that it has alone, though a cheaper one would be as early as planned', () => {
  // The first two clash on the desk, so that all are placed anew; the third ends on 3 or 5, both long before its day.
  const {
    network: of,
    projects,
    alone,
  } = projectsOf([
    { days: 8, amount: 1 },
    { days: 3, amount: 1 },
    { days: 3, cost: 9 },
  ])
  const third = activity('p2', { days: 3, cost: 9 }, { days: 5, cost: 0 })
  const activities = of.activities.with(2, { ...third, deadline: 20 })
  const found = scheduleProjects({ network: { ...of, activities }, projects, alone }, effort)
  assert.deepEqual([...found.mode], [0, 0, 0])
})

test('the same problem and seed give the same schedule', () => {
  const problem = projectsOf(
    [3, 5, 2, 7, 4].map((days, at) => ({ days, amount: 1 + (at % 2), weight: 1 + (at % 3) })),
    2,
  )
  assert.deepEqual(scheduleProjects(problem, effort), scheduleProjects(problem, effort))
})
