/**
 * Bounds of start times with the reason of every change (the integer trail of lazy clause generation: Ohrimenko, Stuckey and
 * Codish 2009). Side 2i says that activity i starts at or after `bound`, side 2i+1 that minus its start is at or above it, so
 * a literal is always a side and a least value. Reasons are literals that were true before; they lie in one pool that shrinks
 * on the way back.
 */
export class StartBounds {
  readonly bound: Int32Array
  /** Changes made so far, each with its side, its value before, the change of the same side before it, and its reason. */
  count = 0
  sides: Int32Array
  values: Int32Array
  private before: Int32Array
  private reasonStart: Int32Array
  private readonly last: Int32Array
  private pool: Int32Array
  private poolSize = 0
  /** Change counts at which the decisions were made. */
  readonly decisions: number[] = []
  /** The literals of the last conflict: together they cannot be. */
  conflict: number[] = []

  constructor(earliest: Int32Array, latest: Int32Array) {
    const sides = earliest.length * 2
    this.bound = new Int32Array(sides)
    earliest.forEach((start, index) => {
      this.bound[2 * index] = start
      this.bound[2 * index + 1] = -(latest[index] as number)
    })
    this.last = new Int32Array(sides).fill(-1)
    const room = 1024
    this.sides = new Int32Array(room)
    this.values = new Int32Array(room)
    this.before = new Int32Array(room)
    this.reasonStart = new Int32Array(room + 1)
    this.pool = new Int32Array(room * 8)
  }

  /** True when the literal follows from the bounds. */
  isTrue(side: number, value: number): boolean {
    return (this.bound[side] as number) >= value
  }

  /** True when its contrary does. */
  isFalse(side: number, value: number): boolean {
    return (this.bound[side ^ 1] as number) > -value
  }

  /** Adds a literal to the reason of the next change. */
  because(side: number, value: number): void {
    if (this.poolSize + 2 > this.pool.length) this.pool = doubled(this.pool)
    this.pool[this.poolSize++] = side
    this.pool[this.poolSize++] = value
  }

  /** Forgets the reason begun. */
  forget(): void {
    this.poolSize = this.reasonStart[this.count] as number
  }

  /** Tightens a bound for the reason given beforehand; false when that empties its range, which is then the conflict. */
  tighten(side: number, value: number): boolean {
    if (this.isTrue(side, value)) {
      this.forget()
      return true
    }
    if (this.isFalse(side, value)) {
      this.becomeConflict()
      this.conflict.push(side ^ 1, 1 - value)
      return false
    }
    if (this.count + 2 > this.sides.length) this.grow()
    const at = this.count
    this.sides[at] = side
    this.values[at] = this.bound[side] as number
    this.before[at] = this.last[side] as number
    this.last[side] = at
    this.bound[side] = value
    this.count++
    this.reasonStart[this.count] = this.poolSize
    return true
  }

  /** Makes the reason given beforehand a conflict. */
  becomeConflict(): void {
    this.conflict = Array.from(
      this.pool.subarray(this.reasonStart[this.count] as number, this.poolSize),
    )
    this.forget()
  }

  /** The first change that made a true literal true, or -1 when it always was. */
  madeTrue(side: number, value: number): number {
    let at = this.last[side] as number
    while (at >= 0 && (this.values[at] as number) >= value) at = this.before[at] as number
    return at
  }

  /** Calls `each` with the literals of a change's reason. */
  reasonOf(change: number, each: (side: number, value: number) => void): void {
    const end = this.reasonStart[change + 1] as number
    for (let at = this.reasonStart[change] as number; at < end; at += 2)
      each(this.pool[at] as number, this.pool[at + 1] as number)
  }

  /** Takes back all changes after the first `level` decisions. */
  backTo(level: number): void {
    const count = level < this.decisions.length ? (this.decisions[level] as number) : this.count
    while (this.count > count) {
      this.count--
      const side = this.sides[this.count] as number
      this.bound[side] = this.values[this.count] as number
      this.last[side] = this.before[this.count] as number
    }
    this.poolSize = this.reasonStart[this.count] as number
    this.decisions.length = Math.min(level, this.decisions.length)
  }

  /** The decision, counted from 1, after which a change was made; 0 for one made before all. */
  levelOf(change: number): number {
    let low = 0
    let high = this.decisions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.decisions[middle] as number) <= change) low = middle + 1
      else high = middle
    }
    return low
  }

  private grow(): void {
    this.sides = doubled(this.sides)
    this.values = doubled(this.values)
    this.before = doubled(this.before)
    this.reasonStart = doubled(this.reasonStart)
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
