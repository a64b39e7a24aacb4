import { within } from '#core/material/origin-shares.ts'
import type { MaterialOutcome } from '#core/material/plan-material.ts'
import type { Text } from '#core/model/text.ts'
import { formatDay } from '#core/units/day.ts'
import type { Money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import { originBars } from './barred-facilities.ts'
import { demandPeriods } from './demand-periods.ts'
import type { Draft } from './draft.ts'
import { type DraftTools, draftPlan } from './draft-plan.ts'
import { costWords } from './recipe-alternatives.ts'
import { applyScenarios } from './scenario.ts'
import type { WhatIf } from './usual-what-ifs.ts'

/** One scenario planned anew, and what differs from the plan without it. The path is that of the plan, by quarters. */
export interface WhatIfAnswer {
  readonly given: string
  readonly why: Text
  readonly status: 'served' | 'short' | 'no-plan'
  /** Day of series output, ISO, and how much later it is; null where there is no plan. */
  readonly finish: string | null
  readonly laterDays: number | null
  /** kg of magnets that the ramp wants and the path cannot bring. */
  readonly unmetKg: number
  /** What the path costs more; null where it does not serve the same. */
  readonly extraCost: Money | null
  /** Places that take in more (above 0) or less, kg over all periods. */
  readonly moved: readonly { readonly facility: string; readonly kg: number }[]
  /** Names of the limits that stand in the way. */
  readonly broken: readonly string[]
  readonly words: Text
}

/** Plans the world of a draft once more under a scenario. Throws where the scenario is none: check it beforehand. */
export function askWhatIf(base: Draft, { given, why }: WhatIf, tools: DraftTools): WhatIfAnswer {
  const applied = applyScenarios(base.world, [...base.world.switches.given, given])
  if (applied.kind === 'faults') throw new RangeError(applied.issues[0]?.reason)
  const { coordination } = applied.world.corridor
  const again = draftPlan(applied.world, coordination.corridor, tools)
  const material =
    again.kind === 'drafted'
      ? again.material
      : tools.material(applied.world, base.finish, originBars(base.verdicts)).outcome
  const unmetKg = material.unmetKg.reduce((sum, kg) => sum + kg, 0)
  const demandKg = demandPeriods(base.world).reduce((sum, period) => sum + period.demandKg, 0)
  const isSame = unmetKg <= within * demandKg
  const answer = {
    given,
    why,
    status:
      again.kind === 'drafted'
        ? ('served' as const)
        : isSame
          ? ('no-plan' as const)
          : ('short' as const),
    finish: again.kind === 'drafted' ? formatDay(again.finish) : null,
    laterDays: again.kind === 'drafted' ? again.finish - base.finish : null,
    unmetKg: isSame ? 0 : unmetKg,
    extraCost: isSame
      ? {
          ...material.plan.cost,
          amount: material.plan.cost.amount - base.material.plan.cost.amount,
        }
      : null,
    moved: movedBetween(base.material, material),
    broken: again.kind === 'infeasible' ? again.broken.map(({ constraint }) => constraint) : [],
  }
  return { ...answer, words: wordsOf(answer, demandKg) }
}

/** The five places whose intake changes most. */
function movedBetween(before: MaterialOutcome, after: MaterialOutcome): WhatIfAnswer['moved'] {
  const moved = new Map<string, number>()
  const count = ({ plan }: MaterialOutcome, sign: number): void => {
    for (const { facility, usedKg } of plan.capacityUse)
      moved.set(facility, (moved.get(facility) ?? 0) + sign * usedKg)
  }
  count(before, -1)
  count(after, 1)
  return [...moved]
    .map(([facility, kg]) => ({ facility, kg }))
    .filter(({ kg }) => Math.abs(kg) > 1)
    .sort((one, other) => Math.abs(other.kg) - Math.abs(one.kg))
    .slice(0, 5)
}

function wordsOf(answer: Omit<WhatIfAnswer, 'words'>, demandKg: number): Text {
  const { laterDays, unmetKg, extraCost, finish, broken, why } = answer
  const days = laterDays ?? 0
  const kept = { en: 'series output keeps its day', zh: '批量产出日期不变' }
  const sooner = days < 0 ? { en: 'earlier', zh: '提前' } : { en: 'later', zh: '推迟' }
  const when =
    finish === null
      ? {
          en: `no plan keeps every limit (${broken.join(', ')})`,
          zh: `没有满足全部限制的方案（${broken.join('、')}）`,
        }
      : days === 0
        ? kept
        : {
            en: `series output ${Math.abs(days)} days ${sooner.en}, on ${finish}`,
            zh: `批量产出${sooner.zh}${Math.abs(days)}天，至${finish}`,
          }
  const share = showNumber((unmetKg / demandKg) * 100, 1)
  const supply =
    extraCost === null
      ? {
          en: `${showNumber(unmetKg)} kg of magnets (${share} %) cannot be supplied`,
          zh: `${showNumber(unmetKg)}公斤磁体（${share}%）无法供应`,
        }
      : costWords(extraCost)
  return { en: `${why.en}: ${supply.en}; ${when.en}.`, zh: `${why.zh}：${supply.zh}；${when.zh}。` }
}
