import type { Facility } from '#core/model/corridor.ts'
import { type CustodyModel, keepsApart } from '#core/model/custody.ts'

/**
 * Whether what leaves a plant carries the mix of all it took in. From separation on, a plant does as its custody model says;
 * one that states none mixes where its process does. Before separation ores are followed as they are bought.
 */
export function mixes(stage: string, model: CustodyModel | null): boolean {
  if (unmixedStages.has(stage)) return false
  return model === null ? mixingStages.has(stage) : !keepsApart(model)
}

/** Whether it is not known in full what a plant runs for others; a plant that promised nothing runs nothing for them. */
export function hasUntoldFeed({ committedShare, otherFeed }: CommittedFeed): boolean {
  const told = (otherFeed ?? []).reduce((sum, { share }) => sum + share.mode, 0)
  return (committedShare?.mode ?? 1) > told + rounding
}

type CommittedFeed = Pick<Facility, 'committedShare' | 'otherFeed'>

const rounding = 1e-9

const unmixedStages: ReadonlySet<string> = new Set(['mine', 'precipitate'])

/** Stages whose process pours everything into one circuit, melt or solution. */
const mixingStages: ReadonlySet<string> = new Set(['separate', 'alloy', 'recycle'])
