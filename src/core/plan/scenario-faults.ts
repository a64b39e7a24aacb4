import type { Issue } from '#core/model/issue.ts'
import type { World } from './world.ts'

/** Applies one kind of scenario to what its name and value say, or says why it cannot. */
export type ApplyScenario = (world: World, id: string, value: string, text: string) => World | Issue

/** A scenario that cannot be read, as given, with the reason and the remedy. */
export function scenarioFault(text: string, reason: string, remedy: string): Issue {
  return {
    code: 'bad-scenario',
    file: '--scenario',
    path: text.split('=')[0] ?? '',
    value: text,
    reason,
    remedy,
  }
}

/** A scenario about something that does not exist. */
export const scenarioUnknown = (text: string, what: string, id: string): Issue =>
  scenarioFault(
    text,
    `there is no ${what} '${id}'`,
    `Take an id from the plan or the corridor's files.`,
  )
