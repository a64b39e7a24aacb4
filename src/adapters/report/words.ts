import type { Language } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import { captions } from './captions.ts'
import { financeLabels } from './finance-labels.ts'
import { labels } from './labels.ts'
import { materialLabels } from './material-labels.ts'
import { placeLabels } from './place-labels.ts'
import { portfolioLabels } from './portfolio-labels.ts'
import { replanLabels } from './replan-labels.ts'
import { tableLabels } from './table-labels.ts'
import { twinLabels } from './twin-labels.ts'

const words = {
  ...labels,
  ...captions,
  ...tableLabels,
  ...placeLabels,
  ...portfolioLabels,
  ...financeLabels,
  ...twinLabels,
  ...materialLabels,
  ...replanLabels,
}

/** A key of the report's dictionary. */
export type Word = keyof typeof words

/** Says a word of the dictionary with its blanks `{0}`, `{1}` filled. A key not in it is said as it is. */
export type Speak = (key: string, ...blanks: readonly (string | number)[]) => string

/** The dictionary in one language. */
export function speak(language: Language): Speak {
  return (key, ...blanks) => {
    if (!isWord(key)) return key
    const text = language === 'en' ? words[key].en : words[key].zh
    return text.replace(/\{(\d)\}/g, (_, index) => fill(blanks[Number(index)]))
  }
}

const fill = (blank: string | number | undefined): string =>
  typeof blank === 'number' ? showNumber(blank, 2) : (blank ?? '')

const isWord = (key: string): key is Word => Object.hasOwn(words, key)
