import { fileText } from '#adapters/formats/instance/file-text.ts'
import type { ListedJob, Stock } from '#adapters/formats/instance/job-list.ts'
import { listInstance } from '#adapters/formats/instance/list-instance.ts'
import type { Decoded } from '#contract/issues.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import { collectFaults, type Faults } from './faults.ts'
import { numbersOf } from './numbers.ts'
import { readHeader } from './read-header.ts'
import { readModes } from './read-modes.ts'
import { readSuccessors } from './read-successors.ts'
import { type Section, type SectionName, sectionsOf } from './sections.ts'

/** Reads a PSPLIB or MMLIB file, or names every line of it that cannot be read. Its due date and its own horizon bind nothing. */
export function readPsplib(bytes: Uint8Array, file: string, id: string): Decoded<ScheduleInstance> {
  const text = fileText(bytes, file)
  if (text.kind === 'faults') return text
  const sections = sectionsOf(text.value)
  const faults = collectFaults(file)
  const header = readHeader(sections, faults)
  if (header === undefined) return { kind: 'faults', issues: faults.issues() }
  const { size, stocks } = header
  const successors = readSuccessors(sections.get('precedence') as Section, size, faults)
  const modes = readModes(
    sections.get('requests') as Section,
    successors.map((job) => job.modes),
    size,
    stocks.length,
    faults,
  )
  const capacities = readCapacities(sections, stocks.length, faults)
  const release = readRelease(sections.get('project'), faults)
  const issues = faults.issues()
  if (issues.length > 0) return { kind: 'faults', issues }
  const held = (isUsedUp: boolean): readonly Stock[] =>
    stocks.flatMap((stock, at) =>
      stock.isUsedUp === isUsedUp ? [{ id: stock.id, capacity: capacities[at] as number }] : [],
    )
  const jobs = successors.map(
    ({ line, successors }, place): ListedJob => ({
      id: String(place + 1),
      line,
      release,
      modes: modes[place] ?? [],
      successors,
    }),
  )
  return listInstance({ resources: held(false), consumables: held(true), jobs }, file, id)
}

function readCapacities(
  sections: ReadonlyMap<SectionName, Section>,
  count: number,
  faults: Faults,
): readonly number[] {
  const { rows, end } = sections.get('availabilities') as Section
  const [row, extra] = rows
  if (extra)
    faults.add(
      extra.line,
      'unexpected',
      extra.words.join(' '),
      'One row of capacities ends the file',
      'Remove the row',
    )
  if (row !== undefined) return numbersOf(row, count, 'a capacity for each resource', faults) ?? []
  if (count > 0)
    faults.add(
      end,
      'truncated',
      'end of file',
      `The row of ${count} capacities is missing`,
      'Fetch the file again',
    )
  return []
}

/** The project's release, in the third column of the only row. */
function readRelease(section: Section | undefined, faults: Faults): number {
  const [row] = section?.rows ?? []
  if (row === undefined) return 0
  const numbers = numbersOf(row, null, 'the data of the project', faults)
  return numbers?.[2] ?? 0
}
