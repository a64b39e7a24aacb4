import { join } from 'node:path'
import type { ListApplications } from '#app/ports.ts'
import type { Issue } from '#core/model/issue.ts'
import { folderNames } from './folder-names.ts'

/** The application files that paths name: a file is itself, a folder the YAML files that lie in it, in the order of their names. */
export const listApplications: ListApplications = (paths) => {
  const issues: Issue[] = []
  const files = paths.flatMap((path) => {
    const names = folderNames(path)
    if (names === null) return [path]
    const found = names.filter((name) => /\.ya?ml$/i.test(name)).map((name) => join(path, name))
    if (found.length === 0)
      issues.push({
        code: 'no-applications',
        file: path,
        path: '',
        value: path,
        reason: 'No YAML file lies in this folder; folders in it are not looked into',
        remedy: 'Give a folder of application files, or the files themselves',
      })
    return found
  })
  return issues.length > 0 ? { kind: 'faults', issues } : { kind: 'ok', value: files }
}
