import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { WriteFilesWhole } from '#app/ports.ts'

/** Writes beside each target and renames at the end, so that a cut never leaves half a file. Throws where it may not write. */
export const writeFilesWhole: WriteFilesWhole = (folder, files, only = []) => {
  const targets = Object.entries(files).map(([name, content]) => {
    const target = join(resolve(folder), name)
    return { target, partial: `${target}.partial-${process.pid}`, content }
  })
  const begun: string[] = []
  try {
    for (const { partial, content } of targets) {
      makeFolder(dirname(partial))
      begun.push(partial)
      writeFileSync(partial, content)
    }
    for (const { partial, target } of targets) renameSync(partial, target)
    for (const subfolder of only) removeOthers(folder, subfolder, files)
  } finally {
    for (const partial of begun) rmSync(partial, { force: true })
  }
}

/** Makes a folder and those above it one by one: asked for all at once, Node never returns where the system refuses (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function removeOthers(
  folder: string,
  subfolder: string,
  files: Readonly<Record<string, unknown>>,
): void {
  const inside = join(folder, subfolder)
  if (!existsSync(inside)) return
  for (const name of readdirSync(inside))
    if (name.endsWith('.html') && !Object.hasOwn(files, `${subfolder}/${name}`))
      rmSync(join(inside, name))
}
