import type { Catalog, Process } from '#core/model/catalog.ts'
import type { MaterialPlan } from '#core/model/plan.ts'

/** How far one element fails to add up anywhere in the plan. */
export interface BalanceResidual {
  readonly element: string
  /** kg of element, summed over all places and periods. */
  readonly residual: number
  /** The worst place and period, as a share of what passed there. */
  readonly relative: number
}

/**
 * Recomputes the balance of every element from the plan's flows and runs and the catalog alone: at every place, period and
 * ore what arrives is what is worked on, and what leaves is that times the yield. It shares nothing with the code that
 * made the plan.
 */
export function checkBalance(
  plan: Pick<MaterialPlan, 'flows' | 'runs'>,
  catalog: Pick<Catalog, 'processes' | 'ores' | 'elements'>,
): BalanceResidual[] {
  const periods = [...new Set(plan.flows.map(({ period }) => period))].sort()
  const nodes = new Map<string, Node>()
  const nodeAt = (place: string, period: string, origin: string, element: string) => {
    const key = [place, period, origin, element].join('|')
    const node = nodes.get(key) ?? { ...emptyNode, place, element }
    nodes.set(key, node)
    return node
  }
  const collects = new Set(
    plan.runs
      .filter(({ process }) => catalog.processes[process]?.stage === 'recycle')
      .map(({ facility }) => facility),
  )
  for (const flow of plan.flows)
    for (const [element, kg] of contents(flow, catalog)) {
      const from = nodeAt(flow.from, flow.period, flow.origin, element)
      const to = nodeAt(flow.to, flow.period, flow.origin, element)
      if (flow.from === `stock.${flow.to}` || flow.from === `others.${flow.to}`) to.released += kg
      else to.arrived += kg
      if (collects.has(flow.to) && !flow.from.startsWith('stock.')) from.swarf += kg
      else if (flow.to === `lane.${flow.to.slice(5)}` && flow.material.endsWith(' in swarf'))
        from.swarf += kg
      else from.left += kg
    }
  for (const run of plan.runs) {
    const process = catalog.processes[run.process]
    for (const [element, kg] of contents(run, catalog)) {
      const node = nodeAt(run.facility, run.period, run.origin, element)
      node.worked += kg
      node.passed += process ? kg * yieldOf(process, element) : 0
      node.removable += process?.stage === 'part' ? kg * (1 - yieldOf(process, element)) : 0
    }
  }
  carryStock(plan, catalog, periods, nodes)
  return worstByElement([...nodes.values()])
}

interface Node {
  place: string
  element: string
  arrived: number
  worked: number
  passed: number
  left: number
  swarf: number
  removable: number
  released: number
  waiting: number
}

const emptyNode = {
  arrived: 0,
  worked: 0,
  passed: 0,
  left: 0,
  swarf: 0,
  removable: 0,
  released: 0,
  waiting: 0,
}

/** kg by which a node fails to add up. Ends of the chain, lanes and stocks only take or give. */
function residualOf(node: Node): number {
  if (node.place.startsWith('stock.')) return Math.abs(node.waiting)
  if (isEnd(node.place)) return 0
  const works = node.worked > 0
  return (
    (works ? Math.abs(node.arrived - node.worked) : 0) +
    Math.abs((works ? node.passed : node.arrived) + node.released - node.left) +
    Math.max(0, node.swarf - node.removable)
  )
}

const isEnd = (place: string): boolean =>
  place.startsWith('deposit.') ||
  place.startsWith('lane.') ||
  place.startsWith('others.') ||
  place === 'market' ||
  place === 'co-products' ||
  place === 'co-product-stock'

/** What a stock gives in one period it must have taken in the one before. */
function carryStock(
  plan: Pick<MaterialPlan, 'flows'>,
  catalog: Pick<Catalog, 'ores' | 'elements'>,
  periods: readonly string[],
  nodes: ReadonlyMap<string, Node>,
): void {
  for (const flow of plan.flows) {
    const taken = flow.to === `stock.${flow.from}`
    if (!taken && flow.from !== `stock.${flow.to}`) continue
    const period = taken ? flow.period : periods[periods.indexOf(flow.period) - 1]
    for (const [element, kg] of contents(flow, catalog)) {
      const key = [taken ? flow.to : flow.from, period, flow.origin, element].join('|')
      const node = nodes.get(key)
      if (node) node.waiting += taken ? kg : -kg
    }
  }
}

function worstByElement(nodes: readonly Node[]): BalanceResidual[] {
  const elements = [...new Set(nodes.map(({ element }) => element))].sort()
  return elements.map((element) => {
    const own = nodes.filter((node) => node.element === element)
    const largest = Math.max(...own.map(size))
    return {
      element,
      residual: own.reduce((sum, node) => sum + residualOf(node), 0),
      relative: own.reduce(
        (worst, node) =>
          size(node) > 1e-7 * largest ? Math.max(worst, residualOf(node) / size(node)) : worst,
        0,
      ),
    }
  })
}

const size = (node: Node): number =>
  Math.max(node.arrived + node.released, node.worked, node.left, Math.abs(node.waiting))

/** kg of element in a row's kg of mixed oxide, of an element's oxide, or of the element itself. */
function contents(
  { material, kg, origin }: { material: string; kg: number; origin: string },
  { ores, elements }: Pick<Catalog, 'ores' | 'elements'>,
): [string, number][] {
  if (material === 'REO')
    return Object.entries(ores[origin]?.shares ?? {}).map(([element, share]) => [
      element,
      kg * share * (elements[element]?.metalMassFractionInOxide ?? Number.NaN),
    ])
  const [element = '', form] = material.split(' ')
  const fraction = form === 'oxide' ? elements[element]?.metalMassFractionInOxide : 1
  return [[element, kg * (fraction ?? Number.NaN)]]
}

/** Separation recovers each element by itself; metal and recycling take didymium as one; all else passes bodies whole. */
function yieldOf({ stage, parameters }: Process, element: string): number {
  const didymium = element === 'Nd' || element === 'Pr'
  const named =
    stage === 'separate'
      ? [`yield.${element}`, ...(didymium ? ['yield.NdPr'] : [])]
      : stage === 'metal' || stage === 'recycle'
        ? didymium
          ? ['yield.NdPr', 'yield.Nd']
          : [`yield.${element}`]
        : []
  for (const name of [...named, 'yield', 'recovery']) {
    const estimate = parameters[name]
    if (estimate) return estimate.mode
  }
  return 0
}
