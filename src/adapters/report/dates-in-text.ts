import { dateWords } from '#core/model/date-words.ts'
import type { Language } from '#core/model/text.ts'

/** ISO days, months and quarters that stand free in a sentence; a number inside an id is none. */
const dates = /(?<![\w-])\d{4}-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])/g

/** Spaces between a Chinese date and the Chinese signs around it. */
const spaces = /(?<=[\u2e80-\uffef]) (?=\d{4}年)|(?<=[年月日度]) (?=[\u2e80-\uffef])/g

/** A sentence with its ISO dates as the language writes them. */
export function datesInText(text: string, language: Language): string {
  if (language === 'en') return text.replace(dates, (iso) => dateWords(iso).en)
  return text.replace(dates, (iso) => dateWords(iso).zh).replace(spaces, '')
}
