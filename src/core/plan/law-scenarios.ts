import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { LawScenario } from '#core/model/plan-comparison.ts'
import type { Rule } from '#core/model/rule.ts'
import type { Text } from '#core/model/text.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { factName } from '#core/rules/fact-name.ts'
import { openSwitches } from '#core/rules/law-switches.ts'
import { day, formatDay } from '#core/units/day.ts'
import type { Draft } from './draft.ts'
import { type DraftTools, draftPlan } from './draft-plan.ts'
import type { LawReading } from './world.ts'

/** One reading of what nobody can tell, planned in full; null where that reading leaves no plan. */
export interface LawDraft {
  readonly switch: string
  readonly rules: readonly string[]
  /** Facts the case does not give; empty where the law itself is unknown. */
  readonly missing: readonly string[]
  /** True when the law was never in force, so that it would come and not come back. */
  readonly awaited: boolean
  readonly reading: LawReading
  readonly draft: Draft | null
}

const readings: readonly LawReading[] = ['revived', 'extended']

/**
 * Both readings of every law that the case meets and of which nobody can tell whether it binds. A plan leaves out what cannot
 * be told, so `extended` is the plan itself.
 */
export function lawDrafts(
  draft: Draft,
  profile: CoordinationProfile,
  tools: DraftTools,
): LawDraft[] {
  const { world } = draft
  return openSwitches(draft.verdicts).flatMap(({ id, rules, missing }) => {
    const moved = rules.flatMap((rule) => world.catalog.rules[rule] ?? [])
    const awaited = moved.every(({ suspended }) => suspended.length === 0)
    return readings.map((reading): LawDraft => {
      const shared = { switch: id, rules, missing, awaited, reading }
      if (reading === 'extended' || moved.every(takesNothing)) return { ...shared, draft }
      const law = { ...world.switches.law, [id]: reading }
      const outcome = draftPlan({ ...world, switches: { ...world.switches, law } }, profile, tools)
      return { ...shared, draft: outcome.kind === 'infeasible' ? null : outcome }
    })
  })
}

/** A duty without preparation, decision or barred material leaves every date and flow as it is. */
const takesNothing = ({ preparationDays, decisionDays, bars }: Rule): boolean =>
  preparationDays === null && decisionDays === null && bars === null

/** The readings side by side, each with its own dates; no probability is put on either. */
export function lawScenarios(
  drafts: readonly LawDraft[],
  samples: readonly (Samples | null)[],
): LawScenario[] {
  const ids = [...new Set(drafts.map((draft) => draft.switch))]
  return ids.map((id) => {
    const own = drafts
      .map((draft, index) => ({ draft, index }))
      .filter(({ draft }) => draft.switch === id)
    const { rules = [], missing = [], awaited = false } = own[0]?.draft ?? {}
    return {
      switch: id,
      rules,
      question: missing.length > 0 ? caseQuestion(rules, missing) : lawQuestion(rules, awaited),
      outcomes: own.map(({ draft, index }) => outcomeOf(draft, samples[index] ?? null)),
    }
  })
}

const lawQuestion = (rules: readonly string[], awaited: boolean): Text => ({
  en: `${rules.length === 1 ? 'Is' : 'Are'} ${rules.join(', ')} in force ${awaited ? '' : 'again '}on the day of the event? Nobody has published the answer.`,
  zh: `${rules.join('、')} 在约束事件发生时是否${awaited ? '已经施行' : '恢复执行'}？目前没有公开答案。`,
})

function caseQuestion(rules: readonly string[], missing: readonly string[]): Text {
  const names = missing.map(factName)
  return {
    en: `Does ${rules.join(', ')} bind this case? The application does not say: ${names.map(({ en }) => en).join(', ')}.`,
    zh: `${rules.join('、')} 是否适用于本项目？申请未说明：${names.map(({ zh }) => zh).join('、')}。`,
  }
}

const lawWords: Readonly<Record<LawReading, Text>> = {
  revived: { en: 'In force again: the licence is needed', zh: '恢复执行：需要许可' },
  extended: { en: 'Suspension goes on: no licence', zh: '继续暂停：无需许可' },
  off: { en: 'The rule is taken away', zh: '规则取消' },
}

const awaitedWords: Readonly<Record<LawReading, Text>> = {
  ...lawWords,
  revived: { en: 'In force: the duty binds', zh: '已施行：义务生效' },
  extended: { en: 'Not in force yet: no duty', zh: '尚未施行：无此义务' },
}

const caseWords: Readonly<Record<LawReading, Text>> = {
  ...lawWords,
  revived: { en: 'It binds: the duty is done', zh: '适用：需履行该义务' },
  extended: { en: 'It does not bind: no duty', zh: '不适用：无此义务' },
}

function outcomeOf(
  { missing, awaited, reading, draft }: LawDraft,
  samples: Samples | null,
): LawScenario['outcomes'][number] {
  const words = (missing.length > 0 ? caseWords : awaited ? awaitedWords : lawWords)[reading]
  if (draft === null || samples === null) {
    return {
      name: reading,
      words: { en: `${words.en}; no plan`, zh: `${words.zh}；无可行方案` },
      finish: null,
      p50: null,
      p90: null,
      why: { en: 'This reading leaves no plan.', zh: '按此解读没有可行方案。' },
    }
  }
  const finish = quantiles(samples.finish)
  const iso = (offset: number): string => formatDay(day(draft.world.asOf + offset))
  return {
    name: reading,
    words,
    finish: formatDay(draft.finish),
    p50: iso(finish.p50),
    p90: iso(finish.p90),
  }
}
