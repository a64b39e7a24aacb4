import type { KeepLinearProgram } from '#core/linear/program.ts'
import { originBars } from './barred-facilities.ts'
import type { Draft } from './draft.ts'
import { openingsOf, problemOf } from './draft-material.ts'
import { gradesOf } from './grades.ts'
import { playbookOf } from './playbook-of.ts'
import type { SupplyRisk, SupplyWait } from './supply-luck.ts'
import { type DatedOpening, supplyRisk } from './supply-risk.ts'
import type { World } from './world.ts'

/** Learns the supply of drafts, once for each question: the same demand, facilities and lanes are not asked again. */
export function supplyWaits(keep: KeepLinearProgram): (draft: Draft) => SupplyWait {
  const known = new Map<string, SupplyRisk>()
  return ({ world, verdicts, finish }) => {
    const problem = problemOf(world, finish, originBars(verdicts))
    const { catalog: _catalog, ...question } = problem
    const key = JSON.stringify({ ...question, closedLanes: [...question.closedLanes] })
    const risk = known.get(key) ?? supplyRisk(problem, gradesOf(world), keep, openingsAhead(world))
    known.set(key, risk)
    return { ...risk, step: playbookOf(world).firstFeed }
  }
}

/** Plants of the case's chain that open after filing. */
export const openingsAhead = (world: World): DatedOpening[] =>
  openingsOf(world).flatMap(({ facility: { id, opens }, day }) =>
    opens !== null && day > world.asOf
      ? [{ facility: id, days: day - world.asOf, claim: opens.claim }]
      : [],
  )
