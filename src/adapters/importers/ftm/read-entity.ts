import { isObject } from '#adapters/importers/reading/is-object.ts'
/** An entity of FollowTheMoney as a line states it. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly datasets: readonly string[]
  /** Ids that the entity had in the data sets it was joined from. */
  readonly referents: readonly string[]
  /** When it last changed; null where that is not said. */
  readonly lastChange: string | null
}

/** The entity of a parsed line; undefined where the line is none. Blank texts are taken for nothing said. */
export function readEntity(value: unknown): FtmEntity | undefined {
  if (!isObject(value)) return undefined
  const { id, schema, properties = {}, datasets = [], referents = [], last_change } = value
  if (typeof id !== 'string' || typeof schema !== 'string') return undefined
  if (!isObject(properties) || !isTexts(datasets) || !isTexts(referents)) return undefined
  if (!Object.values(properties).every(isTexts)) return undefined
  return {
    id: id.trim(),
    schema,
    properties: Object.fromEntries(
      Object.entries(properties as Record<string, readonly string[]>).map(([name, texts]) => [
        name,
        said(texts),
      ]),
    ),
    datasets: said(datasets).toSorted(),
    referents: said(referents).toSorted(),
    lastChange: typeof last_change === 'string' ? last_change : null,
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

/** Each text once, blank ones not at all. */
const said = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
]
