import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds the launcher, the catalog and the examples. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))
