import type { MaterialPlan } from '#core/model/plan.ts'
import { returnsAfter } from './availability.ts'
import type { Station, Stream } from './chain.ts'
import { siteId } from './network.ts'
import { bodyYield, feedYield, separationYield } from './process-yield.ts'
import type { SolvedNetwork } from './solved-network.ts'

type Flow = MaterialPlan['flows'][number]
type Run = MaterialPlan['runs'][number]

/**
 * Every movement of the plan, one row per element, ore and period. `REO` is kg of mixed oxide, `Nd oxide` kg of that oxide,
 * all else kg of the element itself. Besides facilities, ends are `deposit.<ore>`, `lane.<id>` (lost on the way),
 * `stock.<place>`, `others.<place>` (fed in and taken out for others), `co-products` (sold), `co-product-stock` (no price
 * known) and `market`.
 */
export function readFlows(solved: SolvedNetwork): Flow[] {
  const { problem, moves, held, delivered, throughput, chain } = solved
  const periodId = (at: number) => problem.periods[at]?.id ?? ''
  const rows: Flow[] = []
  const write = (
    from: string,
    to: string,
    at: number,
    origin: string,
    masses: Readonly<Record<string, number>>,
  ) => {
    for (const [material, kg] of Object.entries(masses))
      if (kg > 0) rows.push({ material, from, to, period: periodId(at), kg, origin })
  }
  for (const { station, load, period, kg } of throughput)
    if (station.stage === 'mine')
      write(`deposit.${load.ore.id}`, station.id, period, load.ore.id, {
        REO: kg / (bodyYield(station.process) ?? 1),
      })
  for (const { arc, kg } of moves) {
    const to = arc.to?.id ?? siteId
    const masses = (amount: number) =>
      arc.load.stream
        ? inMaterials(solved, arc.load.stream, formOf(arc.from, arc.to), amount)
        : { REO: amount }
    write(arc.from.id, to, arc.period, arc.load.ore.id, masses(kg * arc.arriving))
    if (arc.passage.lane !== null && arc.passage.lossShare > 0)
      write(
        arc.from.id,
        `lane.${arc.passage.lane}`,
        arc.period,
        arc.load.ore.id,
        masses(kg * arc.passage.lossShare),
      )
    if (arc.from.stage === 'recycle')
      for (let earlier = returnsAfter(problem); earlier > 0; earlier--)
        wait(arc.from.id, arc.period - earlier, arc.load.ore.id, masses(kg))
  }
  for (const { station, stream, period, kg } of held)
    wait(
      station?.id ?? siteId,
      period,
      stream.ore.id,
      inMaterials(solved, stream, station ? 'oxide' : 'magnet', kg),
    )
  for (const { station, stream, period, kg } of solved.exchanged) {
    const masses = inMaterials(solved, stream, formMade(station), Math.abs(kg))
    const others = `others.${station.id}`
    if (kg > 0) write(others, station.id, period, stream.ore.id, masses)
    else write(station.id, others, period, stream.ore.id, masses)
  }
  for (const { stream, period, kg } of delivered)
    write(siteId, 'market', period, stream.ore.id, inMaterials(solved, stream, 'magnet', kg))
  for (const { element, station, ore, period, oxideKg } of surplus(solved))
    write(
      station,
      chain.prices.oxide(element) === null ? 'co-product-stock' : 'co-products',
      period,
      ore,
      { [`${element} oxide`]: oxideKg },
    )
  return rows

  function wait(
    place: string,
    at: number,
    origin: string,
    masses: Readonly<Record<string, number>>,
  ): void {
    write(place, `stock.${place}`, at, origin, masses)
    write(`stock.${place}`, place, at + 1, origin, masses)
  }
}

/** What each station worked on: mixed oxide for mines and separators, elements elsewhere, as it entered. */
export function readRuns(solved: SolvedNetwork): Run[] {
  return solved.throughput.flatMap(({ station, load, period, kg }): Run[] => {
    const row = {
      process: station.process.id,
      facility: station.id,
      period: solved.problem.periods[period]?.id ?? '',
      origin: load.ore.id,
    }
    if (!load.stream) {
      const entering = station.stage === 'mine' ? kg / (bodyYield(station.process) ?? 1) : kg
      return [{ ...row, material: 'REO', kg: entering }]
    }
    const masses = inMaterials(solved, load.stream, formEntering(station), kg)
    return Object.entries(masses).map(([material, mass]) => ({ ...row, material, kg: mass }))
  })
}

/** Oxide that separation gives and the path does not use: elements the magnet does not want, and the excess of those it does. */
export function surplus(solved: SolvedNetwork): {
  element: string
  station: string
  ore: string
  period: number
  oxideKg: number
}[] {
  const { chain, throughput, problem } = solved
  const oxide = (element: string) =>
    problem.catalog.elements[element]?.metalMassFractionInOxide ?? 1
  const left = new Map<
    string,
    { element: string; station: string; ore: string; period: number; oxideKg: number }
  >()
  const add = (station: string, ore: string, period: number, element: string, oxideKg: number) => {
    const key = `${station}|${ore}|${period}|${element}`
    const row = left.get(key) ?? { element, station, ore, period, oxideKg: 0 }
    row.oxideKg += oxideKg
    left.set(key, row)
  }
  for (const { station, load, period, kg } of throughput)
    if (station.stage === 'separate')
      for (const [element, share] of Object.entries(load.ore.shares))
        add(
          station.id,
          load.ore.id,
          period,
          element,
          kg * share * (separationYield(station.process, element) ?? 0),
        )
  const take = (station: Station, stream: Stream, period: number, kg: number) => {
    for (const [element, share] of Object.entries(stream.elements))
      add(station.id, stream.ore.id, period, element, (-kg * share) / oxide(element))
  }
  for (const { arc, kg } of solved.moves)
    if (arc.from.stage === 'separate' && arc.load.stream)
      take(arc.from, arc.load.stream, arc.period, kg)
  for (const { station, stream, period, kg } of solved.held)
    if (station) {
      take(station, stream, period, kg)
      take(station, stream, period + 1, -kg)
    }
  for (const { station, stream, period, kg } of solved.exchanged)
    if (station.stage === 'separate') take(station, stream, period, -kg)
  const least = 1e-9 * chain.ores.length * solved.program.scaleKg
  return [...left.values()].filter((row) => row.oxideKg > least)
}

/** kg of element that leave recycling, by element. */
export function recycled(solved: SolvedNetwork): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { station, load, kg } of solved.throughput)
    if (station.stage === 'recycle' && load.stream)
      for (const [element, share] of Object.entries(load.stream.elements))
        sums[element] =
          (sums[element] ?? 0) + kg * share * (feedYield(station.process, load.stream.feed) ?? 0)
  return sums
}

function inMaterials(
  { problem }: SolvedNetwork,
  stream: Stream,
  form: string,
  kg: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stream.elements).map(([element, share]) => {
      const fraction = problem.catalog.elements[element]?.metalMassFractionInOxide ?? 1
      return form === 'oxide'
        ? [`${element} oxide`, (kg * share) / fraction]
        : [form === 'metal' ? `${element} metal` : `${element} in ${form}`, kg * share]
    }),
  )
}

/** The form in which material leaves a station. */
function formOf(from: Station, to: Station | null): string {
  if (to?.stage === 'recycle') return 'swarf'
  return to === null ? 'magnet' : formMade(from)
}

const formMade = ({ stage }: Station): string =>
  stage === 'separate' || stage === 'recycle' ? 'oxide' : stage

const formEntering = (station: Station): string => formBefore[station.stage] ?? 'oxide'

const formBefore: Readonly<Record<string, string>> = {
  metal: 'oxide',
  alloy: 'metal',
  powder: 'alloy',
  block: 'powder',
  part: 'block',
  coat: 'part',
  recycle: 'swarf',
}
