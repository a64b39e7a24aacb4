import { findCorridorIn } from '#adapters/files/find-corridor.ts'
import { readApplication, readAsked } from '#adapters/files/read-application.ts'
import { readCatalog } from '#adapters/files/read-catalog.ts'
import { outlineCorridor, readCorridor } from '#adapters/files/read-corridor.ts'
import { createHighsSolver } from '#adapters/highs/create-highs-solver.ts'
import { joinCorridor, joinWorld } from '#app/join-world.ts'
import { readWorld } from '#app/read-world.ts'
import type { Decoded } from '#contract/issues.ts'
import type { Application } from '#core/model/application.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Draft } from '#core/plan/draft.ts'
import { type DraftTools, draftPlan } from '#core/plan/draft-plan.ts'
import { draftTools } from '#core/plan/draft-tools.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import type { World } from '#core/plan/world.ts'

/** The world of an application shipped for the flagship, with the whole catalog. */
export function shippedWorld(application = 'servo-magnet'): World {
  const knowledge = whole(readCatalog('catalog'))
  const corridor = whole(readCorridor('corridors/nanshan-zhanggong', knowledge.catalog))
  const known = joinCorridor(corridor, knowledge)
  const file = `examples/applications/${application}.yaml`
  return joinWorld(whole(readApplication(file, known.catalog, corridor)), known, null)
}

/** The world of any shipped application as the command reads it: its own corridor and currency, and of the catalog what its case needs. */
export function ownWorld(application: string): World {
  const file = `examples/applications/${application}.yaml`
  const given = whole(
    readWorld(
      { application: file, corridorFolder: null, asOf: null },
      {
        readAsked,
        readApplication,
        readCorridor,
        outlineCorridor,
        findCorridor: findCorridorIn('corridors'),
        readCatalog: (need) => readCatalog('catalog', need),
      },
    ),
  )
  const counted = inCurrency(given)
  if (counted.kind === 'faults') throw new Error(JSON.stringify(counted.issues, null, 2))
  return counted.world
}

/** The world with some answers changed. */
export function withAnswers(world: World, change: (was: Application) => Application): World {
  return { ...world, application: change(world.application) }
}

/** The world with one rule changed. */
export function withRule(world: World, id: string, change: Partial<Rule>): World {
  const rule = { ...(world.catalog.rules[id] as Rule), ...change }
  return {
    ...world,
    catalog: { ...world.catalog, rules: { ...world.catalog.rules, [id]: rule } },
  }
}

const solve = await createHighsSolver()

/** The tools of a shipped planning run. */
export const tools = draftTools(solve)

/** A plan's draft in the corridor, or in the market; throws where there is none. */
export function drafted(
  world: World,
  where: 'corridor' | 'market' = 'corridor',
  by: DraftTools = tools,
): Draft {
  const draft = draftPlan(world, world.corridor.coordination[where], by)
  if (draft.kind === 'infeasible') throw new Error(JSON.stringify(draft.broken))
  return draft
}

function whole<Value>(decoded: Decoded<Value>): Value {
  if (decoded.kind === 'ok') return decoded.value
  throw new Error(JSON.stringify(decoded.issues, null, 2))
}
