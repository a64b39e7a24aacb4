import { documentNames } from '#core/model/document-names.ts'
import type { MondayAction } from '#core/model/plan-comparison.ts'
import type { Text } from '#core/model/text.ts'
import { differences } from '#core/risk/differences.ts'
import { quantiles } from '#core/risk/quantile.ts'
import type { Samples } from '#core/risk/samples.ts'
import { formatDay } from '#core/units/day.ts'
import { money } from '#core/units/money.ts'
import type { Draft } from './draft.ts'
import type { PlacedStep } from './money-flows.ts'
import { providerName } from './provider-name.ts'

/** A week, calendar days. */
const week = 7

/** Days from filing within which a step counts as work for the first Monday. */
const soon = 14

/** Actions the first screen has room for. */
const most = 6

/** Steps whose work begins in the first two weeks: the least slack first, at most six. */
export function mondaySteps({ placed, world }: Draft, slack: ArrayLike<number>): number[] {
  return placed
    .map((_, index) => index)
    .filter((index) => {
      const { start, finish, mode } = placed[index] as PlacedStep
      return start - world.asOf <= soon && finish > start && mode.id !== 'milestone'
    })
    .sort((left, right) => (slack[left] as number) - (slack[right] as number) || left - right)
    .slice(0, most)
}

/** The draft with one step begun a week later than planned, under the same order of work. */
export function delayedByWeek(draft: Draft, index: number): Draft {
  const start = draft.schedule.start[index] as number
  const activities = draft.network.activities.map((activity, at) =>
    at === index ? { ...activity, release: start + week } : activity,
  )
  return { ...draft, network: { ...draft.network, activities } }
}

/**
 * Who does what with whom and which document on the first Monday, and what a week's delay does, from re-runs on common
 * samples: the shift of P50 in days, and the mean of what each sample costs more.
 */
export function mondayActions(
  draft: Draft,
  indexes: readonly number[],
  slack: ArrayLike<number>,
  base: Samples,
  delayed: readonly Samples[],
): MondayAction[] {
  const before = quantiles(base.finish).p50
  return indexes.map((index, position) => {
    const placed = draft.placed[index] as PlacedStep
    const again = delayed[position] as Samples
    const { step, mode, start } = placed
    const document = step.documents[0]
    return {
      step: step.id,
      action: step.firstAction,
      owner: ownerOf(placed, draft),
      counterpart:
        mode.id === 'own' ? deskName(step.desk) : providerName(mode.provider, draft.world),
      document: document === undefined ? null : documentNames(document),
      startBy: formatDay(start),
      slackDays: slack[index] as number,
      weekDelay: {
        p50Days: quantiles(again.finish).p50 - before,
        cost: money(differences(base, again).cost.mean, draft.world.corridor.currency),
        samples: base.count,
      },
    }
  })
}

function ownerOf({ mode }: PlacedStep, { world }: Draft): Text {
  return mode.id === 'authority'
    ? providerName(mode.provider, world)
    : world.application.applicant.name
}

function deskName(desk: PlacedStep['step']['desk']): Text {
  const names: Readonly<Record<typeof desk, Text>> = {
    rd: { en: 'R&D desk', zh: '研发窗口' },
    pilot: { en: 'Pilot line desk', zh: '中试窗口' },
    permit: { en: 'Permit desk', zh: '审批窗口' },
    finance: { en: 'Finance desk', zh: '金融窗口' },
    supply: { en: 'Supply desk', zh: '供应窗口' },
    talent: { en: 'Talent desk', zh: '人才窗口' },
    market: { en: 'Market desk', zh: '市场窗口' },
  }
  return names[desk]
}
