import type { LawScenario } from '#core/model/plan-comparison.ts'
import { axis } from './axis.ts'
import { dateScale } from './date-scale.ts'
import { type Html, html } from './html.ts'
import { figure, headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { middleWithin, wrapLabel } from './wrap-label.ts'

/** Open questions of law, the finishes of each reading side by side. */
export function openLaw(reader: Reader): Html {
  const { plan, word } = reader
  const none = [html`<p class="none">${word('noOpenLaw')}</p>`]
  const body = plan.lawScenarios.map((law) => question(law, reader))
  return section('law', word('law'), word('lawLead'), ...(body.length > 0 ? body : none))
}

function question(law: LawScenario, reader: Reader): Html {
  const { word, say, date } = reader
  return html`<h3>${say(law.question)}</h3><p>${ruleNames(law, reader)}</p>${figure(
    picture(law, reader),
    word('lawCaption'),
    word('tableOf'),
    table({
      caption: say(law.question),
      heads: [...headings('outcome planned', reader), 'P50', 'P90'],
      rows: law.outcomes.map((one) => [
        say(one.words),
        ...(one.finish === null
          ? [word('noPlan'), '–', '–']
          : [one.finish, one.p50, one.p90].map(date)),
      ]),
      none: word('none'),
    }),
  )}`
}

/** The rules in question by name and id. */
export const ruleNames = ({ rules }: LawScenario, { plan, say }: Reader): string =>
  rules
    .map((id) => {
      const duty = plan.duties.find(({ rule }) => rule === id)
      return duty ? `${id} ${say(duty.name)}` : id
    })
    .join(' · ')

const box = { width: 900, left: 230, right: 850, top: 34, row: 54 } as const

function picture({ outcomes }: LawScenario, reader: Reader): Html {
  const { plan, word, say, date } = reader
  const { deadline } = plan.risk
  const dates = outcomes.flatMap((one) =>
    one.finish === null ? [] : [one.finish, one.p50, one.p90],
  )
  const scale = dateScale([...dates, ...(deadline ? [deadline.date] : [])], box.left, box.right)
  const bottom = box.top + outcomes.length * box.row
  const named = deadline ? `${word('deadline')} ${date(deadline.date)}` : ''
  return html`<svg class="wide" viewBox="0 0 ${box.width} ${bottom + 20}" role="img" aria-label="${word('law')}">${axis(scale, box.top, bottom, reader)}${
    deadline
      ? html`<line class="mark deadline" x1="${scale.x(deadline.date)}" x2="${scale.x(deadline.date)}" y1="${box.top}" y2="${bottom}"/><text class="mark-name" x="${middleWithin(scale.x(deadline.date), named, box.width)}" y="${bottom + 14}" text-anchor="middle">${named}</text>`
      : null
  }${outcomes.map((one, at) => {
    const y = box.top + 8 + at * box.row
    const label = wrapLabel(say(one.words), box.left - 16, 13, true)
    const name = label.map(
      (line, row) => html`<text class="side" x="0" y="${y + 14 + row * 15}">${line}</text>`,
    )
    if (one.finish === null)
      return html`<g>${name}<text class="note" x="${box.left}" y="${y + 14}">${word('noPlan')}</text></g>`
    const [planned, half, late] = [one.finish, one.p50, one.p90].map(scale.x) as [
      number,
      number,
      number,
    ]
    return html`<g class="corridor">${name}<rect class="range" x="${half}" y="${y}" width="${Math.max(2, late - half)}" height="20"/><line class="median" x1="${half}" x2="${half}" y1="${y - 3}" y2="${y + 23}"/><circle class="planned-ring" cx="${planned}" cy="${y + 10}" r="5.5"/><text class="note" x="${half}" y="${y + 36}" text-anchor="middle">P50 ${date(one.p50)}</text></g>`
  })}</svg>`
}
