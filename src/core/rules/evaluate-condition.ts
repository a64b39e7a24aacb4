import type { Condition, Fact, Facts } from '#core/model/condition.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import { testFact } from './test-fact.ts'

type Answer = ConditionTrace['answer']

/**
 * Evaluates a condition over named facts with three values (Kleene's strong logic): `cannot-tell` only where the missing
 * fact could still turn the answer. The trace repeats every part with its own answer, the fact used and where it came from.
 */
export function evaluateCondition(condition: Condition, facts: Facts): ConditionTrace {
  if ('fact' in condition) return leaf(condition.fact, condition.is, facts[condition.fact])
  if ('not' in condition) {
    const part = evaluateCondition(condition.not, facts)
    return joined(opposite[part.answer], [part], { en: 'not', zh: '非' })
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluateCondition(part, facts))
    return joined(weakest(parts), parts, { en: 'all of', zh: '全部满足' })
  }
  const parts = condition.any.map((part) => evaluateCondition(part, facts))
  return joined(strongest(parts), parts, { en: 'any of', zh: '任一满足' })
}

const opposite: Readonly<Record<Answer, Answer>> = {
  yes: 'no',
  no: 'yes',
  'cannot-tell': 'cannot-tell',
}

/** `no` if any part says no, else `cannot-tell` if any part cannot; all of nothing is yes. */
function weakest(parts: readonly ConditionTrace[]): Answer {
  if (parts.some(({ answer }) => answer === 'no')) return 'no'
  return parts.some(({ answer }) => answer === 'cannot-tell') ? 'cannot-tell' : 'yes'
}

/** `yes` if any part says yes, else `cannot-tell` if any part cannot; any of nothing is no. */
function strongest(parts: readonly ConditionTrace[]): Answer {
  if (parts.some(({ answer }) => answer === 'yes')) return 'yes'
  return parts.some(({ answer }) => answer === 'cannot-tell') ? 'cannot-tell' : 'no'
}

function leaf(
  name: string,
  is: Extract<Condition, { fact: string }>['is'],
  fact: Fact | undefined,
): ConditionTrace {
  const { answer, words } = testFact(name, is, fact?.value ?? null)
  return { answer, words, fact: name, from: fact?.from ?? null, parts: [] }
}

function joined(
  answer: Answer,
  parts: readonly ConditionTrace[],
  how: { en: string; zh: string },
): ConditionTrace {
  const only = parts.length === 1 && how.en !== 'not' ? parts[0] : undefined
  return {
    answer,
    words: only?.words ?? {
      en: `${how.en} (${parts.map(({ words }) => words.en).join('; ')})`,
      zh: `${how.zh}（${parts.map(({ words }) => words.zh).join('；')}）`,
    },
    fact: null,
    from: null,
    parts,
  }
}
