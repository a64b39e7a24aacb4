import { createReadStream } from 'node:fs'
import type { ReadOriginTexts } from '#app/ports.ts'
import { readArticles } from './read-articles.ts'

/** The texts of the announcements in a document, each headline before its body. */
export const readOriginTexts: ReadOriginTexts = async (file) => {
  const articles = await readArticles(createReadStream(file))
  if ('kind' in articles) return articles
  return articles.map(({ headline, body }) =>
    body.startsWith(headline) ? body : `${headline}\n${body}`,
  )
}
