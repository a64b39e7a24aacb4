import type { Decoded } from '#contract/issues.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'

/** A file format that holds a scheduling problem. */
export interface ScheduleFormat {
  readonly name: string
  readonly recognises: (bytes: Uint8Array, file: string) => boolean
  readonly read: (bytes: Uint8Array, file: string, id: string) => Decoded<ScheduleInstance>
}
