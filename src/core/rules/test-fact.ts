import type { FactValue } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { valueWords } from '#core/model/value-words.ts'
import { type Comparison, comparisonWords, severalWords } from './comparison-words.ts'
import { factName } from './fact-name.ts'

/** Compares one fact and says it in words; an unknown fact, or one of the wrong kind for the comparison, cannot tell. */
export function testFact(
  fact: string,
  is: Comparison,
  value: FactValue,
): { answer: ConditionTrace['answer']; words: Text } {
  const answer = compare(is, value)
  const name = factName(fact)
  const shown = value === null ? { en: 'not known', zh: '未知' } : severalWords([value].flat())
  if ('equals' in is && typeof is.equals === 'boolean') {
    const wanted = valueWords(is.equals)
    return {
      answer,
      words: {
        en: `${name.en}: ${shown.en} (must be ${wanted.en})`,
        zh: `${name.zh}：${shown.zh}（须为“${wanted.zh}”）`,
      },
    }
  }
  const wanted = comparisonWords(is)
  return {
    answer,
    words: {
      en: `${name.en} ${wanted.en}: ${answers[answer].en} (${shown.en})`,
      zh: `${name.zh}${wanted.zh}：${answers[answer].zh}（${shown.zh}）`,
    },
  }
}

const answers: Readonly<Record<ConditionTrace['answer'], Text>> = {
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  'cannot-tell': { en: 'cannot tell', zh: '无法判断' },
}

function compare(is: Comparison, value: FactValue): ConditionTrace['answer'] {
  if (value === null) return 'cannot-tell'
  if ('equals' in is) {
    if (typeof value === 'object') return truth(value.includes(String(is.equals)))
    return truth(value === is.equals)
  }
  if ('oneOf' in is)
    return typeof value === 'string' ? truth(is.oneOf.includes(value)) : 'cannot-tell'
  if ('includesAny' in is) {
    const members = typeof value === 'object' ? value : [String(value)]
    return truth(members.some((member) => is.includesAny.includes(member)))
  }
  if (typeof value !== 'number') return 'cannot-tell'
  if ('atLeast' in is) return truth(value >= is.atLeast)
  if ('moreThan' in is) return truth(value > is.moreThan)
  if ('atMost' in is) return truth(value <= is.atMost)
  return truth(value < is.lessThan)
}

const truth = (holds: boolean): 'yes' | 'no' => (holds ? 'yes' : 'no')
