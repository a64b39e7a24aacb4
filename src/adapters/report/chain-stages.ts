import type { Plan } from '#core/model/plan.ts'

type Place = Plan['material']['places'][number]

/** Stages of the chain from deposit to market; one it does not name stands just before the market. */
const order =
  'deposit mine precipitate separate others co-product metal alloy powder block part recycle coat site market'.split(
    ' ',
  )

/** Stages that branch off the chain and stand beside it. */
const sides: ReadonlySet<string> = new Set(['recycle', 'co-product', 'others'])

/** A stage in use with its places, in the chain's order. */
export interface StageRow {
  readonly stage: string
  readonly places: readonly Place[]
}

/** The stages that the given places take part in. */
export function stageRows(places: readonly Place[]): readonly StageRow[] {
  return [...new Set(places.map(({ stage }) => stage))]
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((stage) => ({ stage, places: places.filter((place) => place.stage === stage) }))
}

export const isSideStage = (stage: string): boolean => sides.has(stage)

function rankOf(stage: string): number {
  const rank = order.indexOf(stage)
  return rank < 0 ? order.length - 1.5 : rank
}
