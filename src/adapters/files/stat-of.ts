import { type Stats, statSync } from 'node:fs'

/** What is at a path; undefined where nothing is found: none of this name, a circle of links, a name too long, or no way in. */
export function statOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    return undefined
  }
}
