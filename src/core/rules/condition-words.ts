import type { Condition } from '#core/model/condition.ts'
import type { Text } from '#core/model/text.ts'
import { valueWords } from '#core/model/value-words.ts'
import { comparisonWords } from './comparison-words.ts'
import { factName } from './fact-name.ts'

/** A condition as one sentence in both languages, with the facts by name; for a condition without a case to test it on. */
export function conditionWords(condition: Condition): Text {
  if ('fact' in condition) return leafWords(condition)
  if ('not' in condition) {
    const { en, zh } = conditionWords(condition.not)
    return { en: `not (${en})`, zh: `非（${zh}）` }
  }
  const parts = 'all' in condition ? condition.all : condition.any
  if (parts.length === 0) return { en: 'always', zh: '始终适用' }
  const [en, zh] = 'all' in condition ? [' and ', '且'] : [' or ', '或']
  const words = parts.map((part) => inBrackets(part, parts.length > 1))
  return {
    en: words.map((part) => part.en).join(en),
    zh: words.map((part) => part.zh).join(zh),
  }
}

/** A part that is itself joined of several stands in brackets among others. */
function inBrackets(part: Condition, isOneOfSeveral: boolean): Text {
  const { en, zh } = conditionWords(part)
  const isJoined = 'all' in part || 'any' in part
  return isJoined && isOneOfSeveral ? { en: `(${en})`, zh: `（${zh}）` } : { en, zh }
}

function leafWords({ fact, is }: Extract<Condition, { fact: string }>): Text {
  const { en, zh } = factName(fact)
  if ('equals' in is && typeof is.equals === 'boolean') {
    const wanted = valueWords(is.equals)
    return { en: `${en}: ${wanted.en}`, zh: `${zh}：${wanted.zh}` }
  }
  const wanted = comparisonWords(is)
  return { en: `${en} ${wanted.en}`, zh: `${zh}${wanted.zh}` }
}
