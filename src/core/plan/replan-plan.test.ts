import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import type { PlanChanges } from './plan-changes.ts'
import { replanPlan } from './replan-plan.ts'

const at = (date: string): Day => parseDay(date) as Day

interface Sketch {
  readonly id: string
  readonly start: string
  readonly finish: string
  readonly after?: readonly string[]
  readonly desk?: boolean
}

/** A plan of office steps from Tuesday 1 December 2026 on, with one officer. */
const planOf = (sketches: readonly Sketch[], deadline: string | null = null): PlanDocument =>
  ({
    contentHash: 'hash',
    application: { limits: { deadline } },
    schedule: {
      start: '2026-12-01',
      steps: sketches.map(
        ({ id, start, finish, after = [], desk = false }): Partial<ScheduledStep> => ({
          id,
          name: { en: id, zh: id },
          mode: 'own',
          calendar: 'office',
          release: null,
          start,
          finish,
          after: after.map((step) => ({ step, type: 'FS', lagDays: 0 })),
          uses: desk ? [{ resource: 'desk', amount: 1 }] : [],
        }),
      ),
      resources: [
        {
          id: 'desk',
          name: { en: 'Officer', zh: '窗口人员' },
          calendar: 'office',
          capacity: [{ from: '2026-12-01', amount: 1 }],
        },
      ],
      calendars: [
        {
          id: 'office',
          workingWeekdays: [1, 2, 3, 4, 5],
          holidays: [],
          makeUpDays: [],
          assumedFrom: '',
        },
      ],
    },
  }) as unknown as PlanDocument

const nothing: PlanChanges = {
  today: null,
  done: [],
  begun: [],
  slips: [],
  takes: [],
  pins: [],
  downs: [],
}

// Survey Tue 1 - Fri 4, permit Mon 7 - Fri 11, build Mon 14 - Fri 18; a study beside them.
const plan = planOf(
  [
    { id: 'survey', start: '2026-12-01', finish: '2026-12-05' },
    { id: 'permit', start: '2026-12-07', finish: '2026-12-12', after: ['survey'], desk: true },
    { id: 'study', start: '2026-12-14', finish: '2026-12-16', desk: true },
    { id: 'series-output', start: '2026-12-14', finish: '2026-12-19', after: ['permit'] },
  ],
  '2026-12-31',
)

const movesOf = (changes: Partial<PlanChanges>) =>
  replanPlan(plan, { ...nothing, ...changes }).moved.map(({ step, start, workingDays }) => [
    step,
    start.to,
    workingDays,
  ])

test('with nothing told, or only what went as planned, nothing moves', () => {
  assert.deepEqual(movesOf({}), [])
  const asPlanned = replanPlan(plan, { ...nothing, today: at('2026-12-09') })
  // The survey is done and the permit runs.
  assert.deepEqual(
    [asPlanned.moved.length, asPlanned.done, asPlanned.begun, asPlanned.unmoved],
    [0, 1, 1, 2],
  )
})

test('a slip is told in working days with its cause, in both languages, and what need not move stays', () => {
  const report = replanPlan(plan, {
    ...nothing,
    slips: [{ step: 'permit', days: 3, working: true }],
  })
  // Permit Thu 10 - Wed 16, so the study waits for the officer until Thu 17 and the output, too, starts then.
  assert.deepEqual(
    report.moved.map(({ step, start, finish }) => [step, start.to, finish.to]),
    [
      ['permit', '2026-12-10', '2026-12-17'],
      ['study', '2026-12-17', '2026-12-19'],
      ['series-output', '2026-12-17', '2026-12-24'],
    ],
  )
  assert.deepEqual(
    report.moved.map(({ words }) => words.en),
    [
      'permit: from 7 Dec 2026 to 10 Dec 2026, 3 working days later, because it slips',
      'study: from 14 Dec 2026 to 17 Dec 2026, 3 working days later, because “permit” keeps Officer busy',
      'series-output: from 14 Dec 2026 to 17 Dec 2026, 3 working days later, because it follows “permit”',
    ],
  )
  assert.equal(
    report.moved[2]?.words.zh,
    'series-output：由2026年12月14日改为2026年12月17日，推迟3个工作日，因须在“permit”之后',
  )
  assert.equal(report.unmoved, 1)
  assert.deepEqual(report.finish, { from: '2026-12-19', to: '2026-12-24' })
  assert.deepEqual(report.deadline, { date: '2026-12-31', daysLate: 0 })
})

test('what is done stays where it was, even against its links, and what follows begins after today', () => {
  const report = replanPlan(plan, {
    ...nothing,
    done: [
      { step: 'permit', start: at('2026-12-02'), finish: at('2026-12-04') },
      { step: 'survey', start: at('2026-12-01'), finish: at('2026-12-10') },
    ],
  })
  assert.deepEqual(report.moved, [])
  assert.deepEqual(report.steps[1], {
    id: 'permit',
    state: 'done',
    start: '2026-12-02',
    finish: '2026-12-04',
  })
})

test('a desk that is down stops what has begun there, and lets nothing begin', () => {
  const report = replanPlan(plan, {
    ...nothing,
    today: at('2026-12-09'),
    downs: [{ resource: 'desk', from: at('2026-12-09'), to: at('2026-12-10') }],
  })
  // Two of the permit's five days were worked; the other three are Fri 11, Mon 14 and Tue 15.
  assert.deepEqual(
    report.moved.map(({ step, start, finish }) => [step, start.to, finish.to]),
    [
      ['permit', '2026-12-07', '2026-12-16'],
      ['study', '2026-12-16', '2026-12-18'],
      ['series-output', '2026-12-16', '2026-12-23'],
    ],
  )
  assert.match(report.moved[0]?.words.en ?? '', /^permit: done from 12 Dec 2026 to 16 Dec 2026/)
})

test('a step that was to be done by now and depends on one that is not is not taken as done', () => {
  const report = replanPlan(plan, {
    ...nothing,
    today: at('2026-12-14'),
    slips: [{ step: 'survey', days: 13, working: false }],
  })
  assert.deepEqual([report.done, report.begun], [0, 0])
  assert.deepEqual(
    report.moved.map(({ step, start }) => [step, start.to]),
    [
      ['survey', '2026-12-14'],
      ['permit', '2026-12-18'],
      ['series-output', '2026-12-25'],
    ],
  )
})

test('a step fixed before what it follows leaves no schedule, and is named', () => {
  const report = replanPlan(plan, {
    ...nothing,
    pins: [{ step: 'series-output', start: at('2026-12-08') }],
  })
  assert.deepEqual([report.status, report.finish.to], ['infeasible', null])
  assert.deepEqual(
    report.conflicts.map(({ kind, step }) => [kind, step]),
    [['pin', 'series-output']],
  )
})
