import type { StartCause } from './explain-start.ts'
import type { Activity, Network } from './network.ts'

/** The network with one cause of an activity's start taken away; a project's begin stays. For tests of what is named. */
export function withoutCause(network: Network, at: number, { kind, by }: StartCause): Network {
  const activity = network.activities[at] as Activity
  const change = (more: Partial<Activity>): Network => ({
    ...network,
    activities: network.activities.with(at, { ...activity, ...more }),
  })
  switch (kind) {
    case 'predecessor':
      return {
        ...network,
        links: network.links.filter(
          ({ from, to }) => to !== at || network.activities[from]?.id !== by,
        ),
      }
    case 'resource': {
      const gone = network.resources.findIndex(({ id }) => id === by)
      const modes = activity.modes.map((mode) => ({
        ...mode,
        uses: mode.uses.filter(({ resource }) => resource !== gone),
      }))
      return change({ modes })
    }
    case 'calendar':
      return change({ modes: activity.modes.map((mode) => ({ ...mode, calendar: 0 })) })
    case 'release':
      return change({ release: 0 })
    case 'pin':
      return change({ pinnedStart: null })
    case 'start':
      return network
  }
}
