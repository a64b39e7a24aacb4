import type { PlanDocument } from '#core/model/no-plan.ts'
import { valueWords } from '#core/model/value-words.ts'
import { type Html, html } from './html.ts'
import { headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** How far the law of each field was collected, and whom to ask where it was not. */
export function coverage(reader: Reader<PlanDocument>): Html {
  const { plan, word, say } = reader
  return section(
    'coverage',
    word('coverage'),
    word('coverageLead'),
    table({
      caption: word('coverage'),
      heads: headings('field jurisdiction state askThere rules', reader),
      rows: plan.coverage.map((line) => [
        word(`field-${line.field}`),
        say(valueWords(line.jurisdiction)),
        html`<span class="chip state-${line.state}">${word(line.state)}</span>`,
        say(line.authority),
        line.rules.length === 0 ? '–' : line.rules.join(', '),
      ]),
      none: word('none'),
    }),
  )
}
