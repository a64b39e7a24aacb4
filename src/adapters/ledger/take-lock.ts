import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a file for this process alone until released; null while somebody else holds it. The lock is the system's own, as SQLite
 * takes it on every platform: it ends with its process, however that ends, and the file stays empty.
 */
export function takeLock(file: string): { readonly release: () => void } | null {
  const holder = new DatabaseSync(file)
  try {
    holder.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    holder.close()
    if ((cause as { errcode?: number }).errcode === busy) return null
    throw cause
  }
  return { release: () => holder.close() }
}

/** SQLITE_BUSY. */
const busy = 5
