import { readFileSync, type Stats, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReadSchedule } from '#app/ports.ts'
import { mplibFormat } from './mplib/mplib-format.ts'
import { mspdiFormat } from './mspdi/mspdi-format.ts'
import { pattersonFormat } from './patterson/patterson-format.ts'
import { psplibFormat } from './psplib/psplib-format.ts'
import { refuse } from './refuse.ts'
import type { ScheduleFormat } from './schedule-format.ts'
import { unreadFormat } from './unread-formats.ts'

/** Every format that can be read: to add one, write its folder and its line here. */
const formats: readonly ScheduleFormat[] = [mspdiFormat, psplibFormat, pattersonFormat, mplibFormat]

const largest = 64 * 1024 * 1024

/** Reads a scheduling problem in the first format that recognises the file. */
export const readSchedule: ReadSchedule = async (file) => {
  const stat = statOf(file)
  if (!stat?.isFile())
    return refuse(file, 'no-such-file', file, 'There is no such file', 'Check the path')
  if (stat.size > largest)
    return refuse(
      file,
      'too-large',
      `${Math.ceil(stat.size / 1024 / 1024)} MB`,
      'A file may hold at most 64 MB',
      'Export it without timephased data',
    )
  const bytes = readFileSync(file)
  const unread = unreadFormat(bytes, file)
  if (unread) return refuse(file, 'format-not-read', unread.name, unread.reason, unread.remedy)
  const format = formats.find(({ recognises }) => recognises(bytes, file))
  if (format) return format.read(bytes, file, basename(file))
  return refuse(
    file,
    'unknown-format',
    basename(file),
    `No known format begins like this; known: ${formats.map(({ name }) => name).join(', ')}`,
    'Export the schedule as MS Project XML',
  )
}

/** Undefined where no file is to be found: none of this name, a circle of links, a name too long, or no way in. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    return undefined
  }
}
