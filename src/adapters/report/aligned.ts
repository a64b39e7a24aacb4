/** Columns as wide as their widest cell; a Chinese sign takes two places of a terminal. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  )
}

const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0)
