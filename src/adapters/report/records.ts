import { answerName } from '#core/model/answer-names.ts'
import { type Html, html } from './html.ts'
import { folded, headings, section, table } from './parts.ts'
import type { Reader } from './reader.ts'
import { trace } from './trace-table.ts'

/** What the plan is kept with: people, documents, sources and trace. */
export const records = (reader: Reader): Html =>
  html`${people(reader)}${documents(reader)}${sources(reader)}${trace(reader)}`

function people(reader: Reader): Html {
  const { plan, word, say, date } = reader
  return section(
    'people',
    word('people'),
    word('peopleLead'),
    table({
      caption: word('people'),
      heads: headings('role #heads neededBy', reader),
      rows: plan.requirements.roles.map((line) => [
        say(line.name),
        String(line.heads),
        date(line.neededBy),
      ]),
      none: word('none'),
    }),
  )
}

function documents(reader: Reader): Html {
  const { plan, word, say } = reader
  const title = word('documentsOf', plan.requirements.documents.length)
  const rows = plan.requirements.documents.map((row) => [
    say(row.name),
    makerName(row.madeBy, reader),
    row.usedBy.map((id) => userName(id, reader)).join(' · '),
    row.fields.map((field) => say(answerName(field.answer))).join(' · '),
  ])
  const heads = headings('document madeBy usedBy answers', reader)
  const body = folded(title, table({ caption: title, heads, rows, none: word('none') }))
  return section('documents', word('documents'), word('documentsLead'), body)
}

/** Who makes a document, by name. */
export function makerName(provider: string, { plan, say, word }: Reader): string {
  if (provider === 'applicant') return word('applicant')
  const step = plan.schedule.steps.find((one) => one.provider === provider)
  return step ? say(step.providerName) : provider
}

/** A step or a rule that asks for a document, by name. */
export function userName(id: string, { plan, say, stepName }: Reader): string {
  const [kind = '', name = ''] = id.split(/:(.*)/)
  if (kind === 'step') return stepName(name)
  const duty = plan.duties.find(({ rule }) => rule === name)
  return duty ? say(duty.name) : name
}

/** Addresses are printed to be typed, without a scheme: the page itself leads nowhere outside. */
function sources(reader: Reader): Html {
  const { plan, word, date } = reader
  return section(
    'sources',
    word('sources'),
    word('sourcesLead'),
    table({
      caption: word('sources'),
      heads: headings('id title publisher dateLabel', reader),
      rows: plan.evidence.sources.map((source) => [
        html`<span id="source-${source.id}">${source.id}</span>`,
        html`${source.title}${source.address ? html`<br><small class="address">${withoutScheme(source.address)}</small>` : null}`,
        source.publisher ?? '–',
        source.date === null ? '–' : date(source.date),
      ]),
      none: word('none'),
    }),
  )
}

const withoutScheme = (address: string): string => address.replace(/^[a-z]+:\/\//i, '')
