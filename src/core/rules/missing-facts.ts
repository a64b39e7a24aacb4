import { factList } from '#core/model/fact-list.ts'
import type { ConditionTrace } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'

/** Facts without an answer that keep a condition from being told, each once. */
export function missingFacts(trace: ConditionTrace): string[] {
  if (trace.answer !== 'cannot-tell') return []
  const own = trace.fact === null ? [] : [trace.fact]
  return [...new Set([...own, ...trace.parts.flatMap(missingFacts)])]
}

/** Whom to ask about what, in words; null when nothing is missing. */
export function askAuthority(rule: Rule, trace: ConditionTrace): Text | null {
  const names = missingFacts(trace).map((fact) => factList[fact]?.name ?? { en: fact, zh: fact })
  if (names.length === 0) return null
  const { name } = rule.authority
  return {
    en: `ask ${name.en}: ${names.map(({ en }) => en).join(', ')}`,
    zh: `请向${name.zh}确认：${names.map(({ zh }) => zh).join('、')}`,
  }
}
