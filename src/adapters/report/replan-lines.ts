import type { RenderReplan } from '#app/ports.ts'
import { voiceOf } from './voice.ts'

/** A replan as lines of plain text: the finish before and after, every move with its reason, and how many steps stay. */
export const renderReplan: RenderReplan = (report, language) => {
  const { word, say, date } = voiceOf(language)
  const { finish, moved, unmoved, done, begun, deadline, today, conflicts } = report
  if (finish.to === null)
    return [word('replanNone', date(today)), ...conflicts.map(({ words }) => `  ${say(words)}`)]
  return [
    finish.from === finish.to
      ? word('replanSameFinish', date(finish.to))
      : word('replanNewFinish', date(finish.from), date(finish.to)),
    ...(deadline && deadline.daysLate > 0
      ? [word('replanLate', date(deadline.date), `${deadline.daysLate}`)]
      : []),
    word('replanCounts', date(today), done, begun, moved.length, unmoved),
    ...moved.map(({ words }) => `  ${say(words)}`),
  ]
}
