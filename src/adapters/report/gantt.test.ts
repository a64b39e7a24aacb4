import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan, ScheduledStep } from '#core/model/plan.ts'
import { chainTo } from './critical-chain.ts'
import { lanesOf } from './gantt.ts'
import { readerOf } from './reader.ts'
import { renderReport } from './render-report.ts'
import { samplePlan } from './sample-plan.ts'

const step = (id: string, start: string, finish: string, more: Partial<ScheduledStep> = {}) => ({
  ...samplePlan.schedule.steps[0]!,
  id,
  name: { en: `Step ${id}`, zh: `步骤${id}` },
  start,
  finish,
  ...more,
})

const after = (id: string, kind: ScheduledStep['whyHere']['kind'] = 'predecessor') => ({
  whyHere: { kind, id, also: [], words: { en: `after ${id}`, zh: `在${id}之后` } },
})

const planOf = (steps: readonly ScheduledStep[]): Plan => ({
  ...samplePlan,
  schedule: { ...samplePlan.schedule, steps },
})

test('steps of a lane stand in the order of their work, also where they begin on one day', () => {
  const steps = [
    step('c', '2027-02-01', '2027-03-01'),
    step('a', '2027-01-01', '2027-02-01'),
    step('b', '2027-01-01', '2027-01-01'),
  ]
  const [lane] = lanesOf(readerOf(planOf(steps), 'en'))
  assert.deepEqual(
    lane?.steps.map(({ id }) => id),
    ['b', 'a', 'c'],
  )
})

test('a lane too long for a sheet of paper is cut between steps, none lost', () => {
  const steps = Array.from({ length: 65 }, (_, at) =>
    step(`s${at}`, '2027-01-01', `2027-02-${String(1 + (at % 28)).padStart(2, '0')}`),
  )
  const lanes = lanesOf(readerOf(planOf(steps), 'en'))
  assert.equal(lanes.length, 3)
  assert.equal(lanes.flatMap((lane) => lane.steps).length, 65)
})

test('the chain runs from filing to the finish, through a shared resource to who held it', () => {
  const uses = [{ resource: 'desk', amount: 1 }]
  const steps = [
    step('a', '2027-01-01', '2027-02-01', { ...after('a', 'start'), uses }),
    step('b', '2027-02-01', '2027-03-01', { ...after('desk', 'resource'), uses }),
    step('c', '2027-03-01', '2027-04-01', after('b')),
    step('aside', '2027-01-01', '2027-01-05', { ...after('a', 'start'), uses }),
  ]
  assert.deepEqual(
    chainTo(steps[2], steps).map(({ id }) => id),
    ['a', 'b', 'c'],
  )
})

test('without colour: critical steps are solid and bold, milestones are diamonds, every bar says why', () => {
  const steps = [
    step('a', '2027-01-01', '2027-02-01', { critical: true }),
    step('b', '2027-02-01', '2027-02-01', { critical: false, ...after('a') }),
  ]
  const page = renderReport(planOf(steps), 'en')
  const rows = page.match(/<g class="(?:critical|calm)"><title>.*?<\/g>/gs) ?? []
  assert.ok(rows.length >= 3)
  for (const row of rows) {
    assert.match(row, /Why here: /)
    assert.equal(/Step a/.test(row), row.startsWith('<g class="critical">'))
    assert.equal(/Step b/.test(row), /<path class="bar"/.test(row))
  }
  assert.match(page, /\.critical \.bar\{fill:var\(--critical\)/)
  assert.match(page, /svg \.critical \.name\{font-weight:650\}/)
})

test('days beyond the published calendar are said to be assumed, and only where the plan reaches them', () => {
  const until = (finish: string): string => {
    const working = { workingWeekdays: [1, 2, 3, 4, 5], holidays: [], makeUpDays: [] }
    const calendars = [{ id: 'cn-office', assumedFrom: '2027-01-01', ...working }]
    const plan = { ...samplePlan, schedule: { ...samplePlan.schedule, finish, calendars } }
    return renderReport(plan, 'en')
  }
  assert.match(until('2028-10-12'), /Working days from 1 Jan 2027 on are assumed/)
  assert.doesNotMatch(until('2026-12-31'), /on are assumed/)
})
