import type { Faults } from './faults.ts'
import { numbersOf } from './numbers.ts'
import type { Row, Section } from './sections.ts'

/** A row of the precedence part. */
export interface PrecedenceRow {
  readonly line: number
  readonly modes: number
  /** Places of the successors. */
  readonly successors: readonly number[]
}

/** The precedence part: for each job in turn how many modes it has, and what waits for it. */
export function readSuccessors(
  { rows, end }: Section,
  size: number,
  faults: Faults,
): readonly PrecedenceRow[] {
  if (rows.length < size)
    faults.add(
      end,
      'truncated',
      `${rows.length} rows`,
      `The part ends before the rows of all ${size} jobs`,
      'Fetch the file again',
    )
  for (const { line, words } of rows.slice(size, size + 1))
    faults.add(
      line,
      'unexpected',
      words.join(' '),
      `The head of the file promises ${size} jobs, and this is one more`,
      'Remove the row or correct the head',
    )
  return rows.slice(0, size).map((row, place) => precedenceRow(row, place, size, faults))
}

function precedenceRow(row: Row, place: number, size: number, faults: Faults): PrecedenceRow {
  const { line, words } = row
  const none = { line, modes: 0, successors: [] }
  const numbers = numbersOf(row, null, 'a job, its modes, and its successors', faults)
  if (numbers === undefined) return none
  const [job, modes, count, ...named] = numbers
  const fault = (code: string, value: unknown, reason: string): void =>
    faults.add(line, code, String(value), reason, 'Correct the row')
  if (job !== place + 1)
    fault('wrong-job', job, `The jobs stand in order, and here job ${place + 1} is due`)
  if (modes === undefined || modes < 1)
    fault('wrong-count', words.join(' '), 'A job has at least one mode')
  if (count !== named.length)
    fault(
      'wrong-count',
      words.join(' '),
      `The row promises ${count ?? 'no number of'} successors and names ${named.length}`,
    )
  const unknown = named.find((successor) => successor < 1 || successor > size)
  if (unknown !== undefined) fault('unknown-job', unknown, `A successor is one of the ${size} jobs`)
  return { line, modes: modes ?? 0, successors: named.map((successor) => successor - 1) }
}
