import { type Html, html } from './html.ts'
import { headings, sourceLinks, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** What was published for and against integration, with the figure, where and how it was found, and what it means. */
export function findings(reader: Reader): Html {
  const { plan, word, say } = reader
  const lines = plan.comparison.findings
  return html`<h3>${word('findings')}</h3>${table({
    caption: word('findings'),
    heads: headings('finding direction measured value foundIn meaning source', reader),
    rows: lines.map((line) => [
      say(line.words),
      html`<span class="chip direction-${line.direction}">${word(`direction-${line.direction}`)}</span>`,
      say(line.measured),
      html`<strong>${say(line.value)}</strong>`,
      html`${say(line.context)}<br><small>${say(line.design)}</small>`,
      say(line.meaning),
      sourceLinks(line.sources),
    ]),
    none: word('none'),
  })}`
}
