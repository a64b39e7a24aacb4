import type { CompiledNetwork } from './compiled-network.ts'
import { directLinks } from './direct-links.ts'
import type { ActivityMode, Network } from './network.ts'
import { type PackedCapacity, packCapacity } from './packed-capacity.ts'
import { possibleModes } from './possible-modes.ts'

/**
 * The modes of a network, counted through all activities: those of activity i are `modeStart[i] .. modeStart[i+1])`, modes that
 * never fit left out.
 */
export interface ModeTable {
  readonly size: number
  readonly modes: readonly ActivityMode[]
  readonly modeStart: Int32Array
  /** Place of each mode among those of its activity in the network. */
  readonly place: Int32Array
  /** Units of consumable c that mode m uses up: `consumes[m * stocks.length + c]`. */
  readonly consumes: Int32Array
  readonly stocks: Int32Array
}

/** A network without calendars, pins, costs and deadlines, whose one aim is an early finish, as flat arrays. */
export interface PlainProblem extends ModeTable {
  /** Predecessors before successors. */
  readonly order: Int32Array
  readonly release: Int32Array
  readonly days: Int32Array
  readonly capacity: PackedCapacity
  readonly links: PlainLinks
  /** True when a start order is always an order of predecessors before successors. */
  readonly ordersByStart: boolean
}

/** Links as least distances: `gap` between an end of the earlier and an end of the later activity. */
export interface PlainLinks {
  /** Every link is finish to start without lag, so that the other arrays need not be read. */
  readonly simple: boolean
  readonly intoStart: Int32Array
  readonly before: Int32Array
  readonly intoGap: Int32Array
  /** 1 when measured from the finish of the earlier, and 2 more when to the finish of the later. */
  readonly intoEnds: Int8Array
  readonly outOfStart: Int32Array
  readonly after: Int32Array
  readonly outOfGap: Int32Array
  readonly outOfEnds: Int8Array
}

/** The plain form of a network, or undefined when it has what only the general search can handle. */
export function plainProblem(compiled: CompiledNetwork): PlainProblem | undefined {
  const { network } = compiled
  const isPlain =
    network.budget === null &&
    network.activities.every(
      ({ deadline, pinnedStart, modes }) =>
        deadline === null &&
        pinnedStart === null &&
        modes.every(({ cost, calendar }) => cost === 0 && isContinuous(network, calendar)),
    )
  if (!isPlain) return undefined
  const table = modeTable(network)
  const links = plainLinks(compiled)
  return {
    ...table,
    order: compiled.order,
    release: Int32Array.from(network.activities, ({ release }) => release),
    days: Int32Array.from(table.modes, ({ days }) => days),
    capacity: packCapacity(network.resources, table.modes),
    links,
    ordersByStart: keepsOrder(links),
  }
}

/** The modes that may be chosen. */
export function modeTable(network: Network): ModeTable {
  const choices = possibleModes(network)
  const modes = network.activities.flatMap(({ modes: all }, index) =>
    (choices[index] as readonly number[]).map((at) => all[at] as ActivityMode),
  )
  const modeStart = new Int32Array(choices.length + 1)
  choices.forEach((places, index) => {
    modeStart[index + 1] = (modeStart[index] as number) + places.length
  })
  const stocks = Int32Array.from(network.consumables ?? [], ({ capacity }) => capacity)
  return {
    size: choices.length,
    modes,
    modeStart,
    place: Int32Array.from(choices.flat()),
    consumes: consumption(modes, stocks.length),
    stocks,
  }
}

function isContinuous({ calendars }: Network, calendar: number): boolean {
  const table = calendars[calendar]
  return table !== undefined && table.dayOfOrdinal.length === table.length
}

function consumption(modes: readonly ActivityMode[], stocks: number): Int32Array {
  const consumes = new Int32Array(modes.length * stocks)
  modes.forEach((mode, index) => {
    for (const { consumable, amount } of mode.consumes ?? []) {
      const at = index * stocks + consumable
      consumes[at] = (consumes[at] as number) + amount
    }
  })
  return consumes
}

/** Start orders are safe where no link lets the later activity start first. */
function keepsOrder({ intoGap, intoEnds }: PlainLinks): boolean {
  return intoGap.every((gap, at) => gap >= 0 && (intoEnds[at] as number) < 2)
}

function plainLinks(compiled: CompiledNetwork): PlainLinks {
  const { size, from, to, type, lag } = compiled
  const simple = lag.every((days, link) => days === 0 && type[link] === 0)
  const links = simple ? directLinks(compiled) : Array.from(lag, (_, link) => link)
  const [intoStart, into] = grouped(links, to, size)
  const [outOfStart, outOf] = grouped(links, from, size)
  const ends = (link: number): number => endsOfType[type[link] as number] as number
  return {
    simple,
    intoStart,
    before: into.map((link) => from[link] as number),
    intoGap: into.map((link) => lag[link] as number),
    intoEnds: Int8Array.from(into, ends),
    outOfStart,
    after: outOf.map((link) => to[link] as number),
    outOfGap: outOf.map((link) => lag[link] as number),
    outOfEnds: Int8Array.from(outOf, ends),
  }
}

/** Links by one of their ends: where those of each activity begin, and the links. */
function grouped(
  links: readonly number[],
  end: Int32Array,
  size: number,
): [Int32Array, Int32Array] {
  const start = new Int32Array(size + 1)
  for (const link of links) {
    const at = (end[link] as number) + 1
    start[at] = (start[at] as number) + 1
  }
  for (let at = 0; at < size; at++)
    start[at + 1] = (start[at + 1] as number) + (start[at] as number)
  const sorted = links.toSorted(
    (left, right) => (end[left] as number) - (end[right] as number) || left - right,
  )
  return [start, Int32Array.from(sorted)]
}

/** FS, SS, FF, SF. */
const endsOfType = [1, 0, 3, 2] as const
