import { inChosenModes } from './in-chosen-modes.ts'
import { modeFit } from './mode-fit.ts'
import type { Activity, Network, Schedule } from './network.ts'
import { modeTable } from './plain-problem.ts'

/**
 * The network with one mode an activity, so chosen that its consumables hold: what a search that does not count them may
 * move. The network itself where it has none; undefined where no choice fits.
 */
export function withFittingModes(network: Network): Network | undefined {
  if (!network.consumables?.length) return network
  const table = modeTable(network)
  const chosen = modeFit(table).any()
  if (chosen === undefined) return undefined
  const { consumables: _, ...rest } = network
  return inChosenModes(
    rest,
    chosen.map((mode) => table.place[mode] as number),
  )
}

/** A schedule of the narrowed network with its modes counted as in the whole one. */
export function inModesOf(whole: Network, narrowed: Network, schedule: Schedule): Schedule {
  if (whole === narrowed) return schedule
  const mode = schedule.mode.map((at, index) =>
    (whole.activities[index] as Activity).modes.indexOf(
      (narrowed.activities[index] as Activity).modes[at] as Activity['modes'][number],
    ),
  )
  return { ...schedule, mode }
}
