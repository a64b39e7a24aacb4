import type { EntryDescription } from '#core/catalog/describe-entry.ts'
import type { Language, Text } from '#core/model/text.ts'

/** An entry as lines of text: name, fields, values with their basis, sources. */
export function entryLines(entry: EntryDescription, language: Language): string[] {
  const say = ({ en, zh }: Text): string => (language === 'en' ? en : zh)
  const colon = language === 'en' ? ': ' : '：'
  const other = language === 'en' ? entry.name.zh : entry.name.en
  const { values, sources } = entry
  return [
    `${say(entry.name)}  [${entry.kind}/${entry.id}]`,
    ...(other === say(entry.name) ? [] : [other]),
    '',
    ...entry.fields.map(({ label, words }) => `  ${say(label)}${colon}${say(words)}`),
    ...headed(say({ en: 'What it rests on', zh: '依据' }), values.length),
    ...values.flatMap(({ label, words, asOf, basis, note, sources: cited }) => [
      `  ${say(label)}${words === null ? '' : `${colon}${say(words)}`} · ${asOf} · ${[say(basis), ...cited].join(' ')}`,
      ...(note === null ? [] : [`    ${say(note)}`]),
    ]),
    ...headed(say({ en: 'Sources', zh: '来源' }), sources.length),
    ...sources.flatMap(({ id, title, publisher, date, address }) => [
      `  ${id}  ${[title, publisher, date].filter((part) => part !== '').join(' · ')}`,
      ...(address === null ? [] : [`    ${address}`]),
    ]),
    '',
  ]
}

const headed = (heading: string, count: number): string[] => (count === 0 ? [] : ['', heading])
