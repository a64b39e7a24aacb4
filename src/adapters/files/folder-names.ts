import { readdirSync } from 'node:fs'

/** The names in a folder, in order; null where there is no folder of this path, or none that may be read. */
export function folderNames(path: string): readonly string[] | null {
  try {
    return readdirSync(path).sort()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return null
    throw cause
  }
}
