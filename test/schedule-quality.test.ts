import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Draft } from '#core/plan/draft.ts'
import { draftPlan } from '#core/plan/draft-plan.ts'
import { gradesOf } from '#core/plan/grades.ts'
import { planPath } from '#core/plan/plan-path.ts'
import { riskInputOf } from '#core/plan/risk-input.ts'
import { compileRisk, sampleBlock } from '#core/risk/compile-risk.ts'
import { quantiles } from '#core/risk/quantile.ts'
import { checkSchedule } from '#core/schedule/check-schedule.ts'
import { explainStarts, type StartCause } from '#core/schedule/explain-start.ts'
import type { Network } from '#core/schedule/network.ts'
import { retimeInModes } from '#core/schedule/retime.ts'
import { withoutCause } from '#core/schedule/without-cause.ts'
import { drafted, ownWorld, tools } from './shipped-world.ts'

const examples = readdirSync('examples/applications').map((name) => name.replace(/\.yaml$/, ''))

/** P50 of the finish under the command's own seed and samples, days after filing. */
function p50(draft: Draft): number {
  const input = riskInputOf(draft, gradesOf(draft.world), 1)
  return quantiles(sampleBlock(compileRisk(input), 0, 10_000).finish).p50
}

for (const example of examples) {
  const world = ownWorld(example)
  const draft = drafted(world)

  test(`${example}: the schedule chosen for its P50 finishes no later at P50 than the one chosen as planned`, () => {
    const planned = draftPlan(world, world.corridor.coordination.corridor, {
      ...tools,
      aim: 'planned',
    })
    assert.ok(planned.kind === 'drafted')
    assert.deepEqual(checkSchedule(draft.network, draft.schedule), [])
    assert.ok(p50(draft) <= p50(planned), `${p50(draft)} days instead of ${p50(planned)}`)
  })

  test(`${example}: without the named cause a critical step starts earlier, or the next cause named was tied`, () => {
    const { network, schedule } = draft
    const { critical } = planPath(draft)
    const reasons = explainStarts(network, schedule)
    let seen = 0
    for (const [at, { id }] of network.activities.entries()) {
      if (critical[at] !== 1) continue
      const reason = reasons[at] as (typeof reasons)[number]
      const begins = (of: Network): number => retimeInModes(of, schedule).start[at] as number
      const without = (causes: readonly StartCause[]): number =>
        begins(causes.reduce((left, cause) => withoutCause(left, at, cause), network))
      const start = schedule.start[at] as number
      assert.equal(begins(network), start)
      if (reason.kind === 'start') {
        assert.equal(start, 0)
        continue
      }
      seen++
      const earlier = without([reason]) < start
      assert.equal(earlier, reason.also.length === 0, `${id}: ${JSON.stringify(reason)}`)
      const all = [reason, ...reason.also]
      if (all.every(({ kind }) => kind !== 'start')) assert.ok(without(all) < start, id)
    }
    assert.ok(seen >= 5, `${seen} critical steps have a cause`)
  })
}
