import type { Summary } from './summarise.ts'

/** The table of one set, one solver a row. */
export function summaryTable(set: string, summaries: readonly Summary[]): string {
  const rows = summaries.map((one) => [
    one.solver,
    String(one.instances),
    shown(one.gap, 3),
    shown(one.deviation, 3),
    String(one.proved),
    String(one.worse),
    String(one.better),
    String(one.withoutSchedule),
    shown(one.seconds, 2),
    shown(one.schedulesPerSecond, 0),
  ])
  const all = [[set, ...columns], ...rows]
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

const columns = [
  'instances',
  'gap %',
  'above cpm %',
  'proved',
  'worse',
  'better',
  'none',
  's each',
  'schedules/s',
]

const shown = (value: number | null, digits: number): string =>
  value === null ? '-' : value.toFixed(digits)
