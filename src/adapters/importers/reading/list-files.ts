import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ListFiles } from '#app/ports.ts'
import type { Issue } from '#core/model/issue.ts'

/** A file is itself, a folder the files that lie in it and have one of the endings, in the order of their names. */
export const listFiles =
  (endings: readonly string[]): ListFiles =>
  (paths) => {
    const issues: Issue[] = []
    const files = paths.flatMap((path) => {
      const fault = (code: string, reason: string, remedy: string): readonly string[] => {
        issues.push({ code, file: path, path: '', value: path, reason, remedy })
        return []
      }
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat === undefined)
        return fault('no-such-file', 'There is no such file', 'Check the path')
      if (stat.isFile()) return [path]
      if (!stat.isDirectory())
        return fault('not-a-file', 'This is not a file', 'Give the path of a file')
      const found = readdirSync(path)
        .filter((name) => endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
        .sort()
      const wanted = `No file of ${endings.join(', ')} lies in this folder`
      return found.length === 0
        ? fault('nothing-in-folder', wanted, 'Give the files themselves')
        : found.map((name) => join(path, name))
    })
    return issues.length > 0 ? { kind: 'faults', issues } : { kind: 'ok', value: files }
  }
