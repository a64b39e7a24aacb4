import type { EntryDescription } from '#core/library/describe-entry.ts'
import type { WeakKind } from '#core/library/weak-values.ts'
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

/** How much of each kind is recalled or assumed, with the entries concerned. */
export function weakLines(kinds: readonly WeakKind[], language: Language): string[] {
  const words =
    language === 'en'
      ? { claims: 'claims', memory: 'recalled', assumption: 'assumed' }
      : { claims: '项陈述', memory: '记忆', assumption: '假设' }
  return kinds.flatMap(({ kind, claims, memory, assumption }) => [
    `${kind}: ${claims} ${words.claims}, ${memory.length} ${words.memory}, ${assumption.length} ${words.assumption}`,
    ...wrapped(entriesWithCounts([...memory, ...assumption]), 110).map((line) => `  ${line}`),
  ])
}

/** Entry ids with the number of their weak claims, most first. */
function entriesWithCounts(claims: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    const id = claim.slice(claim.indexOf('/') + 1, claim.indexOf('#'))
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .sort(([left, most], [right, more]) => more - most || (left < right ? -1 : 1))
    .map(([id, count]) => `${id} ${count}`)
}

function wrapped(parts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + part.length + 3 <= width)
      lines[lines.length - 1] = `${last} · ${part}`
    else lines.push(part)
  }
  return lines
}
