import type { Article } from './article.ts'
import { type PagePiece, pagePieces, seenText, withLetters } from './page-pieces.ts'
import { structuredArticles } from './read-structured.ts'

/** The articles of a web page: what it states of itself in JSON-LD, with the text of the page where that has none. */
export function pageArticles(html: string): readonly Article[] {
  const pieces = pagePieces(html)
  const scripts = pieces.filter(
    ({ kind, name }) => kind === 'script' && attributeOf(name, 'type') === 'application/ld+json',
  )
  const structured = scripts.flatMap(({ text }, at) => {
    try {
      return structuredArticles(JSON.parse(text), `script ${at + 1}`)
    } catch {
      // A block that is not JSON says nothing; the page itself remains.
      return []
    }
  })
  const page = plainPage(pieces)
  const [first] = structured
  if (first === undefined) return [page]
  return structured.length > 1 || first.body !== ''
    ? structured
    : [{ ...first, body: page.body, place: page.place }]
}

function plainPage(pieces: readonly PagePiece[]): Article {
  const tags = pieces.filter(({ kind }) => kind === 'tag')
  const meta = Object.fromEntries(
    tags.flatMap(({ name, text }) => {
      const key = attributeOf(text, 'property') ?? attributeOf(text, 'name')
      const content = attributeOf(text, 'content')
      return name !== 'meta' || key === undefined || content === undefined
        ? []
        : [[key.toLowerCase(), withLetters(content).trim()] as const]
    }),
  )
  const title = pieces.find(({ kind }) => kind === 'title')?.text ?? ''
  const canonical = tags.find(
    ({ name, text }) => name === 'link' && attributeOf(text, 'rel') === 'canonical',
  )
  return {
    headline: meta['og:title'] || withLetters(title).replace(/\s+/g, ' ').trim(),
    publisher: meta['og:site_name'] ?? '',
    published: meta['article:published_time'] ?? meta.pubdate ?? '',
    address: meta['og:url'] || attributeOf(canonical?.text ?? '', 'href') || '',
    basedOn: '',
    body: seenText(pieces),
    place: 'text of the page',
  }
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined)
