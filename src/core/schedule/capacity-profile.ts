import type { ActivityMode, Network } from './network.ts'

/** What is left of each resource on each day while activities are placed and taken out. */
export interface CapacityProfile {
  /** Everything free again. */
  readonly reset: () => void
  /** The last day in [start, end) on which `mode` does not fit, or -1 when it fits throughout. */
  readonly lastClash: (mode: ActivityMode, start: number, end: number) => number
  /** The first such day, or -1. */
  readonly firstClash: (mode: ActivityMode, start: number, end: number) => number
  readonly take: (mode: ActivityMode, start: number, end: number) => void
  readonly give: (mode: ActivityMode, start: number, end: number) => void
}

/** Days beyond the horizon that still have the last day's capacity, as a share of the horizon. */
const margin = 3

/** The free capacity of a network's resources. */
export function capacityProfile(network: Network): CapacityProfile {
  const span = network.horizon * margin
  const full = network.resources.map(({ capacity }) => {
    const days = new Int32Array(span).fill(capacity[capacity.length - 1] ?? 0)
    days.set(capacity)
    return days
  })
  const left = full.map((days) => days.slice())
  // Days that may differ from `full`, so that a reset copies no more than was used.
  const from = new Int32Array(full.length).fill(span)
  const to = new Int32Array(full.length)
  const change = (mode: ActivityMode, start: number, end: number, sign: number): void => {
    for (const { resource, amount } of mode.uses) {
      const days = left[resource] as Int32Array
      if (start < (from[resource] as number)) from[resource] = start
      if (end > (to[resource] as number)) to[resource] = end
      const step = amount * sign
      for (let offset = start; offset < end; offset++)
        days[offset] = (days[offset] as number) + step
    }
  }
  return {
    reset: () => {
      full.forEach((days, index) => {
        const [first, last] = [from[index] as number, to[index] as number]
        if (first < last) (left[index] as Int32Array).set(days.subarray(first, last), first)
        from[index] = span
        to[index] = 0
      })
    },
    lastClash: (mode, start, end) => {
      let clash = -1
      for (const { resource, amount } of mode.uses) {
        const days = left[resource] as Int32Array
        for (let offset = end - 1; offset >= start && offset > clash; offset--) {
          if ((days[offset] as number) < amount) {
            clash = offset
            break
          }
        }
      }
      return clash
    },
    firstClash: (mode, start, end) => {
      let clash = -1
      for (const { resource, amount } of mode.uses) {
        const days = left[resource] as Int32Array
        const stop = clash < 0 ? end : clash
        for (let offset = start; offset < stop; offset++) {
          if ((days[offset] as number) < amount) {
            clash = offset
            break
          }
        }
      }
      return clash
    },
    take: (mode, start, end) => change(mode, start, end, -1),
    give: (mode, start, end) => change(mode, start, end, 1),
  }
}
