import { answerName } from '#core/model/answer-names.ts'
import type { ConditionTrace, Duty } from '#core/model/plan.ts'
import { type Html, html } from './html.ts'
import { folded, headings, section, sourceLinks, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Every rule looked at: whom to file with by when, its citation, and the trace of its judgement. */
export function duties(reader: Reader): Html {
  const { plan, word } = reader
  const standing = plan.duties.filter((duty) => duty.applies !== 'no')
  const others = plan.duties.filter((duty) => duty.applies === 'no')
  return section(
    'duties',
    word('duties'),
    word('dutiesLead'),
    dutyTable(word('duties'), standing, reader),
    folded(
      word('notApplying', others.length),
      dutyTable(word('notApplying', others.length), others, reader),
    ),
  )
}

function dutyTable(caption: string, lines: readonly Duty[], reader: Reader): Html {
  const { word, say, date } = reader
  return table({
    caption,
    heads: headings('rule applies event authority limit citation why', reader),
    rows: lines.map((duty) => [
      html`<strong>${say(duty.name)}</strong><br><small>${duty.rule}${duty.asks ? ` · ${say(duty.asks)}` : ''}${duty.recurrence === 'once' ? '' : ` · ${word(duty.recurrence)}`}</small>`,
      html`<span class="chip answer-${duty.applies}">${word(duty.applies)}</span>`,
      html`<span class="date">${date(duty.eventDate)}</span><br><small>${word(`event-${duty.event}`)}</small>`,
      say(duty.authority),
      limitOf(duty, reader),
      html`${sourceLinks(duty.citation)}<br><small>${word(duty.basis)}</small>`,
      judgement(duty, reader),
    ]),
    none: word('none'),
  })
}

/** The statutory clock: how long, from when, what stops it, what may be added, and what silence means. */
function limitOf({ limit, deemed, recourse }: Duty, { word, say }: Reader): Html {
  const after = recourse ? [word('recourse', say(recourse))] : []
  const terms = limit
    ? [
        ...(limit.from ? [word('limitFrom', say(limit.from))] : []),
        ...limit.pauses.map((pause) => word('limitPause', say(pause))),
        ...(limit.extensionDays ? [word('limitExtension', limit.extensionDays)] : []),
        ...(deemed === 'yes' ? [word('deemedConsent')] : []),
      ]
    : []
  const days = limit ? word('limitDays', limit.days, word(limit.unit)) : '–'
  return html`${days}${[...terms, ...after].map((term) => html`<br><small>${term}</small>`)}`
}

/** Whether the rule is in force, then its condition part by part; without the parts, the whole in words. */
function judgement({ words, conditionTrace }: Duty, reader: Reader): Html {
  const { say, word } = reader
  const whole = say(words)
  const parts = conditionTrace ? say(conditionTrace.words) : ''
  const state = parts === '' ? whole : whole.replace(parts, '').replace(/[;；]\s*(?=$|[;；])/g, '')
  return html`<details><summary>${word('because')}</summary><p>${state}</p>${conditionTrace ? traceTree(conditionTrace, reader) : null}</details>`
}

const signs = { yes: '✓', no: '✗', 'cannot-tell': '?' } as const

function traceTree(node: ConditionTrace, reader: Reader): Html {
  const { word, say } = reader
  const text = say(node.words)
  const [joint = ''] = text.split(/ \(|（/)
  return html`<ul class="tree"><li><b>${signs[node.answer]}</b><span class="unseen">${word(node.answer)}</span> ${node.parts.length > 0 ? joint : text}${origin(node, reader)}${node.parts.map((part) => traceTree(part, reader))}</li></ul>`
}

function origin({ from }: ConditionTrace, { word, say }: Reader): Html | null {
  const path = from === null ? undefined : /^answer:(.+)$/.exec(from)?.[1]
  return path ? html` <small>${word('fromAnswer', say(answerName(path)))}</small>` : null
}
