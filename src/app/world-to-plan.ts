import type { Decoded } from '#contract/issues.ts'
import { inCurrency } from '#core/plan/in-currency.ts'
import { applyScenarios } from '#core/plan/scenario.ts'
import type { World } from '#core/plan/world.ts'
import { readWorld, type WorldPorts, type WorldRequest } from './read-world.ts'

/** A world as its files give it, and as it is planned: under its scenarios, in one currency. */
export interface WorldToPlan {
  readonly given: World
  readonly world: World
}

/** Reads what a request names and makes it ready to plan; faults in what was given come back all at once. */
export function worldToPlan(
  request: WorldRequest & { readonly scenarios: readonly string[] },
  ports: WorldPorts,
): Decoded<WorldToPlan> {
  const given = readWorld(request, ports)
  if (given.kind === 'faults') return given
  const scenario = applyScenarios(given.value, request.scenarios)
  if (scenario.kind === 'faults') return { kind: 'faults', issues: [...scenario.issues] }
  const counted = inCurrency(scenario.world)
  if (counted.kind === 'faults') return { kind: 'faults', issues: [...counted.issues] }
  return { kind: 'ok', value: { given: given.value, world: counted.world } }
}
