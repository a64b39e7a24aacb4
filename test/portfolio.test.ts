import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPortfolioSummary } from '#adapters/report/portfolio/portfolio-summary.ts'
import type { Portfolio } from '#core/model/portfolio.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import { day, formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import { lineOf, overfilledDays, overfilledQuarters, planTogether } from './portfolio-world.ts'
import { drafted, shippedWorld } from './shipped-world.ts'

const servo = shippedWorld('servo-magnet')
const holmium = shippedWorld('servo-magnet-holmium')
const single = await planTogether([servo])
const pair = await planTogether([servo, holmium])

test('a portfolio of one is its plan alone: finish and cost, planned and sampled', () => {
  const line = lineOf(single, 'servo-magnet')
  const draft = drafted(servo)
  const samples = sampleBlock(compileRisk(riskInputOf(draft, gradesOf(servo), 1)), 0, 200)
  const finish = quantiles(samples.finish)
  const cost = quantiles(samples.cost)
  const date = (offset: number): string => formatDay(day(servo.asOf + offset))
  assert.deepEqual(line.alone, {
    finish: {
      planned: formatDay(draft.finish),
      p10: date(finish.p10),
      p50: date(finish.p50),
      p90: date(finish.p90),
    },
    cost: {
      planned: money(draft.totalCost, 'CNY'),
      p10: money(cost.p10, 'CNY'),
      p50: money(cost.p50, 'CNY'),
      p90: money(cost.p90, 'CNY'),
    },
  })
  assert.deepEqual(line.together?.finish, line.alone?.finish)
  assert.deepEqual(line.together?.cost, line.alone?.cost)
  assert.deepEqual(line.delay, { plannedDays: 0, days: { p10: 0, p50: 0, p90: 0, mean: 0 } })
  assert.deepEqual([line.status, line.causes], ['planned', []])
})

test('what an application is alone does not hang on its company', () => {
  assert.deepEqual(lineOf(pair, 'servo-magnet').alone, lineOf(single, 'servo-magnet').alone)
})

test('two cases on one corridor delay each other, and who delays whom is named', () => {
  const delayed = pair.applications.filter(({ delay }) => (delay?.plannedDays ?? 0) > 0)
  assert.ok(delayed.length > 0)
  for (const { id, delay, causes } of delayed) {
    const [first] = causes
    assert.notEqual(first?.application, id)
    // With the only other one out of the way, the whole delay is gone.
    assert.equal(first?.days, delay?.plannedDays)
  }
})

test('the summary names the resource on which most of the delay hangs, with its own days', () => {
  const resources = pair.corridors[0]?.resources ?? []
  // However many resources are to blame, one more for a day less than the worst.
  const blamed = pair.applications.map((one) => {
    const worst = one.causes.find(({ resource }) => resource !== null)
    const other = resources.find(({ id }) => one.causes.every(({ resource }) => resource !== id))
    if (!worst || !other) return one
    const less = { ...worst, resource: other.id, days: worst.days - 1 }
    return { ...one, causes: [...one.causes, less] }
  })
  const words = renderPortfolioSummary(
    { ...pair, applications: blamed, id: '', engine: '', contentHash: '' } as unknown as Portfolio,
    'en',
  )
  const delayed = blamed.filter(({ causes }) => causes.length > 0)
  assert.ok(delayed.length > 0)
  for (const { causes } of delayed) {
    const [most, ...others] = causes
      .filter(({ resource }) => resource !== null)
      .toSorted((one, other) => other.days - one.days)
    assert.ok(most && others.length > 0)
    const name = resources.find(({ id }) => id === most.resource)?.name.en
    const said = `because of ${causes[0]?.application}: ${causes[0]?.days} days (${name} alone: ${most.days} days)`
    assert.ok(
      words.some((line) => line.includes(said)),
      `${said} in\n${words.join('\n')}`,
    )
  }
  for (const { causes } of pair.applications)
    assert.deepEqual(
      causes.map(({ days }) => days),
      causes.map(({ days }) => days).toSorted((one, other) => other - one),
    )
})

test('shared capacity is never exceeded, counted day by day from the document', () => {
  assert.deepEqual(overfilledDays(pair), [])
  assert.deepEqual(overfilledQuarters(pair), [])
  for (const { months } of pair.corridors.flatMap(({ resources }) => resources))
    for (const { usedDays, capacityDays } of months) assert.ok(usedDays <= capacityDays)
})

test('the independent count sees a step that holds more than there is', () => {
  const [first] = pair.applications
  const doubled = {
    ...pair,
    applications: pair.applications.map((line) =>
      line === first
        ? {
            ...line,
            steps: line.steps.map((step) => ({
              ...step,
              uses: step.uses.map((use) => ({ ...use, amount: use.amount * 3 })),
            })),
          }
        : line,
    ),
  }
  assert.ok(overfilledDays(doubled).length > 0)
})

test('totals are the sum of the parts', () => {
  const [corridor] = pair.corridors
  const sum = (of: (line: (typeof pair.applications)[number]) => number | undefined): number =>
    pair.applications.reduce((all, line) => all + (of(line) ?? 0), 0)
  const { totals } = corridor as NonNullable<typeof corridor>
  assert.equal(
    totals.together?.cost.planned.amount,
    sum((line) => line.together?.cost.planned.amount),
  )
  assert.equal(
    totals.alone?.cost.planned.amount,
    sum((line) => line.alone?.cost.planned.amount),
  )
  assert.equal(
    totals.together?.gap.amount,
    sum((line) => line.together?.gap.amount),
  )
  assert.equal(
    totals.delayDays?.planned,
    sum((line) => line.delay?.plannedDays),
  )
  assert.equal(
    totals.peakTonnes,
    sum((line) => line.peakTonnes),
  )
  for (const { users, months } of corridor?.resources ?? [])
    assert.equal(
      users.reduce((all, { days }) => all + days, 0),
      months.reduce((all, { usedDays }) => all + usedDays, 0),
    )
  const means = sum((line) => line.delay?.days.mean)
  assert.ok(Math.abs((totals.delayDays?.mean ?? 0) - means) < 1e-9 * Math.abs(means))
})

test('the order in which applications are given changes nothing', async () => {
  assert.deepEqual(await planTogether([holmium, servo]), pair)
})
