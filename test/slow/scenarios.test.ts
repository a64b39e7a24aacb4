import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plan } from '#core/model/plan.ts'
import { lodestone, planWith } from './lodestone.ts'

const base = planWith([]).plan

const asPlanned = ['--aim', 'planned']

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const stepCost = ({ schedule }: Plan): number =>
  schedule.steps.reduce((sum, step) => sum + (step.cost?.amount ?? 0), 0)

test('an offer that is gone is replaced by the next best, and the plan is no better', () => {
  // Finish before cost is the order of a plan made for its planned finish; one made for its P50 may pay more for other days.
  const base = planWith(asPlanned).plan
  // One chosen offer per desk and those on the critical path: every chosen offer is tried in the everyday law tests.
  const critical = new Set(
    base.schedule.steps.filter((step) => step.critical).map((step) => step.id),
  )
  const chosen = base.matches.filter((match) => match.chosen !== null)
  const tried = chosen.filter((match, index) => critical.has(match.step) || index % 9 === 0)
  assert.ok(tried.length >= 6)
  for (const match of tried) {
    const without = planWith([...asPlanned, '--scenario', `offer:${match.chosen}=gone`]).plan
    const again = without.matches.find((other) => other.need === match.need)
    assert.notEqual(again?.chosen, match.chosen)
    if (match.alternatives.length > 0) assert.ok(again?.chosen !== null, match.need)
    assert.ok(
      again?.rejected.some(
        (rejection) => rejection.offer === match.chosen && rejection.reasons.length > 0,
      ),
    )
    assert.ok(without.schedule.finish >= base.schedule.finish, `${match.chosen} finish`)
    if (without.schedule.finish === base.schedule.finish)
      assert.ok(stepCost(without) >= stepCost(base) - 1, `${match.chosen} cost`)
  }
})

test('every facility in use that is down is replaced, or the plan says that it was needed', () => {
  const inUse = [...new Set(base.material.runs.map((run) => run.facility))]
  let replaced = 0
  for (const facility of inUse.filter((id) => !id.startsWith('own.'))) {
    const { call, plan } = planWith(['--scenario', `facility:${facility}=down`])
    if (call.code === 3) {
      assert.ok(
        plan.conflicts.some((conflict) => conflict.constraint.includes(facility)),
        facility,
      )
      continue
    }
    replaced++
    assert.ok(
      plan.material.runs.every((run) => run.facility !== facility),
      facility,
    )
  }
  assert.ok(replaced > 0)
})

test('the suspended announcements stand side by side where they bind, and their state is never guessed', () => {
  const { plan } = planWith(['examples/applications/servo-magnet-holmium.yaml'])
  const duty = plan.duties.find(({ rule }) => rule === 'CN-MOFCOM-2025-57')
  assert.equal(duty?.applies, 'cannot-tell')
  for (const { duties } of [plan, base]) {
    const suspended = duties.filter(({ rule }) => /^CN-MOFCOM-2025-(55|56|57|58|61|62)$/.test(rule))
    assert.deepEqual(
      suspended.map(({ applies }) => applies),
      Array(6).fill('cannot-tell'),
    )
  }
  const [law] = plan.lawScenarios
  assert.equal(law?.switch, 'cn-october-2025')
  assert.deepEqual(
    law?.outcomes.map(({ name }) => name),
    ['revived', 'extended'],
  )
  assert.notEqual(law?.outcomes[0]?.finish, law?.outcomes[1]?.finish)
  assert.equal(base.lawScenarios.length, 0, 'a magnet without holmium does not meet them')
})

test('a claim that is verified takes off exactly what verify-next printed', () => {
  // Same samples and, chosen for its planned finish, the same schedule, so no sampling error: P90 falls by the printed days,
  // and so does the spread from P50.
  const before = planWith(asPlanned).plan
  const [next] = before.evidence.verifyNext
  assert.ok(next && next.p90DropDays > 0)
  const { plan } = planWith([...asPlanned, '--scenario', `claim:${next.claim}=verified`])
  const [was, is] = [before.risk.finish, plan.risk.finish]
  assert.equal(days(is.p90, was.p90), next.p90DropDays)
  assert.equal(days(was.p50, was.p90) - days(is.p50, is.p90), next.spreadDropDays)
})

test('chosen for P50 anew, it takes off what was printed within the printed errors', () => {
  const [next] = base.evidence.verifyNext
  assert.ok(next && next.p90DropDays > 0)
  const { plan } = planWith(['--scenario', `claim:${next.claim}=verified`])
  const [was, is] = [base.risk.finish, plan.risk.finish]
  assert.ok(Math.abs(days(is.p90, was.p90) - next.p90DropDays) <= next.p90ErrorDays)
  const spread = days(was.p50, was.p90) - days(is.p50, is.p90)
  assert.ok(Math.abs(spread - next.spreadDropDays) <= next.spreadErrorDays)
})

test('sources that are gone are named with what is graded otherwise, and what that widens in both languages', () => {
  const rule = 'rule/CN-MOFCOM-2025-18#decisionDays'
  const cited = base.evidence.claims.find(({ id }) => id === rule)
  assert.equal(cited?.grade, 'verified')
  const words = cited.sources.flatMap((id) => ['--scenario', `source:${id}=gone`])
  const { plan } = planWith(words)
  const { regraded } = plan.evidence
  const claim = regraded?.claims.find((one) => one.claim === rule)
  assert.deepEqual(
    [claim?.from, claim?.to, claim?.widthFrom, claim?.widthTo],
    ['verified', 'unverified', 0.05, 0.32],
  )
  for (const id of cited.sources) {
    assert.ok(regraded?.words.en.includes(id))
    assert.ok(regraded?.words.zh.includes(id))
  }
  assert.equal(base.evidence.regraded, undefined)
})

test('a price that nothing is bought at is refused', () => {
  const { code, err } = lodestone(['plan', '--scenario', 'price:dy-metal=x2'])
  assert.equal(code, 2)
  assert.match(err, /dy-metal/)
})

test('a price that doubles costs more and moves no date', () => {
  const dear = planWith(['--scenario', 'price:nd-oxide=x2']).plan
  assert.ok(dear.material.cost.amount > base.material.cost.amount)
})
