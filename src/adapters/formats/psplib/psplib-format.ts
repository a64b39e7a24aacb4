import type { ScheduleFormat } from '#adapters/formats/schedule-format.ts'
import { readPsplib } from './read-psplib.ts'

/** PSPLIB and MMLIB, one mode a job or several, by the ending of the name or by the rule of stars that opens the file. */
export const psplibFormat: ScheduleFormat = {
  name: 'PSPLIB (.sm, .mm)',
  recognises: (bytes, file) =>
    /\.(sm|mm)$/i.test(file) || bytes.subarray(0, 40).every((byte) => byte === star),
  read: readPsplib,
}

const star = 0x2a
