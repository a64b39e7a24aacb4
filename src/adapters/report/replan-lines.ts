import { dateWords } from '#core/model/date-words.ts'
import type { Language } from '#core/model/text.ts'
import type { ReplanReport } from '#core/plan/replan-plan.ts'

/** A replan as lines of plain text: the finish before and after, every move with its reason, and how many steps stay. */
export function renderReplan(report: ReplanReport, language: Language): string[] {
  const zh = language !== 'en'
  const date = (iso: string): string => (zh ? dateWords(iso).zh : dateWords(iso).en)
  const { finish, moved, unmoved, done, begun, deadline, today, conflicts } = report
  if (finish.to === null)
    return [
      zh ? `截至${date(today)}，无法重新排程` : `No schedule is possible from ${date(today)} on`,
      ...conflicts.map(({ words }) => `  ${zh ? words.zh : words.en}`),
    ]
  const late = deadline && deadline.daysLate > 0
  return [
    finish.from === finish.to
      ? zh
        ? `批量产出：${date(finish.to)}，不变`
        : `Series output: ${date(finish.to)}, as planned`
      : zh
        ? `批量产出：由${date(finish.from)}改为${date(finish.to)}`
        : `Series output: from ${date(finish.from)} to ${date(finish.to)}`,
    ...(late
      ? [
          zh
            ? `期限${date(deadline.date)}将超出${deadline.daysLate}天`
            : `The deadline of ${date(deadline.date)} is missed by ${deadline.daysLate} days`,
        ]
      : []),
    zh
      ? `截至${date(today)}：已完成${done}步，进行中${begun}步，移动${moved.length}步，不动${unmoved}步`
      : `By ${date(today)}: done ${done}, begun ${begun}, moved ${moved.length}, staying ${unmoved}`,
    ...moved.map(({ words }) => `  ${zh ? words.zh : words.en}`),
  ]
}
