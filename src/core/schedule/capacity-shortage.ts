import type { Network } from './network.ts'

/** What one mode of an activity asks for beyond the capacity that goes on past the horizon. */
export interface CapacityShortage {
  readonly activity: string
  /** Counted from 1; null when it is the only one. */
  readonly mode: number | null
  readonly resource: string
  readonly needed: number
  readonly available: number
}

/** Every shortage of the modes of activities that no mode of theirs escapes. */
export function capacityShortages(network: Network): readonly CapacityShortage[] {
  return network.activities.flatMap(({ id, modes }) => {
    const short = modes.map((mode, at) =>
      mode.uses.flatMap(({ resource, amount }): CapacityShortage[] => {
        const held = network.resources[resource]
        const available = held?.capacity.at(-1) ?? 0
        if (held === undefined || amount <= available) return []
        return [
          {
            activity: id,
            mode: modes.length > 1 ? at + 1 : null,
            resource: held.id,
            needed: amount,
            available,
          },
        ]
      }),
    )
    return short.every((of) => of.length > 0) ? short.flat() : []
  })
}
