import { isObject } from '#adapters/importers/reading/is-object.ts'
import type { Article } from './article.ts'

/** The articles within a JSON-LD value in the words of schema.org: itself, a list of them, or under `@graph`. */
export function structuredArticles(value: unknown, place: string): readonly Article[] {
  if (Array.isArray(value))
    return value.flatMap((each, at) => structuredArticles(each, `${place}/${at}`))
  if (!isObject(value)) return []
  if (value['@graph'] !== undefined) return structuredArticles(value['@graph'], `${place}/@graph`)
  const kinds = [value['@type']].flat()
  if (!kinds.some((kind) => typeof kind === 'string' && articleKinds.test(kind))) return []
  const body = textOf(value.articleBody) || textOf(value.text) || textOf(value.description)
  return [
    {
      headline: textOf(value.headline) || textOf(value.name),
      publisher:
        nameOf(value.publisher) || nameOf(value.sourceOrganization) || nameOf(value.author),
      published: textOf(value.datePublished),
      address: textOf(value.url) || nameOf(value.mainEntityOfPage),
      basedOn: addressOf(value.isBasedOn) || addressOf(value.citation),
      body,
      place: `${place}/articleBody`,
    },
  ]
}

const articleKinds = /^(?:schema:)?(?:\w*NewsArticle|Article|PressRelease|Report|WebPage)$/

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The name of an organization that is given by name, as an object, or as a list of which the first counts. */
function nameOf(value: unknown): string {
  const [first] = [value].flat()
  if (!isObject(first)) return textOf(first)
  return textOf(first.name) || textOf(first['@id'])
}

function addressOf(value: unknown): string {
  const [first] = [value].flat()
  const address = isObject(first) ? textOf(first.url) || textOf(first['@id']) : textOf(first)
  return /^https?:\/\//i.test(address) ? address : ''
}
