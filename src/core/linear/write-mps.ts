import type { LinearProgram } from './program.ts'

/**
 * A program as free MPS, the text that every solver reads: columns `c0, c1, ...` and rows `r0, r1, ...` in the program's
 * order, so that names with spaces do no harm. Numbers keep their full precision.
 */
export function writeMps({ columns, rows }: LinearProgram, name: string): string {
  const lines = [
    `NAME ${name}`,
    'ROWS',
    ' N cost',
    ...rows.map((row, at) => ` ${kind(row)} r${at}`),
  ]
  const entries: string[][] = columns.map(({ cost }) => (cost === 0 ? [] : [`cost ${cost}`]))
  rows.forEach((row, at) => {
    row.columns.forEach((column, entry) => {
      entries[column]?.push(`r${at} ${row.values[entry]}`)
    })
  })
  lines.push('COLUMNS')
  let whole = false
  columns.forEach(({ integer }, at) => {
    if (integer !== whole) lines.push(` MARKER 'MARKER' '${integer ? 'INTORG' : 'INTEND'}'`)
    whole = integer
    const own = entries[at] as string[]
    for (const entry of own.length > 0 ? own : ['cost 0']) lines.push(` c${at} ${entry}`)
  })
  if (whole) lines.push(" MARKER 'MARKER' 'INTEND'")
  lines.push('RHS', ...rows.flatMap((row, at) => rightSide(row, at)))
  lines.push('RANGES', ...rows.flatMap((row, at) => range(row, at)))
  lines.push('BOUNDS', ...columns.flatMap((column, at) => bounds(column, at)), 'ENDATA', '')
  return lines.join('\n')
}

type Bounds = Pick<LinearProgram['rows'][number], 'lower' | 'upper'>

/** How a row is bound: both ways alike, from above, from below, or not at all. */
function kind({ lower, upper }: Bounds): 'E' | 'L' | 'G' | 'N' {
  if (lower === upper) return 'E'
  if (upper < Infinity) return 'L'
  return lower > -Infinity ? 'G' : 'N'
}

function rightSide({ lower, upper }: Bounds, at: number): string[] {
  const side = upper < Infinity ? upper : lower
  return side === 0 || side === -Infinity ? [] : [` rhs r${at} ${side}`]
}

/** A row with two different ends is written from its upper one. */
const range = ({ lower, upper }: Bounds, at: number): string[] =>
  lower > -Infinity && upper < Infinity && lower !== upper ? [` range r${at} ${upper - lower}`] : []

function bounds({ lower, upper }: Bounds, at: number): string[] {
  if (lower === upper) return [` FX bound c${at} ${lower}`]
  const below = lower === -Infinity ? [` MI bound c${at}`] : [` LO bound c${at} ${lower}`]
  return [...(lower === 0 ? [] : below), ...(upper < Infinity ? [` UP bound c${at} ${upper}`] : [])]
}
