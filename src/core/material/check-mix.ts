import type { Catalog } from '#core/model/catalog.ts'
import type { Facility } from '#core/model/corridor.ts'
import type { MaterialPlan } from '#core/model/plan.ts'

/** How far one output of a mixing place strays from the mix of all its outputs. */
export interface MixResidual {
  readonly place: string
  readonly period: string
  readonly element: string
  /** Largest difference of an origin's share, 0 to 1. */
  readonly difference: number
}

/**
 * Recomputes from the plan's flows alone whether all that leaves a mixing place of an element holds its origins in one
 * proportion. With `checkBalance`, by which what leaves of an origin is what came of it, that proportion is the one that
 * came in. It shares nothing with the code that made the plan.
 */
export function checkMix(
  plan: Pick<MaterialPlan, 'flows' | 'runs'>,
  catalog: Pick<Catalog, 'processes'>,
  facilities: readonly Pick<Facility, 'id' | 'custody'>[],
): MixResidual[] {
  const outputs = new Map<string, Map<string, Map<string, number>>>()
  for (const { from, to, material, period, origin, kg } of plan.flows) {
    const run = plan.runs.find(({ facility }) => facility === from)
    const stage = catalog.processes[run?.process ?? '']?.stage ?? ''
    const model = facilities.find(({ id }) => id === from)?.custody?.model ?? null
    if (!isMixed(stage, model) || to === `others.${from}`) continue
    const [element = ''] = material.split(' ')
    // What a recycler stores is this quarter's, what it sends on is the last one's.
    const delay = stage === 'recycle' && to === `stock.${from}` ? 'stored' : 'sent'
    const key = [from, period, element, delay].join('|')
    const sent = outputs.get(key) ?? new Map<string, Map<string, number>>()
    const origins = sent.get(to) ?? new Map<string, number>()
    origins.set(origin, (origins.get(origin) ?? 0) + kg)
    sent.set(to, origins)
    outputs.set(key, sent)
  }
  return [...outputs].map(([key, sent]) => {
    const [place = '', period = '', element = ''] = key.split('|')
    return { place, period, element, difference: worstOf([...sent.values()]) }
  })
}

function isMixed(stage: string, model: string | null): boolean {
  if (stage === '' || stage === 'mine' || stage === 'precipitate') return false
  if (model === null) return stage === 'separate' || stage === 'alloy' || stage === 'recycle'
  return model !== 'identity-preserved' && model !== 'segregated'
}

function worstOf(sent: readonly ReadonlyMap<string, number>[]): number {
  const massOf = (origins: ReadonlyMap<string, number>) =>
    [...origins.values()].reduce((sum, kg) => sum + kg, 0)
  const total = sent.reduce((sum, origins) => sum + massOf(origins), 0)
  const origins = [...new Set(sent.flatMap((one) => [...one.keys()]))]
  return Math.max(
    ...origins.flatMap((origin) => {
      const share = sent.reduce((sum, one) => sum + (one.get(origin) ?? 0), 0) / total
      return sent
        .filter((one) => massOf(one) > 1e-7 * total)
        .map((one) => Math.abs((one.get(origin) ?? 0) / massOf(one) - share))
    }),
  )
}
