import type { KeptPath } from '#core/material/kept-path.ts'
import type { Stage } from '#core/material/material-problem.ts'
import { within } from '#core/material/origin-shares.ts'
import { costOf } from '#core/material/read-plan.ts'
import type { SolvedNetwork } from '#core/material/solved-network.ts'
import type { Text } from '#core/model/text.ts'
import { type Money, minorPerMajor, money } from '#core/units/money.ts'
import { showNumber } from '#core/units/show-number.ts'
import type { Chokepoint } from './material-answers.ts'

/** Each facility in use and each lane by name that carries something, taken out alone; most lost first, then dearest. */
export function chokepoints(
  base: SolvedNetwork,
  kept: KeptPath,
  withoutLane: (lane: string) => SolvedNetwork,
): Chokepoint[] {
  const used = new Set(base.throughput.map(({ station }) => station))
  const facilities = base.chain.stations
    .filter((station) => station.facility && used.has(station))
    .map(({ id, name }) => without(base, kept.without([id]), { kind: 'facility', id, name }))
  const carrying = new Set(base.moves.map(({ arc }) => arc.passage.lane))
  const lanes = base.problem.lanes
    .filter(({ id }) => id !== anyWay && carrying.has(id))
    .map(({ id, from, to }) => {
      const name = { en: `the lane ${from} – ${to}`, zh: `${from}至${to}的线路` }
      return without(base, withoutLane(id), { kind: 'lane', id, name })
    })
  return [...facilities, ...lanes].sort(
    (one, other) =>
      other.lostKg - one.lostKg || (other.extraCost?.amount ?? 0) - (one.extraCost?.amount ?? 0),
  )
}

/** The lane that stands for any way nobody listed: there is no such way to close. */
const anyWay = 'default'

interface Taken {
  readonly kind: Chokepoint['kind']
  readonly id: string
  readonly name: Text
}

function without(base: SolvedNetwork, left: SolvedNetwork, { kind, id, name }: Taken): Chokepoint {
  const { currency, periods } = base.problem
  const demand = periods.reduce((sum, { demandKg }) => sum + demandKg, 0)
  const lost = Math.max(0, unmet(left) - unmet(base))
  const isLost = lost > within * demand
  const served = demand - unmet(base)
  const takenOver = takersOf(base, left, stagesOf(base, kind, id))
  const found = {
    lostKg: isLost ? lost : 0,
    lostShare: isLost && served > 0 ? lost / served : 0,
    extraCost: isLost ? null : money(costOf(left) - costOf(base), currency),
  }
  return { kind, id, ...found, takenOver, words: wordsOf(name, found, nameOf(base, takenOver)) }
}

const unmet = ({ unmetKg }: SolvedNetwork): number => unmetKg.reduce((sum, kg) => sum + kg, 0)

/** The stage of a place, or those of the places that send over a lane. */
const stagesOf = (base: SolvedNetwork, kind: Chokepoint['kind'], id: string): ReadonlySet<Stage> =>
  new Set(
    kind === 'facility'
      ? base.chain.stations.flatMap((station) => (station.id === id ? station.stage : []))
      : base.moves.flatMap(({ arc }) => (arc.passage.lane === id ? arc.from.stage : [])),
  )

/** Places of some stages that take in more than before. */
function takersOf(base: SolvedNetwork, left: SolvedNetwork, stages: ReadonlySet<Stage>) {
  const before = massThrough(base)
  return [...massThrough(left)]
    .filter(([station]) => station.facility && stages.has(station.stage))
    .map(([station, kg]) => ({ facility: station.id, kg: kg - (before.get(station) ?? 0) }))
    .filter(({ kg }) => kg > 1)
    .sort((one, other) => other.kg - one.kg)
    .slice(0, 3)
}

function massThrough({ throughput }: SolvedNetwork) {
  const through = new Map<SolvedNetwork['throughput'][number]['station'], number>()
  for (const { station, kg } of throughput) through.set(station, (through.get(station) ?? 0) + kg)
  return through
}

const nameOf = ({ chain }: SolvedNetwork, takers: Chokepoint['takenOver']): Text | null =>
  chain.stations.find(({ id }) => id === takers[0]?.facility)?.name ?? null

function wordsOf(
  name: Text,
  { lostKg, lostShare, extraCost }: Pick<Chokepoint, 'lostKg' | 'lostShare' | 'extraCost'>,
  next: Text | null,
): Text {
  const taker: Text = next
    ? { en: ` ${next.en} takes over most.`, zh: `主要由${next.zh}接替。` }
    : { en: ' Nobody takes over.', zh: '无人接替。' }
  if (extraCost === null)
    return {
      en: `Without ${name.en} ${showNumber(lostShare * 100, 1)} % of the magnets are lost (${showNumber(lostKg)} kg).${taker.en}`,
      zh: `若无${name.zh}，将损失${showNumber(lostShare * 100, 1)}%的磁体（${showNumber(lostKg)}公斤）。${taker.zh}`,
    }
  const figure = moneyFigure(extraCost)
  return {
    en: `Without ${name.en} nothing is lost; the path costs ${extraCost.currency} ${figure} more.${taker.en}`,
    zh: `若无${name.zh}，不会减产；路径成本增加${figure} ${extraCost.currency}。${taker.zh}`,
  }
}

const moneyFigure = ({ amount, currency }: Money): string =>
  showNumber(amount / minorPerMajor(currency))
