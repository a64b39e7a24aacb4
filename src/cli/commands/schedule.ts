import { availableParallelism } from 'node:os'
import type { ScheduleRequest, TimedAnswer } from '#app/schedule-file.ts'
import { badOption } from '#cli/bad-option.ts'
import type { RegisterCommand } from '#cli/commands.ts'
import { exitCode } from '#cli/exit-code.ts'
import { engineVersion, projectRoot } from '#cli/project-root.ts'
import { refuse } from '#cli/refuse.ts'
import { wholeNumber } from '#cli/whole-number.ts'
import { compose } from '#compose.ts'
import type { Issue } from '#core/model/issue.ts'

interface TypedOptions {
  readonly schedules?: string
  readonly seconds?: string
  readonly seed: string
  readonly workers?: string
  readonly json?: boolean
}

/** `schedule`: schedules a file of another program, and says how good the result is at least. */
export const registerSchedule: RegisterCommand = (program, finish) => {
  program
    .command('schedule')
    .description('schedule a file of another program under its calendars and capacities')
    .argument(
      '<instance>',
      'MS Project XML (MSPDI), PSPLIB .sm or .mm, Patterson .rcp, MPLIB .rcmp',
    )
    .option('--schedules <n>', 'schedules to make; default: 5000, fewer for a very large file')
    .option('--seconds <s>', 'search for so long instead')
    .option('--seed <n>', 'seed of the search', '1')
    .option('--workers <n>', 'threads of a search by seconds; default: the cores')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  ./lodestone schedule out/servo-magnet/schedule.mspdi.xml --json',
    )
    .action(async (file: string, typed: TypedOptions) => {
      const request = readOptions(file, typed)
      if (!('file' in request)) return finish(refuse(request))
      const answer = await compose(projectRoot, engineVersion()).scheduleFile(request)
      if (answer.kind === 'faults') return finish(refuse(answer.issues))
      const { value } = answer
      process.stdout.write(typed.json ? `${JSON.stringify(asWritten(value))}\n` : inWords(value))
      if (value.status !== 'infeasible') return finish(exitCode.done)
      if (typed.json) process.stderr.write(inWords(value))
      finish(exitCode.noPlan)
    })
}

function readOptions(file: string, typed: TypedOptions): ScheduleRequest | readonly Issue[] {
  const issues: Issue[] = []
  const whole = (name: string, text: string | undefined, least: number, most: number) =>
    text === undefined ? null : wholeNumber(name, text, least, most, issues)
  const schedules = whole('--schedules', typed.schedules, 1, 100_000_000)
  const seconds = whole('--seconds', typed.seconds, 1, 86_400)
  const seed = wholeNumber('--seed', typed.seed, 0, 4294967295, issues)
  const workers = whole('--workers', typed.workers, 1, 64)
  if (schedules !== null && seconds !== null)
    issues.push(
      badOption(
        '--seconds',
        String(seconds),
        'a number of schedules is given as well',
        'Give one of the two.',
      ),
    )
  if (issues.length > 0) return issues
  return { file, seed, seconds, schedules, workers: workers ?? availableParallelism() }
}

/** The answer with the keys, and in the order, that other programs read. */
const asWritten = (answer: TimedAnswer) => {
  const { instance, status, objective, lowerBound, schedules, seconds, start, mode } = answer
  return { instance, status, objective, lowerBound, schedules, seconds, start, mode }
}

function inWords(answer: TimedAnswer): string {
  const { instance, status, objective, lowerBound, schedules, seconds, lateness } = answer
  if (status === 'infeasible')
    return `${instance}: no schedule is possible\n${conflictLines(answer).join('')}${clashLines(answer)}`
  const late = lateness > 0 ? `  Deadlines are missed by ${lateness} days in all.\n` : ''
  return `${instance}: ${status}, done after ${objective} days\n  No schedule is done before ${lowerBound} days. ${schedules} schedules in ${seconds} s.\n${late}${clashLines(answer)}`
}

/** The demands that clash; nothing where they are one that was named already. */
function clashLines({ clash, conflicts }: TimedAnswer): string {
  const isTold =
    clash.length === 1 && conflicts.some(({ activity }) => activity === clash[0]?.activity)
  if (clash.length === 0 || isTold) return ''
  const lines = clash.map(
    ({ kind, activity }) =>
      `    ${kind === 'pin' ? 'the fixed date' : kind === 'deadline' ? 'the deadline' : kindWords[kind]}${activity === null ? '' : ` of task ${activity}`}\n`,
  )
  return `  These could not be held together:\n${lines.join('')}`
}

/** Every conflict in words; of capacities that never suffice which, and how far. */
function conflictLines({ conflicts, shortages }: TimedAnswer): readonly string[] {
  return conflicts.flatMap(({ kind, activity }) => {
    const task = activity === null ? '' : `: task ${activity}`
    const short = kind === 'capacity' ? shortages.filter((one) => one.activity === activity) : []
    return [
      `  ${kindWords[kind]}${task}\n`,
      ...short.map(
        ({ mode, resource, needed, available }) =>
          `    ${mode === null ? '' : `mode ${mode}: `}${needed} of ${resource}, which has ${available}\n`,
      ),
    ]
  })
}

const kindWords = {
  cycle: 'links go round in a circle',
  capacity: 'more of a resource is asked for than there is',
  pin: 'a fixed date does not fit its links, its calendar or its resources',
  budget: 'the modes cost more than the budget',
  consumables: 'whatever modes are chosen, they use up more than there is',
  deadline: 'a deadline cannot be met',
  horizon: 'no schedule ends within the days laid out',
} as const
