import type { TraceEntry } from '#core/model/plan-comparison.ts'
import { answerValue } from './answer-value.ts'
import { type Html, html } from './html.ts'
import { folded, headings, section, sourceLinks, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** Why things are in the plan: every answer, rule, offer and clock that anything points at. */
export function trace(reader: Reader): Html {
  const { plan, word, say } = reader
  const title = word('traceOf', plan.trace.length)
  const body = table({
    caption: title,
    heads: headings('words kind value source', reader),
    rows: plan.trace.map((entry) => [
      html`${say(entry.words)}<br><small>${entry.id}</small>`,
      word(entry.kind),
      saidValue(entry, reader),
      sourceLinks(entry.sources),
    ]),
    none: word('none'),
  })
  return section('trace', word('trace'), word('traceLead'), folded(title, body))
}

/** The answer given, the day a rule starts, who stands behind an offer, or the lever of a clock. */
export function saidValue({ id, kind, value }: TraceEntry, reader: Reader): string {
  const { plan, say, word, date } = reader
  const name = id.slice(kind.length + 1)
  if (kind === 'answer') return answerValue(name, reader)
  if (kind === 'rule') return /^\d/.test(value) ? word('since', date(value)) : word('startUnknown')
  if (kind === 'clock') {
    const lever = plan.comparison.levers.find((one) => one.lever === value)
    return lever ? say(lever.name) : value
  }
  if (kind === 'material') return word('chain')
  const offer = plan.matches.flatMap(({ offers }) => offers).find((one) => one.id === name)
  return offer ? say(offer.provider) : value
}
