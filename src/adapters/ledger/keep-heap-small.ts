import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap of this process grow by half at most before what is no longer used is taken away. Left alone it grows to a
 * multiple of what is in use: a long import was resident with twice the memory.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=50')
