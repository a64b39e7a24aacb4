import { nearestFirst } from '#contract/nearest.ts'
import type { Issue } from '#core/model/issue.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { PlanChanges } from '#core/plan/plan-changes.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { badOption } from './bad-option.ts'

/** The changes as typed, `NAME=VALUE` each but for steps done as planned. */
export interface TypedChanges {
  readonly today?: string
  readonly done: readonly string[]
  readonly begun: readonly string[]
  readonly slip: readonly string[]
  readonly takes: readonly string[]
  readonly pin: readonly string[]
  readonly down: readonly string[]
}

/** Reads the changes against the plan they are about, or names every one that cannot be. */
export function readChanges(typed: TypedChanges, plan: PlanDocument): PlanChanges | Issue[] {
  const issues: Issue[] = []
  const { steps, resources, start: filed } = plan.schedule
  const fault = (path: string, value: string, reason: string, remedy: string): undefined => {
    issues.push(badOption(path, value, reason, remedy))
  }
  const known = (path: string, id: string, ids: readonly string[], what: string): boolean => {
    if (ids.includes(id)) return true
    const near = nearestFirst(id, ids).slice(0, 3).join(', ')
    fault(path, id, `the plan has no ${what} of this id`, `Use one of its ids, such as ${near}.`)
    return false
  }
  const dated = (path: string, value: string): Day | undefined => {
    const found = parseDay(value)
    if (found === undefined) return fault(path, value, 'it is not a real date', 'Write 2028-03-17.')
    if (value < filed)
      return fault(path, value, `it lies before the plan begins on ${filed}`, 'Give a later day.')
    return found
  }
  const span = (path: string, value: string): readonly [Day, Day] | undefined => {
    const parts = value.split('..')
    const [from, to] = parts.map((part) => dated(path, part))
    if (parts.length !== 2)
      return fault(path, value, 'it is not two dates', 'Write 2028-03-01..2028-03-31.')
    if (from === undefined || to === undefined) return undefined
    return to >= from
      ? [from, to]
      : fault(path, value, 'it ends before it begins', 'Give the earlier day first.')
  }
  const days = (path: string, value: string): number | undefined =>
    /^[1-9]\d{0,3}$/.test(value)
      ? Number(value)
      : fault(path, value, 'it is not a number of days from 1 to 9999', 'Write 10, or 10wd.')
  const each = <Value>(
    path: string,
    texts: readonly string[],
    [ids, what]: readonly [readonly string[], string],
    read: (id: string, value: string) => Value | undefined,
  ): Value[] =>
    texts.flatMap((text) => {
      const [id = '', ...rest] = text.split('=')
      return known(path, id, ids, what) ? (read(id, rest.join('=')) ?? []) : []
    })
  const ofSteps = [steps.map(({ id }) => id), 'step'] as const
  const ofResources = [resources.map(({ id }) => id), 'resource'] as const

  const changes: PlanChanges = {
    today: typed.today === undefined ? null : (dated('--today', typed.today) ?? null),
    done: each('--done', typed.done, ofSteps, (step, value) => {
      const planned = steps.find(({ id }) => id === step)
      const given = value === '' ? `${planned?.start}..${planned?.finish}` : value
      const found = span('--done', given)
      return found && { step, start: found[0], finish: found[1] }
    }),
    begun: each('--begun', typed.begun, ofSteps, (step, value) => {
      const start = dated('--begun', value)
      return start === undefined ? undefined : { step, start }
    }),
    slips: each('--slip', typed.slip, ofSteps, (step, value) => {
      const working = value.endsWith('wd')
      const count = days('--slip', working ? value.slice(0, -2) : value)
      return count === undefined ? undefined : { step, days: count, working }
    }),
    takes: each('--takes', typed.takes, ofSteps, (step, value) => {
      const count = days('--takes', value)
      return count === undefined ? undefined : { step, days: count }
    }),
    pins: each('--pin', typed.pin, ofSteps, (step, value) => {
      const start = dated('--pin', value)
      return start === undefined ? undefined : { step, start }
    }),
    downs: each('--down', typed.down, ofResources, (resource, value) => {
      const found = span('--down', value)
      return found && { resource, from: found[0], to: found[1] }
    }),
  }
  const all = [...issues, ...contradictions(changes)]
  return all.length > 0 ? all : changes
}

/** Steps told in two ways, and what is told to happen after today. */
function contradictions({ today, done, begun, slips, takes, pins }: PlanChanges): Issue[] {
  const told = [
    ...done.map(({ step }) => ['--done', step] as const),
    ...begun.map(({ step }) => ['--begun', step] as const),
    ...slips.map(({ step }) => ['--slip', step] as const),
    ...pins.map(({ step }) => ['--pin', step] as const),
  ]
  const twice = told.filter(([, step], at) => told.findIndex((one) => one[1] === step) < at)
  const length = takes.filter(
    ({ step }, at) =>
      done.some((one) => one.step === step) || takes.findIndex((one) => one.step === step) < at,
  )
  const later = [
    ...done.map(({ step, finish }) => ({ path: '--done', step, day: finish })),
    ...begun.map(({ step, start }) => ({ path: '--begun', step, day: start })),
  ].filter(({ day }) => today !== null && day > today)
  return [
    ...twice.map(([path, step]) =>
      badOption(path, step, 'the step is told of in two ways', 'Give one of them.'),
    ),
    ...length.map(({ step }) =>
      badOption('--takes', step, 'the step is done, or has two lengths', 'Give one of them.'),
    ),
    ...later.map(({ path, step }) =>
      badOption(path, step, 'it lies after --today', 'Give a later --today, or --pin the step.'),
    ),
  ]
}
