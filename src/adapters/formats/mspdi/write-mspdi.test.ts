import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { samplePlan } from '#adapters/report/sample-plan.ts'
import type { Plan, ScheduledStep } from '#core/model/plan.ts'
import { networkOfPlan } from '#core/plan/network-of-plan.ts'
import { checkSchedule } from '#core/schedule/check-schedule.ts'
import { retime } from '#core/schedule/retime.ts'
import { answerInstance } from '#core/schedule/schedule-answer.ts'
import { solveSchedule } from '#core/schedule/solve-schedule.ts'
import { type Day, day, formatDay, parseDay } from '#core/units/day.ts'
import { readMspdi } from './read-mspdi.ts'
import { writeMspdi } from './write-mspdi.ts'

const origin = parseDay(samplePlan.schedule.start) as Day
const [model] = samplePlan.schedule.steps as [ScheduledStep]
const iso = (offset: number): string => formatDay(day(origin + offset))

interface Sketch {
  readonly days: number
  readonly office: boolean
  readonly amount: number
  readonly links: readonly {
    readonly to: number
    readonly type: 'FS' | 'SS' | 'FF' | 'SF'
    readonly lag: number
  }[]
}

/** A plan of these steps on one desk that is away for a while, timed by the scheduler. */
function planOf(sketches: readonly Sketch[], closed: number): Plan {
  const steps = sketches.map(
    ({ days, office, amount, links }, index): ScheduledStep => ({
      ...model,
      id: `s${index}`,
      calendar: office ? 'office' : 'continuous',
      start: iso(0),
      finish: iso(0),
      p10: iso(days),
      p50: iso(days),
      p90: iso(days),
      uses: amount > 0 ? [{ resource: 'desk', amount }] : [],
      after: links
        .filter(({ to }) => to < index)
        .map(({ to, type, lag }) => ({ step: `s${to}`, type, lagDays: lag })),
    }),
  )
  const schedule: Plan['schedule'] = {
    start: iso(0),
    finish: iso(0),
    steps,
    resources: [
      {
        id: 'desk',
        name: { en: 'Desk <1> & "2"', zh: '窗口' },
        calendar: 'office',
        capacity: [
          { from: iso(0), amount: 2 },
          { from: iso(closed), amount: 0 },
          { from: iso(closed + 9), amount: 2 },
        ],
      },
    ],
    calendars: [
      {
        id: 'office',
        workingWeekdays: [1, 2, 3, 4, 5],
        holidays: [iso(2), iso(3), iso(4)],
        makeUpDays: [iso(5), iso(12)],
        assumedFrom: '2027-01-01',
      },
    ],
  }
  const blank = { ...samplePlan, schedule }
  const { network } = networkOfPlan(blank)
  const timed = solveSchedule(
    {
      ...network,
      activities: network.activities.map((activity, index) => ({
        ...activity,
        modes: activity.modes.map((mode) => ({ ...mode, days: sketches[index]?.days ?? 0 })),
      })),
    },
    { schedules: 60, seed: 2 },
  )
  assert.ok(timed.kind === 'feasible')
  const { start, finish } = timed.schedule
  return {
    ...blank,
    schedule: {
      ...schedule,
      finish: iso(Math.max(...finish)),
      steps: steps.map((step, index) => ({
        ...step,
        start: iso(start[index] as number),
        finish: iso(finish[index] as number),
      })),
    },
  }
}

const anyPlan = fc
  .tuple(
    fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 6 }),
        office: fc.boolean(),
        amount: fc.integer({ min: 0, max: 2 }),
        links: fc.array(
          fc.record({
            to: fc.nat(6),
            type: fc.constantFrom<'FS' | 'SS' | 'FF' | 'SF'>('FS', 'SS', 'FF', 'SF'),
            lag: fc.integer({ min: -1, max: 3 }),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([sketches, closed]) => planOf(sketches, closed))

test('a plan that is rebuilt from its file holds, and in its own order it is the plan again', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { network, schedule } = networkOfPlan(plan)
      assert.deepEqual(checkSchedule(network, schedule), [])
      assert.deepEqual(retime(network, schedule.start)?.start, schedule.start)
    }),
    { numRuns: 60, seed: 1 },
  )
})

test('the file read back is feasible, no later than the plan, and in its own order gives the plan its finish', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const file = writeMspdi(plan, 'en')
      const read = readMspdi(new TextEncoder().encode(file), 'plan.xml', 'plan')
      assert.ok(read.kind === 'ok', JSON.stringify(read))
      const last = (parseDay(plan.schedule.finish) as Day) - origin
      const answer = answerInstance(read.value, { seed: 1, schedules: 30, goOn: () => true })
      assert.notEqual(answer.status, 'infeasible')
      assert.ok((answer.objective as number) <= last)
      const again = retime(read.value.network, read.value.known as Float64Array)
      assert.equal(Math.max(...(again?.finish ?? [])), last)
    }),
    { numRuns: 40, seed: 2 },
  )
})

test('a file carries what MS Project needs: numbers by start, critical work, deadlines, ranges, notes, both languages', () => {
  const plan: Plan = {
    ...samplePlan,
    application: { ...samplePlan.application, limits: { deadline: '2027-09-30' } },
    schedule: {
      ...samplePlan.schedule,
      steps: [{ ...model, id: 'series-output', because: ['answer:a'] }],
    },
    trace: [
      {
        id: 'answer:a',
        kind: 'answer',
        words: { en: 'said so', zh: '如是说' },
        value: '7',
        sources: [],
      },
    ],
  }
  const english = writeMspdi(plan, 'en')
  for (const part of [
    '<Name>First step</Name>',
    '<Critical>1</Critical>',
    '<PercentComplete>0</PercentComplete>',
    // Done by the start of a day is the evening before: P10, P50 and P90, and the deadline.
    '<Value>2027-05-19T17:00:00</Value>',
    '<Value>2027-06-19T17:00:00</Value>',
    '<Value>2027-08-31T17:00:00</Value>',
    '<Deadline>2027-09-29T17:00:00</Deadline>',
    '<Alias>P90 finish</Alias>',
    'Why at all: said so (7)',
  ])
    assert.ok(english.includes(part), part)
  assert.ok(writeMspdi(plan, 'zh-Hans').includes('步骤由来: 如是说 (7)'))
  assert.equal(writeMspdi(plan, 'en'), english)
})

test('a step that waits for capacity is delayed by levelling, so that another program leaves it where it is', () => {
  const sketch = { days: 3, office: false, amount: 2, links: [] }
  const file = writeMspdi(planOf([sketch, sketch], 12), 'en')
  // The second takes the desk when the first is done, three days of 24 hours later: 3 * 24 * 60 * 10 tenths of minutes.
  assert.deepEqual(
    [...file.matchAll(/<LevelingDelay>(\d+)</g)].map(([, tenths]) => tenths),
    ['0', '43200'],
  )
})

test('a lag in calendar days is time by the clock, and a milestone at the very start stays there', () => {
  const links = [{ to: 0, type: 'FS' as const, lag: 3 }]
  const gate = { days: 0, office: false, amount: 0, links: [] }
  const plan = planOf([gate, { ...gate, days: 2, links }], 12)
  assert.deepEqual(networkOfPlan(plan).network.links, [{ from: 0, to: 1, type: 'FS', lag: 3 }])
  const file = writeMspdi(plan, 'en')
  // Three days are 3 * 24 * 60 * 10 tenths of minutes, in days by the clock, 8.
  assert.match(file, /<LinkLag>43200<\/LinkLag>\s*<LagFormat>8<\/LagFormat>/)
  assert.match(file, /<Name>First step<\/Name>[\s\S]*?<Start>2026-12-01T08:00:00<\/Start>/)
})

test('the spans of a capacity follow each other without a day twice', () => {
  const file = writeMspdi(planOf([{ days: 1, office: false, amount: 1, links: [] }], 9), 'en')
  const spans = [...file.matchAll(/<Available(?:From|To)>([^<]*)</g)].map(([, instant]) => instant)
  assert.deepEqual(spans, [
    '1984-01-01T00:00:00',
    '2026-12-09T23:59:00',
    '2026-12-10T00:00:00',
    '2026-12-18T23:59:00',
    '2026-12-19T00:00:00',
    '2049-12-31T23:59:00',
  ])
})

test('text that XML forbids leaves no trace, and markup stays text', () => {
  const name = { en: 'a\u0000\u001bb \ud800<b>&', zh: '甲' }
  const steps = [{ ...model, name }]
  const file = writeMspdi({ ...samplePlan, schedule: { ...samplePlan.schedule, steps } }, 'en')
  assert.ok(file.includes('<Name>ab &lt;b&gt;&amp;</Name>'))
})
