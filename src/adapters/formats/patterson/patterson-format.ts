import type { ScheduleFormat } from '#adapters/formats/schedule-format.ts'
import { readPatterson } from './read-patterson.ts'

/** Bare numbers: only the ending of its name tells this format from a table. */
export const pattersonFormat: ScheduleFormat = {
  name: 'Patterson (.rcp)',
  recognises: (_, file) => /\.rcp$/i.test(file),
  read: readPatterson,
}
