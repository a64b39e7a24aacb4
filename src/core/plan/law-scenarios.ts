import type { CoordinationProfile } from '#core/model/corridor.ts'
import type { LawScenario } from '#core/model/plan-comparison.ts'
import type { Samples } from '#core/risk/samples.ts'
import { summarise } from '#core/risk/summarise.ts'
import { openSwitches } from '#core/rules/law-switches.ts'
import { day, formatDay } from '#core/units/day.ts'
import type { Draft } from './draft.ts'
import { type DraftTools, draftPlan } from './draft-plan.ts'
import type { LawReading } from './world.ts'

/** One reading of an unknown law, planned in full; null where that reading leaves no plan. */
export interface LawDraft {
  readonly switch: string
  readonly rules: readonly string[]
  readonly reading: LawReading
  readonly draft: Draft | null
}

const readings: readonly LawReading[] = ['revived', 'extended']

/** Both readings of every law that the case meets and whose state at its event is not known. */
export function lawDrafts(
  draft: Draft,
  profile: CoordinationProfile,
  tools: DraftTools,
): LawDraft[] {
  const { world } = draft
  return openSwitches(draft.verdicts).flatMap(({ id, rules }) =>
    readings.map((reading) => {
      const law = { ...world.switches.law, [id]: reading }
      const outcome = draftPlan({ ...world, switches: { ...world.switches, law } }, profile, tools)
      return { switch: id, rules, reading, draft: outcome.kind === 'infeasible' ? null : outcome }
    }),
  )
}

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
    const rules = own[0]?.draft.rules ?? []
    return {
      switch: id,
      rules,
      question: {
        en: `Are ${rules.join(', ')} in force again when they bind? Nobody has published the answer.`,
        zh: `${rules.join('、')} 在约束事件发生时是否恢复执行？目前没有公开答案。`,
      },
      outcomes: own.map(({ draft: { reading, draft }, index }) =>
        outcomeOf(reading, draft, samples[index] ?? null),
      ),
    }
  })
}

function outcomeOf(
  reading: LawReading,
  draft: Draft | null,
  samples: Samples | null,
): LawScenario['outcomes'][number] {
  const words = {
    revived: { en: 'In force again: the licence is needed', zh: '恢复执行：需要许可' },
    extended: { en: 'Suspension goes on: no licence', zh: '继续暂停：无需许可' },
    off: { en: 'The rule is taken away', zh: '规则取消' },
  }[reading]
  if (draft === null || samples === null) {
    return {
      name: reading,
      words: { en: `${words.en}; no plan`, zh: `${words.zh}；无可行方案` },
      finish: '',
      p50: '',
      p90: '',
    }
  }
  const { finish } = summarise(samples)
  const iso = (offset: number): string => formatDay(day(draft.world.asOf + offset))
  return {
    name: reading,
    words,
    finish: formatDay(draft.finish),
    p50: iso(finish.p50),
    p90: iso(finish.p90),
  }
}
