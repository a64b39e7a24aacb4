import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The application files of a folder, by name. */
export const applicationsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name))
