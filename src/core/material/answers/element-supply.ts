import { openCapacity, unstatedPromise } from '#core/material/availability.ts'
import { type Station, stageInChinese } from '#core/material/chain.ts'
import { contentOf } from '#core/material/contained.ts'
import type { SolvedNetwork } from '#core/material/solved-network.ts'
import type { Facility } from '#core/model/corridor.ts'
import type { MaterialPlan } from '#core/model/plan.ts'
import type { Text } from '#core/model/text.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { CanSell, Chokepoint, ElementSupply, Supplier } from './material-answers.ts'

/** For each element of the magnet: kg a period, and the facilities it passes, with whether they can really sell it. */
export function elementSupply(
  { problem, chain }: Pick<SolvedNetwork, 'problem' | 'chain'>,
  plan: Pick<MaterialPlan, 'flows' | 'runs' | 'capacityUse'>,
  chokepoints: readonly Chokepoint[],
): ElementSupply[] {
  const elements = chain.recipe.feeds
    .flatMap((feed) => feed.elements)
    .filter((element) => plan.flows.some(({ material }) => material === `${element} in magnet`))
  return elements.map((element) => {
    const content = (material: string, origin: string): number =>
      contentOf(element, material, origin, problem)
    const separators = new Set(
      chain.stations.filter(({ stage }) => stage === 'separate').map(({ id }) => id),
    )
    const sums = new Map(problem.periods.map(({ id }) => [id, { deliveredKg: 0, separatedKg: 0 }]))
    for (const { from, to, material, period, origin, kg } of plan.flows) {
      const sum = sums.get(period)
      if (!sum) continue
      if (to === 'market') sum.deliveredKg += kg * content(material, origin)
      const isSentOn = !to.startsWith('co-product') && !to.startsWith('stock.')
      if (separators.has(from) && isSentOn) sum.separatedKg += kg * content(material, origin)
    }
    const suppliers = chain.stations.flatMap((station): Supplier[] => {
      const { facility } = station
      if (!facility) return []
      const own = plan.runs.filter((run) => run.facility === station.id)
      const byPeriod = Map.groupBy(own, ({ period }) => period)
      const peakKg = Math.max(
        0,
        ...[...byPeriod.values()].map((runs) =>
          runs.reduce((sum, run) => sum + run.kg * content(run.material, run.origin), 0),
        ),
      )
      if (peakKg <= 0) return []
      const next = chokepoints.find(({ id }) => id === station.id)?.takenOver[0]?.facility ?? null
      return [supplierOf({ problem, chain }, plan, { station, facility, peakKg, next, element })]
    })
    return {
      element,
      months: [...sums].map(([period, sum]) => ({ period, ...sum })),
      suppliers,
    }
  })
}

interface Found {
  readonly station: Station
  readonly facility: Facility
  readonly peakKg: number
  readonly next: string | null
  readonly element: string
}

function supplierOf(
  { problem, chain }: Pick<SolvedNetwork, 'problem' | 'chain'>,
  plan: Pick<MaterialPlan, 'capacityUse'>,
  { station, facility, peakKg, next, element }: Found,
): Supplier {
  const uses = plan.capacityUse.filter((use) => use.facility === station.id)
  const tightest = uses.reduce((most, use) =>
    use.usedKg * most.capacityKg > most.usedKg * use.capacityKg ? use : most,
  )
  const at = problem.periods.findIndex(({ id }) => id === tightest.period)
  const open = {
    low: openAt(facility, 'low', at, problem),
    typical: tightest.capacityKg,
    high: openAt(facility, 'high', at, problem),
  }
  const { usedKg } = tightest
  const canSell = verdict(usedKg, open)
  const claims = [facility.capacity?.claim ?? [], facility.committedShare?.claim ?? []].flat()
  const after = chain.stations.find(({ id }) => id === next)?.name ?? null
  return {
    facility: station.id,
    stage: station.stage,
    country: station.country,
    illustrative: facility.illustrative,
    peakKg,
    canSell,
    open,
    usedKg,
    basis: facility.basis,
    claims,
    next,
    words: wordsOf(
      { station, facility, peakKg, element, open, usedKg, canSell, after },
      problem.months,
    ),
  }
}

/** What is open when its capacity is at one end of its range and its promises at the other; unknown promises run from 0.9 to all. */
function openAt(
  facility: Facility,
  end: 'low' | 'high',
  at: number,
  problem: SolvedNetwork['problem'],
): number {
  const { capacity } = facility
  const promises = facility.committedShare ?? unstatedPromise
  const promised = end === 'low' ? promises.high : promises.low
  const share = { low: promised, mode: promised, high: promised, unit: 'share', claim: '' }
  const moved = capacity && { ...capacity, mode: capacity[end] }
  return openCapacity({ ...facility, capacity: moved, committedShare: share }, problem)[at] ?? 0
}

function verdict(usedKg: number, { low, typical, high }: Supplier['open']): CanSell {
  const covers = (kg: number): boolean => usedKg <= kg * (1 + 1e-6)
  if (covers(low)) return 'by-low-figure'
  if (covers(typical)) return 'by-typical-figure'
  return covers(high) ? 'by-high-figure' : 'no'
}

interface Said extends Omit<Found, 'next'> {
  readonly open: Supplier['open']
  readonly usedKg: number
  readonly canSell: CanSell
  readonly after: Text | null
}

function wordsOf(said: Said, months: 1 | 3): Text {
  const { station, facility, peakKg, element, open, usedKg, canSell, after } = said
  const kg = (value: number): string => showNumber(value, value < 10 ? 1 : 0)
  const en = [
    `${station.name.en} (${station.stage}, ${station.country}): up to ${kg(peakKg)} kg of ${element} a ${months === 1 ? 'month' : 'quarter'}.`,
    `It has ${kg(open.typical)} kg of ${facility.basis} open (${kg(open.low)} to ${kg(open.high)}), of which ${kg(usedKg)} are used: ${verdictWords[canSell].en}.`,
    facility.committedShare === null ? 'How much it has promised to others is not known.' : '',
    facility.illustrative ? 'It is an illustrative plant: nobody offers this.' : '',
    after ? `Next: ${after.en}.` : 'There is no next supplier.',
  ]
  const zh = [
    `${station.name.zh}（${stageInChinese[station.stage]}，${station.country}）：每${months === 1 ? '月' : '季'}最多${kg(peakKg)}公斤${element}。`,
    `其${facility.basis}可用产能为${kg(open.typical)}公斤（${kg(open.low)}至${kg(open.high)}），其中使用${kg(usedKg)}公斤：${verdictWords[canSell].zh}。`,
    facility.committedShare === null ? '其已承诺给他人的份额不详。' : '',
    facility.illustrative ? '该厂为示意：并无实际报价。' : '',
    after ? `后备：${after.zh}。` : '没有后备供应商。',
  ]
  return { en: en.filter(Boolean).join(' '), zh: zh.join('') }
}

const verdictWords: Readonly<Record<CanSell, Text>> = {
  'by-low-figure': { en: 'covered even by the low figure', zh: '按最低数值也足够' },
  'by-typical-figure': {
    en: 'covered by the typical figure, not by the low one',
    zh: '按典型数值足够，按最低数值不足',
  },
  'by-high-figure': { en: 'covered by the high figure only', zh: '仅按最高数值才足够' },
  no: { en: 'not covered', zh: '不足' },
}
