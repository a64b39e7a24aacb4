import type { RuleVerdict } from './evaluate-rules.ts'

/**
 * Keeps the rules in `held` binding where only their dates speak against it. Used when dates and duties chase each other: with
 * the duty the event falls on a day on which the rule does not bind, and without it on one on which it does.
 */
export function holdBound(
  verdicts: readonly RuleVerdict[],
  held: ReadonlySet<string>,
): RuleVerdict[] {
  return verdicts.map((verdict) =>
    verdict.applies === 'no' && verdict.conditionTrace.answer === 'yes' && held.has(verdict.rule.id)
      ? kept(verdict)
      : verdict,
  )
}

const kept = (verdict: RuleVerdict): RuleVerdict => ({
  ...verdict,
  applies: 'yes',
  words: {
    en: `kept, because without it the event would fall on a day on which it binds; ${verdict.words.en}`,
    zh: `予以保留：若不办理，事件将落在其适用之日；${verdict.words.zh}`,
  },
})
