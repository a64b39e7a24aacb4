import type { MaterialPlan } from '#core/model/plan.ts'
import { bodyYield, feedYield, separationYield } from './process-yield.ts'
import { surplus } from './read-flows.ts'
import type { SolvedNetwork } from './solved-network.ts'

type Line = { inKg: number; outKg: number; lossKg: number; stockKg: number }

/**
 * Per element over all periods, kg of element: what came out of the ground, what left as magnets or sold co-products,
 * what processes and lanes lost,
 * and co-products kept because no price is known for them. What came from others' feed counts as in, what went to them as out.
 */
export function readElementBalance(solved: SolvedNetwork): MaterialPlan['elementBalance'] {
  const { catalog } = solved.problem
  const fraction = (element: string) => catalog.elements[element]?.metalMassFractionInOxide ?? 1
  const lines = new Map<string, Line>()
  const add = (element: string, column: keyof Line, kg: number) => {
    const line = lines.get(element) ?? { inKg: 0, outKg: 0, lossKg: 0, stockKg: 0 }
    line[column] += kg
    lines.set(element, line)
  }
  for (const { station, load, kg } of solved.throughput) {
    const { stage, process } = station
    if (load.stream) {
      const passed =
        stage === 'metal' || stage === 'recycle'
          ? feedYield(process, load.stream.feed)
          : bodyYield(process)
      for (const [element, share] of Object.entries(load.stream.elements))
        add(element, 'lossKg', kg * share * (1 - (passed ?? 0)))
      continue
    }
    for (const [element, share] of Object.entries(load.ore.shares)) {
      const mass = kg * share * fraction(element)
      if (stage === 'mine') {
        const ground = mass / (bodyYield(process) ?? 1)
        add(element, 'inKg', ground)
        add(element, 'lossKg', ground - mass)
      } else {
        const passed = stage === 'separate' ? separationYield(process, element) : bodyYield(process)
        add(element, 'lossKg', mass * (1 - (passed ?? 0)))
      }
    }
  }
  for (const { arc, kg } of solved.moves) {
    const contained = arc.load.stream
      ? Object.entries(arc.load.stream.elements)
      : Object.entries(arc.load.ore.shares).map(([element, share]): [string, number] => [
          element,
          share * fraction(element),
        ])
    for (const [element, share] of contained) {
      add(element, 'lossKg', kg * share * arc.passage.lossShare)
      // Collected swarf is not lost, although machining's yield does not count it.
      if (arc.to?.stage === 'recycle') add(element, 'lossKg', -kg * share)
    }
  }
  for (const { stream, kg } of solved.delivered)
    for (const [element, share] of Object.entries(stream.elements))
      add(element, 'outKg', kg * share)
  for (const { stream, kg } of solved.exchanged)
    for (const [element, share] of Object.entries(stream.elements))
      add(element, kg > 0 ? 'inKg' : 'outKg', Math.abs(kg) * share)
  for (const { element, oxideKg } of surplus(solved)) {
    const sold = solved.chain.prices.oxide(element) !== null
    add(element, sold ? 'outKg' : 'stockKg', oxideKg * fraction(element))
  }
  return [...lines]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([element, line]) => ({
      element,
      ...line,
      residualKg: line.inKg - line.outKg - line.lossKg - line.stockKg,
    }))
}
