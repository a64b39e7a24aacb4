/** A project as benchmark files write it: jobs by their place in the file, days without weekends, capacities that never change. */
export interface JobList {
  readonly resources: readonly Stock[]
  /** Used up for good; empty in files with one mode a job. */
  readonly consumables: readonly Stock[]
  readonly jobs: readonly ListedJob[]
}

export interface Stock {
  readonly id: string
  readonly capacity: number
}

export interface ListedJob {
  /** The job's number as the file writes it. */
  readonly id: string
  /** Where the file lists it, counted from 1. */
  readonly line: number
  readonly release: number
  readonly modes: readonly ListedMode[]
  /** Places in the list of the jobs that wait for this one. */
  readonly successors: readonly number[]
}

export interface ListedMode {
  readonly days: number
  /** Units of each resource, then of each consumable, in the order of the lists. */
  readonly amounts: readonly number[]
}
