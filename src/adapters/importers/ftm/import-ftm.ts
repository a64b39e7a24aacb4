import { createEntryMaker } from '#adapters/importers/entry-maker.ts'
import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { civilSpan } from '#adapters/importers/reading/civil-span.ts'
import { jsonLines } from '#adapters/importers/reading/json-lines.ts'
import { leavesOut } from '#adapters/importers/reading/leaves-out.ts'
import type { ImportContext, Importer } from '#app/ports.ts'
import type { ImportRecord } from '#core/evidence/import-record.ts'
import type { LedgerEntry } from '#core/evidence/ledger-entry.ts'
import type { Claim } from '#core/model/claim.ts'
import { relationSchemata, thingSchemata } from './ftm-schemata.ts'
import { type FtmEntity, readEntity } from './read-entity.ts'

/**
 * Entities of FollowTheMoney, one a line. Each value of a property is a claim of its own, for an entity may hold several that are
 * all true; ids it had elsewhere are claims too. All data sets of an export are one voice, unless a publisher is named: the export
 * does not say which of them said what.
 */
export const importFtm: Importer = async function* (document, context) {
  const begun = await beginDocument(document)
  if ('kind' in begun) {
    yield begun
    return
  }
  for await (const line of jsonLines(begun))
    yield line.kind === 'line' ? recordOf(line.value, line.place, context) : line
}

function recordOf(value: unknown, place: string, context: ImportContext): ImportRecord {
  const entity = readEntity(value)
  if (entity === undefined) return leaveOut(place, 'not-an-entity')
  if (entity.id === '') return leaveOut(place, 'no-identifier')
  const isKnown =
    Object.hasOwn(thingSchemata, entity.schema) || Object.hasOwn(relationSchemata, entity.schema)
  if (!isKnown) return leaveOut(place, 'other-schema')
  const statements = Object.hasOwn(thingSchemata, entity.schema)
    ? statementsOfThing(entity)
    : statementsOfRelation(entity)
  if (typeof statements === 'string') return leaveOut(place, statements)
  if (statements.length === 0) return leaveOut(place, 'nothing-said')
  return { kind: 'taken', entries: entriesOf(entity, statements, place, context) }
}

/** One claim of an entity on its way into the ledger. */
interface Statement {
  readonly subject: string
  readonly predicate: string
  /** What tells it from other claims of the same predicate. */
  readonly mark: string
  readonly value: Claim['value']
  readonly unit: string | null
  readonly stated: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

function statementsOfThing({
  id,
  schema,
  properties,
  referents,
}: FtmEntity): readonly Statement[] | SkipReason {
  const taken = thingSchemata[schema] ?? []
  const dates = taken
    .filter(({ kind }) => kind === 'date')
    .flatMap(({ name }) => properties[name] ?? [])
  if (dates.some((date) => civilSpan(date) === null)) return 'impossible-date'
  const said = taken.flatMap(({ name }) =>
    (properties[name] ?? []).map((text) => ({ predicate: name, text })),
  )
  // What only has a name elsewhere says nothing.
  const names = said.length === 0 ? [] : referents.map((text) => ({ predicate: 'referent', text }))
  return [...said, ...names].map(({ predicate, text }) => ({
    subject: `entity/${id}`,
    predicate,
    mark: text,
    value: text,
    unit: null,
    stated: text,
    validFrom: null,
    validTo: null,
  }))
}

function statementsOfRelation({
  schema,
  properties,
}: FtmEntity): readonly Statement[] | SkipReason {
  const relation = relationSchemata[schema]
  if (relation === undefined) return 'other-schema'
  const { startDate: [start] = [], endDate: [end] = [], percentage: [share] = [] } = properties
  const [from, to] = [start, end].map((date) => (date === undefined ? undefined : civilSpan(date)))
  if (from === null || to === null) return 'impossible-date'
  const span = { validFrom: from?.first ?? null, validTo: to?.after ?? null }
  const percent = share === undefined ? null : percentOf(share)
  return (properties[relation.subject] ?? []).flatMap((subject) =>
    (properties[relation.other] ?? []).flatMap((other): Statement[] => {
      const about = { subject: `entity/${subject}`, mark: other, ...span }
      const holds = {
        ...about,
        predicate: relation.predicate,
        value: `entity/${other}`,
        unit: null,
        stated: other,
      }
      if (percent === null || share === undefined) return [holds]
      const value = { low: percent, mode: percent, high: percent }
      return [
        holds,
        { ...about, predicate: `${relation.predicate}-share`, value, unit: '%', stated: share },
      ]
    }),
  )
}

/** A share of 0 to 100; null for all that is no plain number. */
function percentOf(text: string): number | null {
  const share = /^\d{1,3}(?:\.\d+)?(?= ?%?$)/.exec(text)
  return share === null || Number(share[0]) > 100 ? null : Number(share[0])
}

function entriesOf(
  { datasets, lastChange }: FtmEntity,
  statements: readonly Statement[],
  locator: string,
  context: ImportContext,
): readonly LedgerEntry[] {
  const make = createEntryMaker(context)
  const name = datasets.join('+') || context.contentHash.slice(0, 16)
  const source = make.source({
    source: {
      id: `ftm/${name}`,
      title: `FollowTheMoney entities, ${datasets.join(', ') || context.name}`,
      publisher: context.options.publisher ?? 'FollowTheMoney export',
      date: '',
      address: null,
      kind: context.options.kind ?? 'database',
      basis: 'read',
      origin: `ftm/${name}`,
    },
    owner: null,
    controller: null,
  })
  const changed = lastChange === null ? null : civilSpan(lastChange)
  return [
    source,
    ...statements.flatMap(({ subject, predicate, mark, value, unit, stated, ...span }) => {
      const period = [span.validFrom, span.validTo].map(String)
      const id = `${subject}#${predicate}:${context.idOf(mark, ...period).slice(0, 12)}`
      const asOf = changed?.first ?? context.knownOn
      return [
        // As of when the export was read makes no claim a new one.
        make.claim(
          { claim: { id, subject, predicate, value, unit, asOf, basis: 'read' }, ...span },
          changed?.first ?? '',
        ),
        make.evidence({
          claim: id,
          source: source.source.id,
          stance: 'supports',
          stated,
          locator,
          contentHash: context.contentHash,
        }),
      ]
    }),
  ]
}

const leaveOut = leavesOut({
  'not-an-entity': {
    en: 'The line is no entity: an object with id, schema and properties of texts',
    zh: '该行不是实体：实体须含 id、schema 以及文本属性 properties',
  },
  'no-identifier': {
    en: 'The identifier is blank, and a blank identifier names nobody',
    zh: '标识为空；空标识不指代任何对象',
  },
  'other-schema': {
    en: 'A kind of entity that bears on no claim: persons, addresses, payments and others',
    zh: '与陈述无关的实体类型：个人、地址、付款等',
  },
  'nothing-said': { en: 'The entity states nothing that is taken', zh: '实体没有可采用的内容' },
  'impossible-date': {
    en: 'A date that cannot be: no calendar day, or outside 1800 to 2200',
    zh: '日期不可能成立：并非真实日期，或不在 1800 至 2200 年之间',
  },
})

type SkipReason = Parameters<typeof leaveOut>[1]
