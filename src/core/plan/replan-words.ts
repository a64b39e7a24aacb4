import { dateWords } from '#core/model/date-words.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { ScheduledStep } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import type { StartCause, StartReason } from '#core/schedule/explain-start.ts'
import type { ScheduleConflict } from '#core/schedule/schedule-conflicts.ts'
import type { PlanChanges } from './plan-changes.ts'

/** How a step moves; dates ISO. */
export interface StepMove {
  readonly start: { readonly from: string; readonly to: string }
  readonly finish: { readonly from: string; readonly to: string }
  readonly workingDays: number
  readonly state: 'open' | 'begun'
}

/** A move in one sentence: from when to when, by how much, and why. */
export function moveWords(
  { id, name, calendar }: ScheduledStep,
  move: StepMove,
  told: {
    readonly plan: PlanDocument
    readonly changes: PlanChanges
    readonly reason: StartReason | undefined
  },
): Text {
  const isLonger = move.start.from === move.start.to
  const { from, to } = isLonger ? move.finish : move.start
  const [before, after] = [dateWords(from), dateWords(to)]
  const by = isLonger ? null : byWords(move.workingDays, from < to, calendar === 'continuous')
  const why = isLonger
    ? lengthWords(id, told.changes)
    : move.state === 'begun'
      ? { en: 'it has begun then', zh: '已于该日开始' }
      : from > to
        ? { en: 'a deadline or another step needs it', zh: '期限或其他步骤所需' }
        : causeWords(id, told)
  const end = isLonger ? { en: 'done ', zh: '完成日' } : { en: '', zh: '' }
  return {
    en: `${name.en}: ${end.en}from ${before.en} to ${after.en}${by ? `, ${by.en}` : ''}, because ${why.en}`,
    zh: `${name.zh}：${end.zh}由${before.zh}改为${after.zh}${by ? `，${by.zh}` : ''}，因${why.zh}`,
  }
}

function byWords(days: number, isLater: boolean, everyDay: boolean): Text {
  const count = Math.abs(days)
  const what = everyDay ? { en: '', zh: '天' } : { en: 'working ', zh: '个工作日' }
  // A milestone may pass from one day off to another.
  if (count === 0)
    return isLater
      ? { en: 'no working day later', zh: '未推迟工作日' }
      : { en: 'no working day earlier', zh: '未提前工作日' }
  return {
    en: `${count} ${what.en}${count === 1 ? 'day' : 'days'} ${isLater ? 'later' : 'earlier'}`,
    zh: `${isLater ? '推迟' : '提前'}${count}${what.zh}`,
  }
}

/** Why a step ends otherwise although it begins as planned. */
function lengthWords(id: string, { takes }: PlanChanges): Text {
  const own = takes.find(({ step }) => step === id)
  return own
    ? {
        en: `it takes ${own.days} working ${own.days === 1 ? 'day' : 'days'}`,
        zh: `其需${own.days}个工作日`,
      }
    : {
        en: 'it is not done yet, or what it uses cannot be used',
        zh: '其尚未完成，或所用资源不可用',
      }
}

function causeWords(
  id: string,
  {
    plan,
    changes,
    reason,
  }: {
    readonly plan: PlanDocument
    readonly changes: PlanChanges
    readonly reason: StartReason | undefined
  },
): Text {
  const causes = reason ? [reason, ...reason.also].filter(({ kind }) => kind !== 'start') : []
  const [first, ...also] = causes.map((cause) => oneCause(id, cause, plan, changes))
  if (!first) return { en: 'others need the place it had', zh: '其他步骤需占用其原位置' }
  return {
    en: [first.en, ...also.slice(0, 2).map(({ en }) => `and ${en}`)].join(', '),
    zh: [first.zh, ...also.slice(0, 2).map(({ zh }) => `且${zh}`)].join('，'),
  }
}

function oneCause(
  id: string,
  { kind, by, holder }: StartCause,
  { schedule }: PlanDocument,
  { slips, pins }: PlanChanges,
): Text {
  const nameOf = (step: string): Text =>
    schedule.steps.find((one) => one.id === step)?.name ?? { en: step, zh: step }
  switch (kind) {
    case 'predecessor':
      return { en: `it follows “${nameOf(by).en}”`, zh: `须在“${nameOf(by).zh}”之后` }
    case 'resource': {
      const resource = schedule.resources.find((one) => one.id === by)?.name ?? { en: by, zh: by }
      return holder === null
        ? { en: `${resource.en} cannot be used earlier`, zh: `${resource.zh}此前不可用` }
        : {
            en: `“${nameOf(holder).en}” keeps ${resource.en} busy`,
            zh: `${resource.zh}正在处理“${nameOf(holder).zh}”`,
          }
    }
    case 'calendar':
      return { en: 'that is the first working day', zh: '该日为首个工作日' }
    case 'pin':
      return pins.some(({ step }) => step === id)
        ? { en: 'it is fixed to that day', zh: '日期已被指定' }
        : { en: 'it has begun then', zh: '已于该日开始' }
    default:
      return slips.some(({ step }) => step === id)
        ? { en: 'it slips', zh: '其开工推迟' }
        : { en: 'it has not begun by today', zh: '截至今日尚未开始' }
  }
}

/** What leaves no schedule, in words; `name` is the step's. */
export function clashWords(kind: ScheduleConflict['kind'], name: Text | null): Text {
  const step = name ?? { en: 'the plan', zh: '本计划' }
  if (kind === 'pin')
    return {
      en: `“${step.en}” cannot begin on the day it is fixed to`,
      zh: `“${step.zh}”无法在指定日期开始`,
    }
  if (kind === 'capacity')
    return {
      en: `“${step.en}” needs more of a resource than there will ever be`,
      zh: `“${step.zh}”所需资源超出可用总量`,
    }
  return {
    en: `“${step.en}” cannot be placed within ten years`,
    zh: `“${step.zh}”无法在十年内安排`,
  }
}
