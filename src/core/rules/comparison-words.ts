import type { Condition } from '#core/model/condition.ts'
import type { Text } from '#core/model/text.ts'
import { valueWords } from '#core/model/value-words.ts'

export type Comparison = Extract<Condition, { fact: string }>['is']

/** What a comparison asks of a fact, to stand after the fact's name. */
export function comparisonWords(is: Comparison): Text {
  if ('equals' in is) return around('is', '为', severalWords([is.equals]))
  if ('oneOf' in is) return around('is one of', '属于', severalWords(is.oneOf))
  if ('includesAny' in is)
    return around('include any of', '包含任一：', severalWords(is.includesAny))
  if ('atLeast' in is) return around('is at least', '不少于', severalWords([is.atLeast]))
  if ('moreThan' in is) return around('is more than', '大于', severalWords([is.moreThan]))
  if ('atMost' in is) return around('is at most', '不超过', severalWords([is.atMost]))
  return around('is less than', '小于', severalWords([is.lessThan]))
}

const around = (en: string, zh: string, value: Text): Text => ({
  en: `${en} ${value.en}`,
  zh: `${zh}${value.zh}`,
})

/** Values one after the other, in words; `none` for none. */
export function severalWords(values: readonly (string | number | boolean)[]): Text {
  if (values.length === 0) return valueWords('none')
  const words = values.map(valueWords)
  return {
    en: words.map(({ en }) => en).join(', '),
    zh: words.map(({ zh }) => zh).join('、'),
  }
}
