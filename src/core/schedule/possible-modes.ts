import type { Network } from './network.ts'
import { isPossible } from './schedule-conflicts.ts'

/** Modes each activity may have, by their place. */
export function possibleModes(network: Network): readonly (readonly number[])[] {
  return network.activities.map((activity) =>
    activity.modes.flatMap((mode, index) => (isPossible(network, activity, mode) ? [index] : [])),
  )
}
