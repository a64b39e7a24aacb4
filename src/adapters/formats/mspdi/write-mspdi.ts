import type { WriteSchedule } from '#app/ports.ts'
import type { PlanDocument } from '#core/model/no-plan.ts'
import type { Language, Text } from '#core/model/text.ts'
import { type Day, parseDay } from '#core/units/day.ts'
import { writeFields } from './fields.ts'
import { endInstant, startInstant, workingDay } from './working-day.ts'
import { calendarNumbers, writeCalendars } from './write-calendars.ts'
import { writeResources } from './write-resources.ts'
import { writeTasks } from './write-tasks.ts'
import { element, type XmlElement, xmlPage } from './xml.ts'

/** The plan as a Microsoft Project XML file (MSPDI), its elements in the order the published schema gives them. */
export const writeMspdi: WriteSchedule = (plan, language) => {
  const numbers = calendarNumbers(plan.schedule)
  const { tasks, assignments } = writeTasks(plan, numbers, language)
  return xmlPage(
    element('Project', [
      ...properties(plan, language, numbers.project),
      writeFields(language),
      writeCalendars(plan, numbers, language),
      tasks,
      writeResources(plan, numbers, language),
      assignments,
    ]),
    'http://schemas.microsoft.com/project',
  )
}

function properties(plan: PlanDocument, language: Language, calendar: number): XmlElement[] {
  const say = (text: Text): string => (language === 'en' ? text.en : text.zh)
  const { start, steps } = plan.schedule
  const first = parseDay(start) as Day
  const last = steps.reduce((latest, step) => (step.finish > latest ? step.finish : latest), start)
  const currency = plan.finance.totalCost?.currency ?? 'CNY'
  const product = (plan.application.product as { readonly name?: Text } | undefined)?.name
  const begins = startInstant(first)
  return [
    element('SaveVersion', 14),
    element('Name', 'schedule.mspdi.xml'),
    element(
      'Title',
      `${product ? say(product) : plan.application.id} · ${say(plan.corridor.name)}`,
    ),
    element('Subject', plan.id),
    element('Author', `Lodestone ${plan.engine}`),
    element('CreationDate', begins),
    element('LastSaved', begins),
    element('ScheduleFromStart', 1),
    element('StartDate', begins),
    element('FinishDate', endInstant(parseDay(last) as Day, first)),
    element('FYStartDate', 1),
    element('CriticalSlackLimit', 0),
    element('CurrencyDigits', currency === 'JPY' ? 0 : 2),
    element('CurrencySymbol', currency),
    element('CurrencyCode', currency),
    element('CurrencySymbolPosition', 2),
    element('CalendarUID', calendar),
    element('DefaultStartTime', workingDay.starts),
    element('DefaultFinishTime', workingDay.ends),
    element('MinutesPerDay', workingDay.minutes),
    element('MinutesPerWeek', 5 * workingDay.minutes),
    element('DaysPerMonth', 20),
    element('DefaultTaskType', 1),
    element('DurationFormat', 7),
    element('WorkFormat', 2),
    element('HonorConstraints', 1),
    element('NewTasksEffortDriven', 0),
    element('NewTasksEstimated', 0),
    element('WeekStartDay', 1),
    element('StatusDate', begins),
    element('CurrentDate', begins),
    element('NewTasksAreManual', 0),
  ]
}
