import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FindCorridor } from '#app/ports.ts'
import { nearestFirst } from '#contract/nearest.ts'

/** Finds the folder of a corridor by its id among those installed in one folder. */
export const findCorridorIn =
  (folder: string): FindCorridor =>
  (id, file) => {
    const installed = readdirSync(folder).filter((name) =>
      existsSync(join(folder, name, 'corridor.yaml')),
    )
    if (installed.includes(id)) return { kind: 'ok', value: join(folder, id) }
    const issue = {
      code: 'unknown-corridor',
      file,
      path: 'corridor',
      value: id,
      reason: 'No corridor of this name is installed',
      remedy: `Choose one of: ${nearestFirst(id, installed).join(', ')}`,
    }
    return { kind: 'faults', issues: [issue] }
  }
