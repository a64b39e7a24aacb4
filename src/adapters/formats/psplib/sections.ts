/** A line of a file, split at blanks. */
export interface Row {
  /** Counted from 1. */
  readonly line: number
  readonly words: readonly string[]
}

/** The parts of a PSPLIB file. */
export type SectionName = 'header' | 'project' | 'precedence' | 'requests' | 'availabilities'

/** A part: where its title stands, its rows without titles of columns, and the last line that is still its own. */
export interface Section {
  readonly line: number
  readonly rows: readonly Row[]
  readonly end: number
}

/** The parts a file has; rules of stars and dashes and blank lines only part them. */
export function sectionsOf(text: string): ReadonlyMap<SectionName, Section> {
  const sections = new Map<SectionName, { line: number; rows: Row[]; end: number }>()
  let current = { line: 1, rows: [] as Row[], end: 1 }
  sections.set('header', current)
  let name: SectionName = 'header'
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const content = (lines[at] as string).trim()
    if (content === '' || /^[*-]+$/.test(content)) continue
    const opened = titles.find(([title]) => title.test(content))?.[1]
    if (opened) {
      name = opened
      current = { line: at + 1, rows: [], end: at + 1 }
      sections.set(name, current)
    } else {
      current.end = at + 1
      if (name === 'header' || !columns.test(content))
        current.rows.push({ line: at + 1, words: content.split(/\s+/) })
    }
  }
  return sections
}

const titles: readonly (readonly [RegExp, SectionName])[] = [
  [/^PROJECT INFORMATION/i, 'project'],
  [/^PRECEDENCE RELATIONS/i, 'precedence'],
  [/^REQUESTS\s*\/\s*DURATIONS/i, 'requests'],
  [/^RESOURCE\s*AVAILABILITIES/i, 'availabilities'],
]

/** Titles of columns: words, or resources such as `R 1`. */
const columns = /^(pronr\.?|jobnr\.?|[RND]\s*\d+)\b/i
