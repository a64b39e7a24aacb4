import { parseDay } from '#core/units/day.ts'

/** The company that filed under the same number until a day. */
export interface Predecessor {
  /** First ISO day on which filings are the present company's own. */
  readonly until: string
  readonly name: string
}

/** Reads `2020-11-17 Example Acquisition Corp.`; undefined when it is not so written. */
export function readPredecessor(text: string): Predecessor | undefined {
  const [, until, name] = /^(\d{4}-\d{2}-\d{2}) +(\S.*)$/.exec(text.trim()) ?? []
  return until === undefined || name === undefined || parseDay(until) === undefined
    ? undefined
    : { until, name }
}
