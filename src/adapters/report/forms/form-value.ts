import { say, showMoney, showNumber } from '#adapters/report/format.ts'
import { showDate } from '#adapters/report/show-date.ts'
import type { FormField } from '#core/model/form.ts'
import type { Language, Text } from '#core/model/text.ts'
import type { Money } from '#core/units/money.ts'
import { answerAt, type FormContext, type FormValue, inBoth } from './form-context.ts'
import { planValues } from './plan-values.ts'

/** The value of a field; null when the plan does not know it, and it has to be supplied. Throws on a name that nothing derives. */
export function formValue({ from, words }: FormField, context: FormContext): FormValue | null {
  if (from === null) return null
  const [kind, name] = [from.slice(0, from.indexOf(':')), from.slice(from.indexOf(':') + 1)]
  if (kind === 'plan') {
    const derive = planValues[name]
    if (!derive) throw new RangeError(`a form asks for plan:${name}, which nothing derives`)
    return derive(context)
  }
  const answer = answerAt(context.plan.application, name)
  if (answer === null) return null
  const text = words[String(answer)] ?? inBoth((language) => answerText(answer, language))
  return { text, from: [name] }
}

function answerText(answer: unknown, language: Language): string {
  if (typeof answer === 'number') return showNumber(answer, 3)
  if (typeof answer === 'boolean')
    return say(answer ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' }, language)
  if (Array.isArray(answer)) return answer.map((one) => answerText(one, language)).join('; ')
  if (isMoney(answer)) return showMoney(answer, language)
  if (isText(answer)) return say(answer, language)
  return showDate(String(answer), language)
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh' in value
