import type { ScheduleFormat } from '#adapters/formats/schedule-format.ts'
import { readMspdi } from './read-mspdi.ts'

/** MS Project XML: anything that begins like XML is taken for it, and told off in its own words when it is not. */
export const mspdiFormat: ScheduleFormat = {
  name: 'MS Project XML (MSPDI)',
  recognises: (bytes) => /^\s*</.test(opening(bytes)),
  read: readMspdi,
}

/** The first signs of a file, whichever of the usual encodings it has. */
const opening = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 64))
    .filter((byte) => byte > 0 && byte < 0x7f)
    .map((byte) => String.fromCharCode(byte))
    .join('')
