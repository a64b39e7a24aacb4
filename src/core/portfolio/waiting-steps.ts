import { type CompiledNetwork, compileNetwork } from '#core/schedule/compiled-network.ts'
import { explainStarts } from '#core/schedule/explain-start.ts'
import { earliestByLinks } from '#core/schedule/link-bound.ts'
import type { PlacedTogether } from './place-together.ts'

/** A step that was ready and waits for a shared resource. */
export interface WaitingStep {
  readonly activity: number
  /** Index of the resource it waits for last. */
  readonly resource: number
  /** Day offset on which its links let it start. */
  readonly ready: number
  /** Activity that holds the resource just before it starts; null when capacity itself is missing. */
  readonly holder: number | null
}

/** Every step of a joint schedule that waits for a shared resource, be it held by another member or by its own. */
export function waitingSteps({
  joint,
  schedule,
}: Pick<PlacedTogether, 'joint' | 'schedule'>): WaitingStep[] {
  const { network } = joint
  const compiled = compileNetwork(network) as CompiledNetwork
  const places = new Map(network.activities.map(({ id }, at) => [id, at]))
  const resources = new Map(network.resources.map(({ id }, at) => [id, at]))
  return explainStarts(network, schedule).flatMap((reason, activity): WaitingStep[] => {
    const resource = reason.kind === 'resource' ? resources.get(reason.by) : undefined
    if (resource === undefined) return []
    const mode = network.activities[activity]?.modes[schedule.mode[activity] as number]
    const bound = earliestByLinks(
      compiled,
      activity,
      mode?.calendar ?? 0,
      mode?.days ?? 0,
      schedule.start,
      schedule.finish,
    )
    const ready = compiled.clocks[mode?.calendar ?? 0]?.next(bound) ?? bound
    const holder = reason.holder === null ? null : (places.get(reason.holder) ?? null)
    return [{ activity, resource, ready, holder }]
  })
}
