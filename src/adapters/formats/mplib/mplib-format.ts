import type { ScheduleFormat } from '#adapters/formats/schedule-format.ts'
import { readMplib } from './read-mplib.ts'

/** Several projects on shared resources; only the ending of its name tells this format from a table. */
export const mplibFormat: ScheduleFormat = {
  name: 'MPLIB (.rcmp)',
  recognises: (_, file) => /\.rcmp$/i.test(file),
  read: readMplib,
}
