import { beginDocument } from '#adapters/importers/reading/begin-document.ts'
import { decodedText } from '#adapters/importers/reading/decoded-text.ts'
import { isTooDeep } from '#adapters/importers/reading/json-depth.ts'
import { peek } from '#adapters/importers/reading/peek.ts'
import { refuseBinary, refuseJson, refuseXml } from '#adapters/importers/reading/refusals.ts'
import type { RefusedDocument } from '#core/evidence/import-record.ts'
import type { Article } from './article.ts'
import { pageArticles } from './read-page.ts'
import { structuredArticles } from './read-structured.ts'

/** The announcements in a document: JSON-LD, a web page, or plain text of which the first line is the headline. */
export async function readArticles(
  document: AsyncIterable<Uint8Array>,
): Promise<readonly Article[] | RefusedDocument> {
  const { first, document: whole } = await peek(document)
  const isMarked = first === '<'
  const begun = isMarked ? whole : await beginDocument(whole)
  if ('kind' in begun) return begun
  const text = await textOf(begun)
  if (typeof text !== 'string') return text
  if (isMarked) return isPage.test(text) ? pageArticles(text) : refuseXml('', text.trim())
  if (first === '{' || first === '[') {
    if (isTooDeep(text)) return refuseJson('nested-too-deep', '')
    try {
      return structuredArticles(JSON.parse(text), '')
    } catch {
      return refuseJson('not-json', '')
    }
  }
  return [plainArticle(text)]
}

/** A document type with entities of its own is no page, whatever it calls itself. */
const isPage =
  /^(?![\s\S]{0,4096}<!ENTITY)\s*(?:<!--[\s\S]{0,4096}?-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|script)\b/i

async function textOf(document: AsyncIterable<Uint8Array>): Promise<string | RefusedDocument> {
  const pieces: string[] = []
  let letters = 0
  for await (const piece of decodedText(document)) {
    if (piece.kind === 'undecodable') return refuseBinary(`after byte ${piece.at}`, piece.asked)
    letters += piece.text.length
    if (letters > mostLetters) return refuseLong(letters)
    pieces.push(piece.text)
  }
  return pieces.join('')
}

/** An announcement is some pages; a document of more is something else. */
const mostLetters = 8 * 1024 * 1024

const refuseLong = (letters: number): RefusedDocument => ({
  kind: 'refused',
  code: 'too-long',
  place: '',
  value: `more than ${letters} letters`,
  reason: {
    en: 'An announcement is some pages long; this is something else',
    zh: '公告通常只有几页；此文件并非公告',
  },
  remedy: {
    en: 'Give the announcement alone',
    zh: '请仅提供公告本身',
  },
})

/** Lines `URL:`, `Publisher:`, `Date:` at the head are what they say. */
function plainArticle(text: string): Article {
  const lines = text.replace(/\r/g, '').split('\n')
  const said = (name: RegExp): string =>
    lines
      .slice(0, 20)
      .map((line) => name.exec(line)?.[1]?.trim())
      .find((value) => value !== undefined) ?? ''
  return {
    headline:
      lines
        .find((line) => line.trim() !== '')
        ?.replace(/^#+\s*/, '')
        .trim() ?? '',
    publisher: said(/^(?:publisher|发布者|发布单位)\s*[:：](.+)$/i),
    published: said(/^(?:date|published|日期|发布日期)\s*[:：](.+)$/i),
    address: said(/^(?:url|网址|链接)\s*[:：]\s*(https?:\/\/\S+)/i),
    basedOn: '',
    body: text,
    place: 'text',
  }
}
