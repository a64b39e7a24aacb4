import { type CriticalPath, criticalPath } from '#core/schedule/critical-path.ts'
import { compilePolicy } from '#core/schedule/policy.ts'
import type { Draft } from './draft.ts'

/**
 * Slack of every step, and the chain that sets the finish: links and hand-overs without a working day between them. On
 * calendars with days off a step of that chain may still have a weekend's slack.
 */
export function planPath({ network, schedule, steps }: Draft): CriticalPath {
  const days = Int32Array.from(
    steps,
    (_, index) => network.activities[index]?.modes[schedule.mode[index] as number]?.days ?? 0,
  )
  const start = schedule.start.slice()
  const finish = schedule.finish.slice()
  const critical = new Uint8Array(steps.length)
  compilePolicy(network, schedule).critical(days, start, finish, critical)
  return { slack: criticalPath(network, schedule).slack, critical }
}
