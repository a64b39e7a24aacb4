import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WriteFilesWhole } from '#app/ports.ts'

/** Writes beside each target and renames at the end, so that a cut never leaves half a file. */
export const writeFilesWhole: WriteFilesWhole = (folder, files) => {
  const targets = Object.entries(files).map(([name, content]) => {
    const target = join(folder, name)
    return { target, partial: `${target}.partial-${process.pid}`, content }
  })
  try {
    for (const { partial, content } of targets) {
      mkdirSync(dirname(partial), { recursive: true })
      writeFileSync(partial, content)
    }
    for (const { partial, target } of targets) renameSync(partial, target)
  } finally {
    for (const { partial } of targets) rmSync(partial, { force: true })
  }
}
