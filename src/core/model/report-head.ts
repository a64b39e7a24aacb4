import type { Text } from './text.ts'

/** What a report is about: one application in one corridor, from when on, and the seed of its samples. */
export interface ReportHead {
  readonly application: { readonly id: string; readonly name: Text }
  readonly corridor: { readonly id: string; readonly name: Text }
  readonly asOf: string
  readonly seed: number
}
