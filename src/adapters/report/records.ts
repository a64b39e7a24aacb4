import { type Html, html } from './html.ts'
import { folded, section, table } from './parts.ts'
import type { Reader } from './reader.ts'

/** What the plan is kept with: people, documents, sources and trace. */
export const records = (reader: Reader): Html =>
  html`${people(reader)}${documents(reader)}${sources(reader)}${trace(reader)}`

const people = ({ plan, word, say, date }: Reader): Html =>
  section(
    'people',
    word('people'),
    word('peopleLead'),
    table(
      [word('role'), `#${word('heads')}`, word('neededBy')],
      plan.requirements.roles.map((line) => [
        say(line.name),
        String(line.heads),
        date(line.neededBy),
      ]),
      word('none'),
    ),
  )

function documents({ plan, word, say }: Reader): Html {
  const rows = plan.requirements.documents.map((row) => [
    say(row.name),
    word(row.madeBy),
    row.usedBy.join(', '),
    row.fields.map((field) => field.answer).join(', '),
  ])
  const heads = ['document', 'madeBy', 'usedBy', 'answers'].map((key) => word(key))
  const body = folded(`${word('documents')} (${rows.length})`, table(heads, rows, word('none')))
  return section('documents', word('documents'), word('documentsLead'), body)
}

function sources({ plan, word, date }: Reader): Html {
  const rows = plan.evidence.sources.map((source) => [
    html`<span id="source-${source.id}">${source.id}</span>`,
    isWeb(source.address)
      ? html`<a href="${source.address}" rel="noreferrer">${source.title}</a>`
      : source.title,
    source.publisher,
    date(source.date),
  ])
  const heads = ['id', 'title', 'publisher', 'dateLabel'].map((key) => word(key))
  return section('sources', word('sources'), word('sourcesLead'), table(heads, rows, word('none')))
}

/** Only web addresses become links: an address is data and might hold a script. */
const isWeb = (address: string | null): address is string =>
  address !== null && /^https?:\/\//.test(address)

function trace({ plan, word, say }: Reader): Html {
  const rows = plan.trace.map((entry) => [
    entry.id,
    word(entry.kind),
    say(entry.words),
    entry.value,
    entry.sources.join(', '),
  ])
  const heads = ['id', 'kind', 'words', 'value', 'source'].map((key) => word(key))
  const body = folded(`${word('trace')} (${rows.length})`, table(heads, rows, word('none')))
  return section('trace', word('trace'), word('traceLead'), body)
}
