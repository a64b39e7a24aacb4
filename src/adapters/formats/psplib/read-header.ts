import { largestNumber, mostStocks } from '#adapters/formats/instance/limits.ts'
import type { Faults } from './faults.ts'
import type { Section, SectionName } from './sections.ts'

/** What the head of a file promises. */
export interface Header {
  readonly size: number
  /** Resources, then consumables, as the columns of the file have them. */
  readonly stocks: readonly { readonly id: string; readonly isUsedUp: boolean }[]
}

/** Reads the head, and sees that every part is there; undefined, with its faults, when the rest cannot be read by it. */
export function readHeader(
  sections: ReadonlyMap<SectionName, Section>,
  faults: Faults,
): Header | undefined {
  const header = sections.get('header') as Section
  const last = [...sections.values()].at(-1)?.end ?? 1
  const count = (label: RegExp, what: string, least: number, most: number): number =>
    labelled(header, label, what, least, most, faults)
  const size = count(/^jobs\b/i, 'the number of jobs', 1, largestNumber)
  const renewable = count(/^-?\s*renewable\b/i, 'the number of renewable resources', 0, mostStocks)
  const usedUp = count(
    /^-?\s*nonrenewable\b/i,
    'the number of nonrenewable resources',
    0,
    mostStocks,
  )
  const projects = header.rows.find(({ words }) => /^projects$/i.test(words[0] as string))
  if (projects) count(/^projects\b/i, 'the number of projects', 1, 1)
  if (header.rows.some(({ words }) => /^-?\s*doubly\b/i.test(words.join(' '))))
    count(/^-?\s*doubly\b/i, 'the number of doubly constrained resources', 0, 0)
  for (const [name, title] of needed)
    if (!sections.has(name))
      faults.add(
        last,
        'truncated',
        'end of file',
        `The part "${title}" is missing`,
        'Fetch the file again',
      )
  if (faults.issues().length > 0) return undefined
  const named = (letter: string, many: number, isUsedUp: boolean): Header['stocks'] =>
    Array.from({ length: many }, (_, at) => ({ id: `${letter} ${at + 1}`, isUsedUp }))
  return { size, stocks: [...named('R', renewable, false), ...named('N', usedUp, true)] }
}

const needed: readonly (readonly [SectionName, string])[] = [
  ['precedence', 'PRECEDENCE RELATIONS'],
  ['requests', 'REQUESTS/DURATIONS'],
  ['availabilities', 'RESOURCEAVAILABILITIES'],
]

/** The number after the colon of the line that begins with a label. */
function labelled(
  { rows, line }: Section,
  label: RegExp,
  what: string,
  least: number,
  most: number,
  faults: Faults,
): number {
  const row = rows.find(({ words }) => label.test(words.join(' ')))
  const text = row && /:\s*(\S*)/.exec(row.words.join(' '))?.[1]
  const value = text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value >= least && value <= most) return value
  faults.add(
    row?.line ?? line,
    value === undefined ? 'missing' : 'out-of-range',
    text ?? '(missing)',
    `The head of the file gives ${what}, ${least === most ? `and it has to be ${most}` : `from ${least} to ${most}`}`,
    'Correct the line, or fetch the file again',
  )
  return 0
}
