import type { Reader } from '#adapters/report/reader.ts'
import type { Table } from '#app/ports.ts'
import { amountIn, column, moneyColumn } from './columns.ts'

/** What to do first, every step, the capacities they share, and what moves the finish. */
export const scheduleTables = (reader: Reader): readonly Table[] => [
  monday(reader),
  steps(reader),
  capacities(reader),
  drivers(reader),
  joint(reader),
]

const currencyOf = ({ plan }: Reader): string => plan.finance.totalCost.currency

function monday(reader: Reader): Table {
  const { plan, word, say } = reader
  const currency = currencyOf(reader)
  const delay = word('weekDelay')
  return {
    id: 'monday',
    title: word('monday'),
    columns: [
      column('text', word('action'), { width: 48 }),
      column('text', word('owner')),
      column('text', word('counterpart')),
      column('text', word('document')),
      column('date', word('startBy')),
      column('whole', word('slack'), { unit: word('days') }),
      column('number', `${delay} · P50`, { unit: word('days') }),
      moneyColumn(delay, currency),
    ],
    rows: plan.monday.map((line) => [
      say(line.action),
      say(line.owner),
      say(line.counterpart),
      line.document ? say(line.document) : null,
      line.startBy,
      line.slackDays,
      line.weekDelay.p50Days,
      amountIn(line.weekDelay.cost, currency),
    ]),
  }
}

function steps(reader: Reader): Table {
  const { plan, word, say } = reader
  const currency = currencyOf(reader)
  const hubs = new Map(plan.hubs.map(({ id, name }) => [id, say(name)]))
  return {
    id: 'steps',
    title: word('steps'),
    columns: [
      column('text', word('id')),
      column('text', word('step'), { width: 48 }),
      column('text', word('desk'), { width: 10 }),
      column('text', word('hub')),
      column('text', word('provider')),
      column('text', word('illustrative'), { width: 8 }),
      column('text', word('calendarName'), { width: 14 }),
      column('date', word('start')),
      column('date', word('finish')),
      column('date', 'P10'),
      column('date', 'P50'),
      column('date', 'P90'),
      column('text', word('critical'), { width: 8 }),
      column('whole', word('slack'), { unit: word('days') }),
      column('share', word('criticality')),
      moneyColumn(word('costOf'), currency),
      column('text', word('after'), { width: 40 }),
      column('text', word('resources')),
      column('text', word('whyHere'), { width: 40 }),
      column('text', word('grade'), { width: 14 }),
      column('text', word('rule')),
      column('text', word('claims'), { width: 40 }),
    ],
    rows: plan.schedule.steps.map((step) => [
      step.id,
      say(step.name),
      word(step.desk),
      hubs.get(step.hub) ?? step.hub,
      say(step.providerName),
      word(step.illustrative ? 'yes' : 'no'),
      step.calendar,
      step.start,
      step.finish,
      step.p10,
      step.p50,
      step.p90,
      word(step.critical ? 'yes' : 'no'),
      step.slackDays,
      step.criticality,
      amountIn(step.cost, currency),
      step.after.map(link).join(', '),
      step.uses.map(({ resource, amount }) => `${resource} ${amount}`).join(', '),
      say(step.whyHere.words),
      word(step.grade),
      step.rule,
      step.claims.join(', '),
    ]),
  }
}

type After = Reader['plan']['schedule']['steps'][number]['after'][number]

const link = ({ step, type, lagDays }: After): string =>
  `${step} ${type}${lagDays === 0 ? '' : lagDays > 0 ? `+${lagDays}` : lagDays}`

const capacities = ({ plan, word, say }: Reader): Table => ({
  id: 'resources',
  title: word('resources'),
  columns: [
    column('text', word('id')),
    column('text', word('resource'), { width: 40 }),
    column('text', word('calendarName')),
    column('date', word('fromDate')),
    column('number', word('units')),
  ],
  rows: plan.schedule.resources.flatMap(({ id, name, calendar, capacity }) =>
    capacity.map(({ from, amount }) => [id, say(name), calendar, from, amount]),
  ),
})

const drivers = ({ plan, word, stepName }: Reader): Table => ({
  id: 'drivers',
  title: word('riskDrivers'),
  columns: [
    column('text', word('id')),
    column('text', word('step'), { width: 48 }),
    column('share', word('variance')),
    column('share', word('criticality')),
  ],
  rows: plan.risk.drivers.map(({ step, varianceShare, criticality }) => [
    step,
    stepName(step),
    varianceShare,
    criticality,
  ]),
})

function joint(reader: Reader): Table {
  const { plan, word } = reader
  const currency = currencyOf(reader)
  return {
    id: 'joint',
    title: word('jointChance'),
    columns: [
      column('date', word('chanceBoth')),
      moneyColumn(word('costAtMost'), currency),
      column('share', word('probability')),
    ],
    rows: plan.risk.joint.map(({ finish, cost, probability }) => [
      finish,
      amountIn(cost, currency),
      probability,
    ]),
  }
}
