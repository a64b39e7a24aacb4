import type { ListedMode } from '#adapters/formats/instance/job-list.ts'
import type { Faults } from './faults.ts'
import { numbersOf } from './numbers.ts'
import type { Row, Section } from './sections.ts'

/** The part of requests and durations: the modes of each job in turn; a job's number stands before its first mode only. */
export function readModes(
  { rows, end }: Section,
  modes: readonly number[],
  size: number,
  stocks: number,
  faults: Faults,
): readonly (readonly ListedMode[])[] {
  let at = 0
  const read = modes.map((count, place) => {
    const own: ListedMode[] = []
    for (let mode = 1; mode <= count && at < rows.length; mode++, at++) {
      const found = modeRow(rows[at] as Row, place + 1, mode, stocks, faults)
      if (found) own.push(found)
    }
    return own
  })
  const promised = modes.reduce((sum, count) => sum + count, 0)
  if (rows.length < promised && modes.length === size)
    faults.add(
      end,
      'truncated',
      `${rows.length} rows`,
      `The part ends before the rows of all ${promised} modes`,
      'Fetch the file again',
    )
  const extra = rows[promised]
  if (extra && modes.length === size && !modes.includes(0))
    faults.add(
      extra.line,
      'unexpected',
      extra.words.join(' '),
      `The jobs have ${promised} modes, and this is one more`,
      'Remove the row or correct the number of modes',
    )
  return read
}

function modeRow(
  row: Row,
  job: number,
  mode: number,
  stocks: number,
  faults: Faults,
): ListedMode | undefined {
  const lead = mode === 1 ? [job, mode] : [mode]
  const what = `${mode === 1 ? 'the job, ' : ''}the mode, its duration and its needs`
  const numbers = numbersOf(row, lead.length + 1 + stocks, what, faults)
  if (numbers === undefined) return undefined
  if (lead.some((due, at) => numbers[at] !== due))
    faults.add(
      row.line,
      'wrong-job',
      numbers.slice(0, lead.length).join(' '),
      `The modes stand in order, and here mode ${mode} of job ${job} is due`,
      'Correct the row',
    )
  const [days, ...amounts] = numbers.slice(lead.length)
  return { days: days as number, amounts }
}
