import type { Condition, FactValue } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'

type Comparison = Extract<Condition, { fact: string }>['is']

/** Compares one fact; an unknown fact, or one of the wrong kind for the comparison, cannot tell. */
export function testFact(
  name: string,
  is: Comparison,
  value: FactValue,
): { answer: ConditionTrace['answer']; words: Text } {
  const outcome = compare(is, value)
  const wanted = wording(is)
  const shown =
    value === null ? { en: 'unknown', zh: '未知' } : { en: show(value), zh: show(value) }
  return {
    answer: outcome,
    words: {
      en: `${name} ${wanted.en}: ${inEnglish[outcome]} (${shown.en})`,
      zh: `${name} ${wanted.zh}：${inChinese[outcome]}（${shown.zh}）`,
    },
  }
}

const inEnglish = { yes: 'yes', no: 'no', 'cannot-tell': 'cannot tell' } as const
const inChinese = { yes: '是', no: '否', 'cannot-tell': '无法判断' } as const

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
  if ('equals' in is) return { en: `is ${is.equals}`, zh: `为 ${is.equals}` }
  if ('oneOf' in is)
    return { en: `is one of ${is.oneOf.join(', ')}`, zh: `属于 ${is.oneOf.join('、')}` }
  if ('includesAny' in is)
    return {
      en: `includes any of ${is.includesAny.join(', ')}`,
      zh: `包含 ${is.includesAny.join('、')} 之一`,
    }
  if ('atLeast' in is) return { en: `is at least ${is.atLeast}`, zh: `不少于 ${is.atLeast}` }
  if ('moreThan' in is) return { en: `is more than ${is.moreThan}`, zh: `大于 ${is.moreThan}` }
  if ('atMost' in is) return { en: `is at most ${is.atMost}`, zh: `不超过 ${is.atMost}` }
  return { en: `is less than ${is.lessThan}`, zh: `小于 ${is.lessThan}` }
}

function show(value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return value.length === 0 ? 'none' : value.join(', ')
  return String(value)
}
