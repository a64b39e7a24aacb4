import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { samplePlan } from '#adapters/report/sample-plan.ts'
import type { Plan, ScheduledStep } from '#core/model/plan.ts'
import { writeIcal } from './write-ical.ts'

const [model] = samplePlan.schedule.steps as [ScheduledStep]
const long = '一步很长的名称，带逗号；分号和反斜杠\\, ; 以及换行\n与第二行'.repeat(4)
const plan: Plan = {
  ...samplePlan,
  risk: { ...samplePlan.risk, deadline: { date: '2027-09-30', probability: 0.834 } },
  schedule: {
    ...samplePlan.schedule,
    steps: [
      model,
      { ...model, id: 'gate', start: '2027-06-01', finish: '2027-06-01', critical: false },
      { ...model, id: 'long', name: { en: long, zh: long } },
    ],
  },
}

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

test('every step is an event that a strict parser reads: dates, stable name, stamp of the plan', () => {
  const events = eventsOf(writeIcal(plan, 'en'))
  assert.equal(events.length, 3 + 1 + 1)
  const [first, gate] = events as [ICAL.Event, ICAL.Event]
  assert.equal(first.uid, 'a.sample@c.lodestone')
  // The plan's finish is the day it is done, exclusive, as iCalendar counts too.
  assert.deepEqual([String(first.startDate), String(first.endDate)], ['2026-12-01', '2027-06-01'])
  assert.equal(String(first.component.getFirstPropertyValue('dtstamp')), '2026-12-01T00:00:00Z')
  assert.deepEqual(first.component.getFirstProperty('categories')?.getValues(), ['R&D', 'critical'])
  assert.equal(String(gate.startDate), '2027-06-01')
  assert.equal(gate.component.hasProperty('dtend'), false)
  assert.ok(first.description.includes('P90 finish: 2027-09-01'))
})

test('the deadline and the posts to fill are days of their own', () => {
  const [deadline, post] = eventsOf(writeIcal(plan, 'en')).slice(3) as [ICAL.Event, ICAL.Event]
  assert.deepEqual(
    [deadline.summary, String(deadline.startDate), deadline.description],
    ['Deadline of the application', '2027-09-30', 'Chance of meeting it: 83 %'],
  )
  assert.deepEqual(
    [post.summary, String(post.startDate)],
    ['Post filled by today: Engineer × 2', '2027-02-01'],
  )
})

test('lines end as the standard says, none is longer than 75 octets, and long text comes back whole', () => {
  const text = writeIcal(plan, 'zh-Hans')
  const lines = text.split('\r\n')
  assert.ok(lines.length > 30 && !text.replaceAll('\r\n', '').includes('\n'))
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line)
  const whole = eventsOf(text)[2]
  assert.equal(whole?.summary, long)
})

test('the same plan gives the same bytes, and a later plan keeps the names of its steps', () => {
  assert.equal(writeIcal(plan, 'en'), writeIcal(plan, 'en'))
  const later = { ...plan, asOf: '2027-01-01', id: 'another' }
  const names = (of: Plan): string[] => eventsOf(writeIcal(of, 'en')).map(({ uid }) => uid)
  assert.deepEqual(names(later), names(plan))
})
