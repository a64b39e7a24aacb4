import type { Claim, Source } from '#core/model/claim.ts'
import type { Condition } from '#core/model/condition.ts'
import { documentNames } from '#core/model/document-names.ts'
import type { Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'
import { valueWords } from '#core/model/value-words.ts'
import type { WholeCatalog } from '#core/model/whole-catalog.ts'
import { conditionWords } from '#core/rules/condition-words.ts'
import { type Entry, termOf } from './entry.ts'

/** An entry in words: its fields, every value with where it comes from, and the sources. */
export interface EntryDescription {
  readonly kind: Entry['kind']
  readonly id: string
  readonly name: Text
  readonly fields: readonly { readonly label: Text; readonly words: Text }[]
  readonly values: readonly DescribedClaim[]
  readonly sources: readonly Source[]
}

/** One claim in words; `words` is null for a claim that carries the provenance of the whole entry or of one part. */
interface DescribedClaim {
  readonly claim: string
  readonly label: Text
  readonly words: Text | null
  readonly asOf: string
  readonly basis: Text
  readonly note: Text | null
  readonly sources: readonly string[]
}

/** Describes an entry; codes, units and parameters go by the names that the catalog's terms give them. */
export function describeEntry(
  { kind, id, name, value }: Entry,
  wholeCatalog: WholeCatalog,
): EntryDescription {
  const subject = `${kind}/${id}`
  const claims = Object.values(wholeCatalog.catalog.claims).filter(
    (claim) => claim.subject === subject || claim.subject.startsWith(`${subject}/`),
  )
  const cited = new Set([
    ...claims.flatMap((claim) => claim.evidence.map(({ source }) => source)),
    ...('citation' in value ? (value.citation as string[]) : []),
  ])
  return {
    kind,
    id,
    name,
    fields: fieldsOf(value, wholeCatalog),
    values: claims.map((claim) => describeClaim(claim, subject, wholeCatalog)),
    sources: [...cited].sort().flatMap((source) => wholeCatalog.catalog.sources[source] ?? []),
  }
}

/** Fields that the name, the values or the list of sources already say, or that only join steps by their ids. */
const saidElsewhere = new Set([
  'id',
  'name',
  'claim',
  'citation',
  'sources',
  'parameters',
  'anchors',
  'firstFeed',
])

/** Fields that every entry of their kind has, so that an empty one is unknown and not out of place. */
const unknownWhenNull = new Set([
  'price',
  'value',
  'feedGrade',
  'reoFactor',
  'months',
  'maxShare',
  'cap',
  'ratePerYear',
  'capacityTonnesPerYear',
  'capexMillion',
])

function fieldsOf(value: object, { terms }: WholeCatalog): EntryDescription['fields'] {
  return Object.entries(value).flatMap(([field, content]) => {
    if (content === null && unknownWhenNull.has(field))
      return [{ label: termOf(terms, 'field', field), words: { en: 'unknown', zh: '未知' } }]
    const words = saidElsewhere.has(field) ? null : wordsOf(content, field, terms)
    return words === null ? [] : [{ label: termOf(terms, 'field', field), words }]
  })
}

/** A field's content in words; null when there is nothing to say, or when it is a value with its own line. */
function wordsOf(content: unknown, field: string, terms: WholeCatalog['terms']): Text | null {
  if (content === null || content === undefined || content === '') return null
  if (typeof content !== 'object') return scalarWords(content, field, terms)
  if (Array.isArray(content)) {
    const parts = content.flatMap((item) => nameOf(item) ?? wordsOf(item, field, terms) ?? [])
    return parts.length === 0 ? null : listed(parts)
  }
  if (isCondition(content)) return conditionWords(content)
  if ('en' in content && 'zh' in content) return content as Text
  if ('low' in content && 'mode' in content) return null
  const parts = Object.entries(content).flatMap(([key, item]) => {
    if (key === 'claim') return []
    const words = wordsOf(item, key, terms)
    if (words === null) return []
    const label = termOf(terms, 'field', key)
    return [{ en: `${label.en} ${words.en}`, zh: `${label.zh} ${words.zh}` }]
  })
  return parts.length === 0 ? null : listed(parts)
}

/** A member of a list that has a name or title of its own, such as a step or a section, is called by it. */
function nameOf(item: unknown): Text | null {
  if (typeof item !== 'object' || item === null) return null
  if ('name' in item) return item.name as Text
  return 'title' in item ? (item.title as Text) : null
}

const groupOfField: Readonly<Record<string, string>> = {
  jurisdiction: 'place',
  country: 'place',
  countries: 'place',
  scope: 'place',
  stage: 'stage',
  contracts: 'stage',
  metric: 'metric',
  material: 'material',
}

function scalarWords(content: unknown, field: string, terms: WholeCatalog['terms']): Text {
  if (typeof content === 'boolean' || typeof content === 'number') return valueWords(content)
  const code = String(content)
  if (field === 'documents') return documentNames(code)
  if (field === 'unit') return terms.word?.[code] ?? unitWords(code)
  const group = groupOfField[field]
  return (group && terms[group]?.[code]) || terms.word?.[code] || valueWords(code)
}

const isCondition = (content: object): content is Condition =>
  'all' in content || 'any' in content || 'not' in content || ('fact' in content && 'is' in content)

const listed = (parts: readonly Text[]): Text => ({
  en: parts.map(({ en }) => en).join(', '),
  zh: parts.map(({ zh }) => zh).join('、'),
})

function describeClaim(claim: Claim, subject: string, { terms }: WholeCatalog): DescribedClaim {
  const inside = claim.subject.slice(subject.length + 1)
  const label = labelOf(claim.predicate, terms)
  return {
    claim: claim.id,
    label: inside === '' ? label : { en: `${inside}: ${label.en}`, zh: `${inside}：${label.zh}` },
    words: estimateWords(claim),
    asOf: claim.asOf,
    basis: termOf(terms, 'word', claim.basis),
    note: claim.note ?? null,
    sources: claim.evidence.map(({ source }) => source),
  }
}

/** `parameters.yield.Dy` is the yield of Dy; any other predicate is a field. */
function labelOf(predicate: string, terms: WholeCatalog['terms']): Text {
  const [first = '', second = '', element] = predicate.split('.')
  if (first !== 'parameters') return termOf(terms, 'field', predicate)
  const { en, zh } = termOf(terms, 'parameter', second)
  return element === undefined ? { en, zh } : { en: `${en} of ${element}`, zh: `${element}的${zh}` }
}

function estimateWords({ value, unit }: Claim): Text | null {
  if (value === null) return null
  const shown =
    typeof value === 'object'
      ? [...new Set([value.low, value.mode, value.high])].join(' – ')
      : String(value)
  const { en, zh } = unit === null ? { en: '', zh: '' } : unitWords(unit)
  return { en: `${shown} ${en}`.trimEnd(), zh: `${shown} ${zh}`.trimEnd() }
}
