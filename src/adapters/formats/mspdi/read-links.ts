import type { Link } from '#core/schedule/network.ts'
import type { RawFields } from './raw-fields.ts'

/** How far apart two linked tasks are: working minutes, minutes by the clock, or per cent of the earlier task's duration. */
export interface Lag {
  readonly kind: 'working' | 'elapsed' | 'percent' | 'elapsed-percent'
  readonly value: number
}

/** A link into a task, as its file has it. */
export interface TaskLink {
  readonly from: number
  readonly type: Link['type']
  readonly lag: Lag
  readonly fields: RawFields
}

/** MS Project's numbers of the kinds of link. */
const linkTypes = ['FF', 'FS', 'SF', 'SS'] as const

/** The links into one task. Whether the earlier task exists is not asked here. */
export function readLinks(task: RawFields, number: number): readonly TaskLink[] {
  return task.children(null, 'PredecessorLink').flatMap((fields): TaskLink[] => {
    if (fields.isSet('CrossProject')) {
      fields.fault(
        'CrossProject',
        'outside-task',
        fields.text('CrossProjectName') ?? '1',
        'The link comes from another file',
        'Export the projects as one',
      )
      return []
    }
    const from = fields.integer('PredecessorUID')
    if (from === undefined) {
      if (fields.text('PredecessorUID') === undefined)
        fields.fault('PredecessorUID', 'missing', '', 'A link needs the task before', 'Name it')
      return []
    }
    if (from === number) {
      fields.fault(
        'PredecessorUID',
        'self-link',
        String(from),
        'A task cannot wait for itself',
        'Remove the link',
      )
      return []
    }
    const type = linkTypes[fields.integer('Type') ?? 1]
    if (type === undefined) {
      fields.fault(
        'Type',
        'not-allowed',
        fields.text('Type') ?? '',
        'Links are 0 (FF), 1 (FS), 2 (SF) or 3 (SS)',
        'Write one of these',
      )
      return []
    }
    return [{ from, type, lag: lagOf(fields), fields }]
  })
}

const working = new Set([3, 5, 7, 9, 11, 21, 35, 37, 39, 41, 43, 53])
const elapsed = new Set([4, 6, 8, 10, 12, 36, 38, 40, 42, 44])

/** `LinkLag` is tenths of a minute, or whole per cent where the format says so. */
function lagOf(fields: RawFields): Lag {
  const amount = fields.integer('LinkLag') ?? 0
  const format = fields.integer('LagFormat') ?? 7
  if (working.has(format)) return { kind: 'working', value: amount / 10 }
  if (elapsed.has(format)) return { kind: 'elapsed', value: amount / 10 }
  if (format === 19 || format === 51) return { kind: 'percent', value: amount }
  if (format === 20 || format === 52) return { kind: 'elapsed-percent', value: amount }
  fields.fault(
    'LagFormat',
    'not-allowed',
    String(format),
    'This is none of the units of a lag',
    'Write 7 for days, 8 for days by the clock, 19 for per cent',
  )
  return { kind: 'working', value: 0 }
}
