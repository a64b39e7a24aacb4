import type { ConditionTrace } from '#core/model/plan.ts'

/** Trace ids of everything a condition was judged on, each once. */
export function answersIn({ from, parts }: ConditionTrace): string[] {
  return [...new Set([...(from === null ? [] : [from]), ...parts.flatMap(answersIn)])]
}
