import type { ElementFlow } from '#core/model/plan.ts'

/** Pixels of one element's picture: the chain runs down a zone from `left`, side branches stand right of it. */
export interface SankeyBox {
  readonly left: number
  /** Of the zone in which the chain runs. */
  readonly zone: number
  /** Of the room to its right, for side branches. */
  readonly side: number
  readonly gap: number
}

export interface SankeyNode {
  readonly id: string
  readonly row: number
  readonly x: number
  readonly width: number
  readonly kg: number
  /** What entered and did not leave: losses and stock. */
  readonly lostKg: number
}

/** A ribbon from the foot of one node to the head of another, by the left edge at either end. */
export interface SankeyBand {
  readonly flow: ElementFlow
  readonly from: SankeyNode
  readonly to: SankeyNode
  readonly x1: number
  readonly x2: number
  readonly width: number
  /** Runs against the chain: recovered material. */
  readonly back: boolean
}

export interface Sankey {
  readonly nodes: readonly SankeyNode[]
  readonly bands: readonly SankeyBand[]
}

/**
 * Places one element's flows: a row for each stage, widths by mass on one scale for the whole element. Within a row,
 * nodes follow the middle of what feeds them, by name where that is the same, and ribbons leave and enter in that order, so
 * that the chain does not cross itself.
 */
export function sankeyLayout(
  flows: readonly ElementFlow[],
  rowOf: (place: string) => number,
  isSide: (place: string) => boolean,
  box: SankeyBox,
): Sankey {
  const ids = [...new Set(flows.flatMap((flow) => [flow.from, flow.to]))]
  const sum = (id: string, end: 'from' | 'to') =>
    flows.reduce((total, flow) => total + (flow[end] === id ? flow.kg : 0), 0)
  const masses = new Map(
    ids.map((id) => {
      const entered = sum(id, 'to')
      const left = sum(id, 'from')
      const isEnd = entered === 0 || left === 0
      return [id, { kg: Math.max(entered, left), lostKg: isEnd ? 0 : Math.max(0, entered - left) }]
    }),
  )
  const rows = [...new Set(ids.map(rowOf))].sort((one, other) => one - other)
  const inRow = (row: number, side: boolean) =>
    ids.filter((id) => rowOf(id) === row && isSide(id) === side)
  const scale = Math.min(
    ...rows.flatMap((row) => [
      fit(inRow(row, false), masses, box.zone, box.gap),
      fit(inRow(row, true), masses, box.side, box.gap),
    ]),
  )
  const placed = new Map<string, SankeyNode>()
  for (const row of rows) {
    for (const side of [false, true]) {
      let x = box.left + (side ? box.zone : 0)
      for (const id of inRow(row, side).sort(inOrder)) {
        const { kg, lostKg } = masses.get(id)!
        placed.set(id, { id, row, x, width: kg * scale, kg, lostKg })
        x += kg * scale + box.gap
      }
    }
  }
  function inOrder(one: string, other: string): number {
    const apart = middle(one) - middle(other)
    return Math.abs(apart) > hair ? apart : one < other ? -1 : 1
  }
  function middle(id: string): number {
    const into = flows.filter((flow) => flow.to === id && placed.has(flow.from))
    const kg = into.reduce((total, flow) => total + flow.kg, 0)
    return into.reduce((total, { from, kg: part }) => {
      const node = placed.get(from)!
      return total + ((node.x + node.width / 2) * part) / kg
    }, 0)
  }
  return { nodes: [...placed.values()], bands: bandsOf(flows, placed, scale) }
}

/** Pixels within which two middles are the same: sums of the same parts differ by rounding. */
const hair = 1e-6

/** Pixels for a kilogram at which a row's nodes fit `room` with gaps between them. */
function fit(
  ids: readonly string[],
  masses: ReadonlyMap<string, { readonly kg: number }>,
  room: number,
  gap: number,
): number {
  const kg = ids.reduce((total, id) => total + masses.get(id)!.kg, 0)
  return kg === 0 ? Number.MAX_VALUE : (room - gap * (ids.length - 1)) / kg
}

function bandsOf(
  flows: readonly ElementFlow[],
  placed: ReadonlyMap<string, SankeyNode>,
  scale: number,
): readonly SankeyBand[] {
  const bands = flows.map((flow) => {
    const from = placed.get(flow.from)!
    const to = placed.get(flow.to)!
    return { flow, from, to, width: flow.kg * scale, back: to.row <= from.row }
  })
  const order = (one: (typeof bands)[number], other: (typeof bands)[number], end: 'from' | 'to') =>
    one[end].x - other[end].x || (one.flow.origin < other.flow.origin ? -1 : 1)
  const starts = offsets(
    bands.toSorted((one, other) => order(one, other, 'to')),
    'from',
  )
  const ends = offsets(
    bands.toSorted((one, other) => order(one, other, 'from')),
    'to',
  )
  return bands.map((band) => ({ ...band, x1: starts.get(band.flow)!, x2: ends.get(band.flow)! }))
}

function offsets(
  bands: readonly { flow: ElementFlow; from: SankeyNode; to: SankeyNode; width: number }[],
  end: 'from' | 'to',
): ReadonlyMap<ElementFlow, number> {
  const used = new Map<string, number>()
  return new Map(
    bands.map((band) => {
      const node = band[end]
      const before = used.get(node.id) ?? 0
      used.set(node.id, before + band.width)
      return [band.flow, node.x + before]
    }),
  )
}
