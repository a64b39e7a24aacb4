import type { ActivityMode, NetworkResource } from './network.ts'

/**
 * Capacity of several resources in one 32-bit word a day, and needs of modes in the same fields, each field with a guard bit
 * above it: all resources of a word are compared in one subtraction (Lamport 1975, "Multiple byte processing").
 * `free` fits `need` when `((free | guard) - need) & guard` is `guard` again.
 */
export interface PackedCapacity {
  /** Words a day. */
  readonly words: number
  readonly guard: Int32Array
  /** `need[mode * words + word]`. */
  readonly need: Int32Array
  /** Full capacity of each day laid out, `full[day * words + word]`; the last day's goes on. */
  readonly full: Int32Array
  readonly laidOut: number
  /** Every day has the same capacity. */
  readonly constant: boolean
}

/** Packs the resources of a network for these modes. */
export function packCapacity(
  resources: readonly NetworkResource[],
  modes: readonly ActivityMode[],
): PackedCapacity {
  const days = Math.max(1, ...resources.map(({ capacity }) => capacity.length))
  const constant = resources.every(({ capacity }) => capacity.every((unit) => unit === capacity[0]))
  const laidOut = constant ? 1 : days
  const fields = layOut(resources, modes)
  const words = Math.max(1, ...fields.map(({ word }) => word + 1))
  const guard = new Int32Array(words)
  const full = new Int32Array(words * laidOut)
  const need = new Int32Array(words * modes.length)
  const add = (to: Int32Array, at: number, field: Field, units: number): void => {
    to[at + field.word] = (to[at + field.word] as number) | (units << field.shift)
  }
  fields.forEach((field, index) => {
    const { capacity } = resources[index] as NetworkResource
    add(guard, 0, field, 1 << field.bits)
    for (let day = 0; day < laidOut; day++) {
      const units = capacity[Math.min(day, capacity.length - 1)] ?? 0
      add(full, day * words, field, Math.max(0, Math.min(units, field.most)))
    }
  })
  modes.forEach((mode, index) => {
    for (const [resource, units] of needOf(mode)) {
      add(need, index * words, fields[resource] as Field, units)
    }
  })
  return { words, guard, need, full, laidOut, constant }
}

interface Field {
  readonly word: number
  readonly shift: number
  readonly bits: number
  /** Units that are counted: no more are ever asked for together. */
  readonly most: number
}

/** Bits of a word that fields and their guards may take. */
const wordBits = 32

function layOut(
  resources: readonly NetworkResource[],
  modes: readonly ActivityMode[],
): readonly Field[] {
  const asked = new Float64Array(resources.length)
  const largest = new Float64Array(resources.length)
  for (const mode of modes) {
    for (const [resource, units] of needOf(mode)) {
      asked[resource] = (asked[resource] as number) + units
      largest[resource] = Math.max(largest[resource] as number, units)
    }
  }
  let word = 0
  let shift = 0
  return resources.map(({ capacity }, index) => {
    const peak = capacity.reduce((most, units) => Math.max(most, units), 0)
    const most = Math.min(peak, asked[index] as number)
    const bits = Math.max(1, 32 - Math.clz32(Math.max(most, largest[index] as number)))
    if (shift + bits + 1 > wordBits) {
      word++
      shift = 0
    }
    const field = { word, shift, bits, most }
    shift += bits + 1
    return field
  })
}

function needOf({ uses }: ActivityMode): Map<number, number> {
  const need = new Map<number, number>()
  for (const { resource, amount } of uses) need.set(resource, (need.get(resource) ?? 0) + amount)
  return need
}
