import { findCircle } from '#adapters/formats/instance/find-circle.ts'
import { firstOf } from '#adapters/formats/instance/first-faults.ts'
import { refuseSize } from '#adapters/formats/instance/limits.ts'
import { refuse } from '#adapters/formats/refuse.ts'
import type { Decoded } from '#contract/issues.ts'
import type { Network } from '#core/schedule/network.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import { projectInstance } from './project-network.ts'
import { projectSize } from './project-size.ts'
import { readProject } from './read-project.ts'
import { withLines } from './with-lines.ts'
import { xmlText } from './xml-text.ts'

/** Reads an MS Project XML file as a scheduling problem, or names everything in it that cannot be read, with its line. */
export function readMspdi(bytes: Uint8Array, file: string, id: string): Decoded<ScheduleInstance> {
  const text = xmlText(bytes)
  if (text === undefined)
    return refuse(file, 'binary', 'not text', 'This is not a text file', 'Save it as XML', 'line 1')
  const instance = instanceOf(text, file, id)
  return instance.kind === 'ok'
    ? instance
    : { kind: 'faults', issues: withLines(firstOf(instance.issues, file), text) }
}

function instanceOf(text: string, file: string, id: string): Decoded<ScheduleInstance> {
  const project = readProject(text, file)
  if (project.kind === 'faults') return project
  const tooLarge = refuseSize(projectSize(project.value), file)
  if (tooLarge) return tooLarge
  const instance = projectInstance(project.value, id)
  const circle = circleOf(instance.network)
  return circle ? refuseCircle(circle, file) : { kind: 'ok', value: instance }
}

/** Numbers of tasks that wait for each other in a circle, by whatever kinds of link. */
function circleOf({ activities, links }: Network): readonly string[] | undefined {
  const successors = activities.map((): number[] => [])
  for (const { from, to } of links) successors[from]?.push(to)
  return findCircle(successors)
    ?.map((place) => activities[place]?.id ?? '')
    .filter((id) => !id.startsWith('lag'))
}

function refuseCircle(circle: readonly string[], file: string): ReturnType<typeof refuse> {
  const shown = circle.length > 8 ? [...circle.slice(0, 8), '...'] : circle
  return refuse(
    file,
    'cyclic',
    [...shown, circle[0]].join(' -> '),
    'These tasks wait for each other in a circle, so none of them can ever start',
    'Take one of the links out',
    `Tasks/Task[UID=${circle[0]}]`,
  )
}
