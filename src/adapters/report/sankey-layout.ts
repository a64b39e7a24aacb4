import type { ElementFlow, Plan } from '#core/model/plan.ts'

/** Stages of the chain from left to right; recyclers stand below the shop that feeds them. */
const order =
  'deposit mine precipitate separate metal alloy powder block part coat recycle site market'.split(
    ' ',
  )

export interface SankeyNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly kg: number
  /** What entered and did not leave: losses and stock. */
  readonly lostKg: number
}

export interface SankeyBand {
  readonly flow: ElementFlow
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  /** Runs against the chain: recovered material. */
  readonly back: boolean
}

export interface Sankey {
  readonly nodes: readonly SankeyNode[]
  readonly bands: readonly SankeyBand[]
}

interface Box {
  readonly width: number
  readonly height: number
  readonly node: number
  readonly gap: number
}

/** Places one element's flows: columns by stage, heights by mass on one scale for the whole picture. */
export function sankeyLayout(
  flows: readonly ElementFlow[],
  places: Plan['material']['places'],
  box: Box,
): Sankey {
  const stage = new Map(places.map((place) => [place.id, rankOfStage(place.stage)]))
  const rankOf = (id: string) => stage.get(id) ?? rankOfStage(id)
  const ids = [...new Set(flows.flatMap((flow) => [flow.from, flow.to]))]
  const sum = (id: string, end: 'from' | 'to') =>
    flows.reduce((total, flow) => total + (flow[end] === id ? flow.kg : 0), 0)
  const ranks = [...new Set(ids.map(rankOf))].sort((one, other) => one - other)
  const columns = ranks.map((rank) =>
    ids
      .filter((id) => rankOf(id) === rank)
      .map((id) => ({ id, in: sum(id, 'to'), out: sum(id, 'from') }))
      .map((node) => ({ ...node, kg: Math.max(node.in, node.out) }))
      .sort((one, other) => other.kg - one.kg),
  )
  const scale = Math.min(
    ...columns.map(
      (column) =>
        (box.height - box.gap * (column.length - 1)) /
        Math.max(
          1e-9,
          column.reduce((total, node) => total + node.kg, 0),
        ),
    ),
  )
  const step = (box.width - box.node) / Math.max(1, columns.length - 1)
  const nodes = columns.flatMap((column, at) => {
    let y = ranks[at] === order.indexOf('recycle') ? box.height * 0.55 : 0
    return column.map((node) => {
      const placed: SankeyNode = {
        id: node.id,
        x: at * step,
        y,
        height: node.kg * scale,
        kg: node.kg,
        lostKg: node.in === 0 || node.out === 0 ? 0 : Math.max(0, node.in - node.out),
      }
      y += placed.height + box.gap
      return placed
    })
  })
  return { nodes, bands: bandsOf(flows, nodes, scale, box.node) }
}

function bandsOf(
  flows: readonly ElementFlow[],
  nodes: readonly SankeyNode[],
  scale: number,
  nodeWidth: number,
): readonly SankeyBand[] {
  const at = new Map(nodes.map((node) => [node.id, node]))
  const left = new Map<string, number>()
  const entered = new Map<string, number>()
  const take = (used: Map<string, number>, id: string, width: number) => {
    const before = used.get(id) ?? 0
    used.set(id, before + width)
    return before + width / 2
  }
  const sorted = flows.toSorted(
    (one, other) =>
      Number(isBack(one, at)) - Number(isBack(other, at)) ||
      (at.get(one.to)?.y ?? 0) - (at.get(other.to)?.y ?? 0) ||
      (one.origin < other.origin ? -1 : 1),
  )
  return sorted.flatMap((flow) => {
    const from = at.get(flow.from)
    const to = at.get(flow.to)
    if (!from || !to) return []
    const width = flow.kg * scale
    const y1 = from.y + take(left, flow.from, width)
    const y2 = to.y + take(entered, flow.to, width)
    return [{ flow, x1: from.x + nodeWidth, y1, x2: to.x, y2, width, back: to.x <= from.x }]
  })
}

/** A stage the chain does not name stands just before the market. */
function rankOfStage(stage: string): number {
  const rank = order.indexOf(stage)
  return rank < 0 ? order.length - 2 : rank
}

const isBack = (flow: ElementFlow, at: ReadonlyMap<string, SankeyNode>) =>
  (at.get(flow.to)?.x ?? 0) <= (at.get(flow.from)?.x ?? 0)
