import type { ModeTable } from './plain-problem.ts'

/** Choices of modes that keep every consumable within its stock. */
export interface ModeFit {
  /**
   * The choice nearest to `wanted` along one of the orders in which activities are decided: each keeps its wanted mode
   * where the rest can still be supplied, or takes the first other mode that allows it, tried from a random one. Changes
   * `wanted`; false when there is none, or none was met on the way.
   */
  readonly fit: (wanted: Int32Array, random: () => number) => boolean
  /** A choice that fits, or undefined when no choice does: decided exactly. */
  readonly any: () => Int32Array | undefined
}

/**
 * Fits modes to stocks by dynamic programming over the activities: for what is left of one consumable, the least that the
 * activities still to be decided use up of the next one (the multiple-choice knapsack of
 * Kellerer, Pferschy and Pisinger 2004). With up to two consumables the tables decide alone; with more they bound a depth-first search.
 */
export function modeFit(problem: ModeTable): ModeFit {
  const { size, stocks, modeStart, consumes } = problem
  const count = stocks.length
  const fixed = Int32Array.from({ length: size }, (_, index) => modeStart[index] as number)
  if (count === 0) return { fit: () => true, any: () => fixed }
  const plans = Array.from({ length: orders }, (_, turn) =>
    supplyPlan(problem, shuffled(size, turn)),
  )
  const left = new Int32Array(count)

  function take(mode: number, sign: number): void {
    for (let stock = 0; stock < count; stock++)
      left[stock] = (left[stock] as number) - sign * (consumes[mode * count + stock] as number)
  }

  return {
    fit: (wanted, random) => {
      const plan = plans[Math.floor(random() * plans.length)] as SupplyPlan
      left.set(stocks)
      for (let position = 0; position < size; position++) {
        const activity = plan.order[position] as number
        const first = modeStart[activity] as number
        const modes = (modeStart[activity + 1] as number) - first
        let mode = wanted[activity] as number
        take(mode, 1)
        if (plan.suffices(position + 1, left)) continue
        const from = Math.floor(random() * modes)
        let found = false
        for (let turn = 0; turn < modes && !found; turn++) {
          take(mode, -1)
          mode = first + ((from + turn) % modes)
          take(mode, 1)
          found = plan.suffices(position + 1, left)
        }
        if (!found) return false
        wanted[activity] = mode
      }
      return true
    },
    any: () => {
      const chosen = fixed.slice()
      left.set(stocks)
      return decide(plans[0] as SupplyPlan, 0, chosen) ? chosen : undefined
    },
  }

  function decide(plan: SupplyPlan, position: number, chosen: Int32Array): boolean {
    if (!plan.suffices(position, left)) return false
    if (position === size) return true
    const activity = plan.order[position] as number
    const end = modeStart[activity + 1] as number
    for (let mode = modeStart[activity] as number; mode < end; mode++) {
      chosen[activity] = mode
      take(mode, 1)
      if (decide(plan, position + 1, chosen)) return true
      take(mode, -1)
    }
    return false
  }
}

/** Orders in which modes are decided, so that not always the same activities give way. */
const orders = 6

/** Most numbers that the tables of one order may hold. */
const largestTable = 4_000_000

interface SupplyPlan {
  readonly order: Int32Array
  /** False only when the activities from `position` on need more than is `left`; exact with one or two consumables. */
  readonly suffices: (position: number, left: Int32Array) => boolean
}

function supplyPlan(problem: ModeTable, order: Int32Array): SupplyPlan {
  const { size, stocks, modeStart, consumes } = problem
  const count = stocks.length
  const least = new Int32Array((size + 1) * count)
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    for (let stock = 0; stock < count; stock++) {
      let own = Number.MAX_SAFE_INTEGER
      for (
        let mode = modeStart[activity] as number;
        mode < (modeStart[activity + 1] as number);
        mode++
      )
        own = Math.min(own, consumes[mode * count + stock] as number)
      least[position * count + stock] = own + (least[(position + 1) * count + stock] as number)
    }
  }
  const pairs: { readonly of: number; readonly by: number; readonly table: Int32Array }[] = []
  for (let of = 0; of < count; of++) {
    for (let by = of + 1; by < count; by++) {
      if ((size + 1) * ((stocks[of] as number) + 1) <= largestTable)
        pairs.push({ of, by, table: pairTable(problem, order, of, by) })
    }
  }
  return {
    order,
    suffices: (position, left) => {
      for (let stock = 0; stock < count; stock++)
        if ((left[stock] as number) < (least[position * count + stock] as number)) return false
      return pairs.every(
        ({ of, by, table }) =>
          (table[position * ((stocks[of] as number) + 1) + (left[of] as number)] as number) <=
          (left[by] as number),
      )
    },
  }
}

/** `table[position * (stock + 1) + left]`: least use of `by` from `position` on while `of` has `left` units. */
function pairTable(problem: ModeTable, order: Int32Array, of: number, by: number): Int32Array {
  const { size, stocks, modeStart, consumes } = problem
  const count = stocks.length
  const width = (stocks[of] as number) + 1
  const table = new Int32Array((size + 1) * width)
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    for (let left = 0; left < width; left++) {
      let best = never
      for (
        let mode = modeStart[activity] as number;
        mode < (modeStart[activity + 1] as number);
        mode++
      ) {
        const rest = left - (consumes[mode * count + of] as number)
        if (rest < 0) continue
        const use =
          (consumes[mode * count + by] as number) + (table[(position + 1) * width + rest] as number)
        if (use < best) best = use
      }
      table[position * width + left] = best
    }
  }
  return table
}

/** More than any stock. */
const never = 0x3fffffff

/** The activities in one of several fixed orders; the first is their own. */
function shuffled(size: number, turn: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, index) => index)
  let state = turn
  for (let at = size - 1; at > 0 && turn > 0; at--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const other = state % (at + 1)
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
  return order
}
