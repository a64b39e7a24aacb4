import type { Decoded } from '#contract/issues.ts'
import type { ScheduleInstance } from '#core/schedule/schedule-instance.ts'
import { projectInstance } from './project-network.ts'
import { readProject } from './read-project.ts'

/** Reads an MS Project XML file as a scheduling problem, or names everything in it that cannot be read. */
export function readMspdi(bytes: Uint8Array, file: string, id: string): Decoded<ScheduleInstance> {
  const project = readProject(bytes, file)
  return project.kind === 'ok' ? { kind: 'ok', value: projectInstance(project.value, id) } : project
}
