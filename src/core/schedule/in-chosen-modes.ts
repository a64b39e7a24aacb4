import type { Activity, Network } from './network.ts'

/** The network in which every activity has only the mode chosen for it, counted from 0 among its modes. */
export function inChosenModes(network: Network, chosen: ArrayLike<number>): Network {
  const activities = network.activities.map((activity, at): Activity => {
    const mode = chosen[at] as number
    return { ...activity, modes: activity.modes.slice(mode, mode + 1) }
  })
  return { ...network, activities }
}
