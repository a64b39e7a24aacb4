import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds the launcher, the catalog and the examples. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

/** The application that is taken when none is named. */
export const flagship = join(projectRoot, 'examples', 'applications', 'servo-magnet.yaml')

/** Version of this engine, as package.json states it. */
export function engineVersion(): string {
  const manifest = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')) as {
    version: string
  }
  return manifest.version
}
