import type { Condition, FactValue } from '#core/model/condition.ts'
import { factList } from '#core/model/fact-list.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { unitWords } from '#core/model/unit-words.ts'
import { valueWords } from '#core/model/value-words.ts'

type Comparison = Extract<Condition, { fact: string }>['is']

/** Compares one fact and says it in words; an unknown fact, or one of the wrong kind for the comparison, cannot tell. */
export function testFact(
  fact: string,
  is: Comparison,
  value: FactValue,
): { answer: ConditionTrace['answer']; words: Text } {
  const answer = compare(is, value)
  const name = nameOf(fact)
  const shown = value === null ? { en: 'not known', zh: '未知' } : several([value].flat())
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
  const wanted = wording(is)
  return {
    answer,
    words: {
      en: `${name.en} ${wanted.en}: ${answers[answer].en} (${shown.en})`,
      zh: `${name.zh}${wanted.zh}：${answers[answer].zh}（${shown.zh}）`,
    },
  }
}

/** A fact's name with its unit; its id where the list does not have it. */
function nameOf(fact: string): Text {
  const known = factList[fact]
  if (!known) return { en: fact, zh: fact }
  const { name, unit } = known
  if (unit === null) return name
  const { en, zh } = unitWords(unit)
  return { en: `${name.en} in ${en}`, zh: `${name.zh}（${zh}）` }
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

function wording(is: Comparison): Text {
  if ('equals' in is) return around('is', '为', several([is.equals]))
  if ('oneOf' in is) return around('is one of', '属于', several(is.oneOf))
  if ('includesAny' in is) return around('include any of', '包含任一：', several(is.includesAny))
  if ('atLeast' in is) return around('is at least', '不少于', several([is.atLeast]))
  if ('moreThan' in is) return around('is more than', '大于', several([is.moreThan]))
  if ('atMost' in is) return around('is at most', '不超过', several([is.atMost]))
  return around('is less than', '小于', several([is.lessThan]))
}

const around = (en: string, zh: string, value: Text): Text => ({
  en: `${en} ${value.en}`,
  zh: `${zh}${value.zh}`,
})

function several(values: readonly (string | number | boolean)[]): Text {
  if (values.length === 0) return valueWords('none')
  const words = values.map(valueWords)
  return {
    en: words.map(({ en }) => en).join(', '),
    zh: words.map(({ zh }) => zh).join('、'),
  }
}
