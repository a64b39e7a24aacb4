import type { ConditionTrace, Duty } from '#core/model/plan.ts'
import { type Html, html } from './html.ts'
import { folded, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** The law: duties with their citations and traces, what was checked, and how open questions would change the plan. */
export function lawSections(reader: Reader): Html {
  return html`${duties(reader)}${coverage(reader)}${lawScenarios(reader)}`
}

function duties(reader: Reader): Html {
  const { plan, word } = reader
  const standing = plan.duties.filter((duty) => duty.applies !== 'no')
  const others = plan.duties.filter((duty) => duty.applies === 'no')
  return section(
    'duties',
    word('duties'),
    word('dutiesLead'),
    dutyTable(standing, reader),
    folded(word('notApplying', others.length), dutyTable(others, reader)),
  )
}

function dutyTable(lines: readonly Duty[], reader: Reader): Html {
  const { word, say, date } = reader
  return table(
    ['rule', 'applies', 'event', 'authority', 'limit', 'citation', 'why'].map((key) => word(key)),
    lines.map((duty) => [
      html`<strong>${say(duty.name)}</strong><br><small>${duty.rule}</small>`,
      html`<span class="chip answer-${duty.applies}">${word(duty.applies)}</span>`,
      html`${date(duty.eventDate)}<br><small>${duty.event}</small>`,
      say(duty.authority),
      duty.limit ? word('limitDays', duty.limit.days, word(duty.limit.unit)) : '–',
      html`${duty.citation.map((id) => html`<a href="#source-${id}">${id}</a> `)}<br><small>${word(duty.basis)}</small>`,
      html`<details><summary>${word('trace')}</summary><p>${say(duty.words)}</p>${duty.conditionTrace ? traceTree(duty.conditionTrace, reader) : null}</details>`,
    ]),
    word('none'),
  )
}

function traceTree(node: ConditionTrace, reader: Reader): Html {
  const { word, say } = reader
  return html`<ul class="tree"><li><b>${word(node.answer)}</b> ${say(node.words)}${node.from ? html` <small>${node.from}</small>` : null}${node.parts.map((part) => traceTree(part, reader))}</li></ul>`
}

function coverage({ plan, word, say }: Reader): Html {
  const rows = plan.coverage.map((line) => [
    line.jurisdiction,
    line.field,
    html`<span class="chip state-${line.state}">${word(line.state)}</span>`,
    say(line.authority),
    line.rules.length === 0 ? '–' : line.rules.join(', '),
  ])
  const heads = ['jurisdiction', 'field', 'state', 'authority', 'rules'].map((key) => word(key))
  return section(
    'coverage',
    word('coverage'),
    word('coverageLead'),
    table(heads, rows, word('none')),
  )
}

function lawScenarios({ plan, word, say, date }: Reader): Html {
  const cards = plan.lawScenarios.map(
    (law) =>
      html`<h3>${say(law.question)} <small>${law.rules.join(', ')}</small></h3>${table(
        [word('outcome'), word('planned'), 'P50', 'P90'],
        law.outcomes.map((one) => [say(one.words), date(one.finish), date(one.p50), date(one.p90)]),
        word('none'),
      )}`,
  )
  const body = cards.length === 0 ? [html`<p class="none">${word('none')}</p>`] : cards
  return section('law', word('law'), word('lawLead'), ...body)
}
