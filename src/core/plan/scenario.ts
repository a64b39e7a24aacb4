import type { Issue } from '#core/model/issue.ts'
import { leversInUse } from './lever-profiles.ts'
import { scenarioFault } from './scenario-faults.ts'
import { scenarioKinds } from './scenario-kinds.ts'
import { withDoubts } from './with-doubts.ts'
import { type World, withSwitches } from './world.ts'

/** A world with scenarios applied, or every scenario that could not be read. */
export type Scenario =
  | { readonly kind: 'applied'; readonly world: World }
  | { readonly kind: 'faults'; readonly issues: readonly Issue[] }

/** Applies scenarios such as `facility:ID=down` in the order given. */
export function applyScenarios(world: World, given: readonly string[]): Scenario {
  const issues: Issue[] = []
  let changed = world
  for (const text of given) {
    const outcome = applyOne(changed, text)
    if ('code' in outcome) issues.push(outcome)
    else changed = outcome
  }
  if (issues.length > 0) return { kind: 'faults', issues }
  const recorded = withSwitches(changed, { given: recordOf(changed, given) })
  return { kind: 'applied', world: withDoubts(recorded) }
}

function applyOne(world: World, text: string): World | Issue {
  const match = /^([a-z]+)(?::([^=]+))?=(.*)$/.exec(text)
  const kind = match?.[1]
  const known = kind !== undefined && Object.hasOwn(scenarioKinds, kind)
  const apply = known ? scenarioKinds[kind] : undefined
  if (!apply || (kind !== 'levers' && match?.[2] === undefined)) {
    return scenarioFault(
      text,
      'it is not a scenario this version knows',
      `Write NAME=VALUE with one of ${Object.keys(scenarioKinds).join(', ')}, for example offer:ID=gone.`,
    )
  }
  return apply(world, match?.[2] ?? '', match?.[3] ?? '', text)
}

/** Scenarios for the record: with no lever left the corridor says so, whether a flag or its own file made it so. */
function recordOf({ corridor }: World, given: readonly string[]): string[] {
  const { coordination } = corridor
  if (leversInUse(coordination.corridor, coordination.market).length > 0) return [...given]
  return ['levers=off', ...given.filter((text) => !text.startsWith('lever'))]
}
