import type { Network } from './network.ts'

/** A scheduling problem as a file gives it: a network, and how the file's own jobs are found in it. */
export interface ScheduleInstance {
  readonly id: string
  readonly network: Network
  /** Activities of each job in the file's order: one, or those of a group, which starts with its first. */
  readonly jobs: readonly (readonly number[])[]
  /** The order the file itself puts its activities in, smallest first; null when it gives none. */
  readonly known: Float64Array | null
  /** Offset at which the project begins. */
  readonly begins: number
  /** Offsets of the network in one civil day: 1 unless the file needs hours. */
  readonly perDay: number
}
