import { answerName } from '#core/model/answer-names.ts'
import { type Desk, desks } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Requirements } from '#core/model/plan-requirements.ts'
import type { Text } from '#core/model/text.ts'
import { evaluateCondition } from '#core/rules/evaluate-condition.ts'
import { answersIn } from './answers-in.ts'
import type { Draft } from './draft.ts'
import { playbookOf } from './playbook-of.ts'
import { isNeeded } from './playbook-steps.ts'

/** Desks with no work in this plan, each with the answers that make it so. */
export function idleDesks(draft: Draft): Requirements['idleDesks'] {
  const busy = new Set(
    draft.required.filter((step) => step.duration !== null).map((step) => step.desk),
  )
  return desks
    .filter((desk) => !busy.has(desk))
    .map((desk) => {
      const because = causesOf(desk, draft)
      return { desk, because, words: idleWords(because) }
    })
}

function idleWords(because: readonly string[]): Text {
  const names = because.map((id) => answerName(id.replace('answer:', '')))
  return {
    en: `Nothing to do, by the answers on ${names.map(({ en }) => en).join(', ')}`,
    zh: `按以下回答无需工作：${names.map(({ zh }) => zh).join('、')}`,
  }
}

/** The answers that keep the desk's steps of the playbook away; the product family where the playbook has none for it. */
function causesOf(desk: Desk, { world, facts }: Draft): string[] {
  const left = playbookOf(world).steps.filter(
    (template) => template.desk === desk && !isNeeded(template, facts),
  )
  const answers = left.flatMap(({ when }) =>
    when === null ? [] : against(evaluateCondition(when, facts)),
  )
  return answers.length > 0 ? [...new Set(answers)].sort() : ['answer:product.family']
}

/** The answers by which a condition does not hold: those of its parts that fail, or, under a `not`, of what does hold. */
function against({ answer, from, parts }: ConditionTrace): string[] {
  if (answer !== 'no') return []
  if (from !== null) return [from]
  const failing = parts.filter((part) => part.answer === 'no')
  return failing.length > 0 ? failing.flatMap(against) : parts.flatMap(answersIn)
}
