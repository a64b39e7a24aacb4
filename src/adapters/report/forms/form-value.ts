import { answerValue } from '#adapters/report/answer-value.ts'
import type { FormField } from '#core/model/form.ts'
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
  const text =
    words[String(answer)] ?? inBoth((language) => answerValue(name, context.reader(language)))
  return { text, from: [name] }
}
