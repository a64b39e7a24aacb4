import type { StartBounds } from './start-bounds.ts'

/** Clauses of literals over start bounds, at least one of which must hold; each watched by two of its literals. */
export class Nogoods {
  private clauses: Int32Array[] = []
  /** Clauses watched by each side, and the bound up to which their literal there cannot be false. */
  private readonly watching: Int32Array[][]
  private readonly limits: number[][]

  constructor(sides: number) {
    this.watching = Array.from({ length: sides }, () => [])
    this.limits = Array.from({ length: sides }, () => [])
  }

  /** Keeps a clause of two literals or more, whose first two are the last to become false. */
  add(clause: Int32Array): void {
    this.clauses.push(clause)
    this.watch(clause, 0)
    this.watch(clause, 2)
  }

  /** Forgets the older half of the long clauses once there are many. Only before any decision. */
  thinOut(): void {
    if (this.clauses.length < most) return
    const old = this.clauses.length >> 1
    const kept = this.clauses.filter((clause, at) => at >= old || clause.length <= 2 * short)
    for (const list of this.watching) list.length = 0
    for (const list of this.limits) list.length = 0
    this.clauses = []
    for (const clause of kept) this.add(clause)
  }

  /** What follows from one changed side; false on a conflict. */
  propagate(bounds: StartBounds, changed: number): boolean {
    const list = this.watching[changed] as Int32Array[]
    const limits = this.limits[changed] as number[]
    const now = bounds.bound[changed] as number
    const length = list.length
    let kept = 0
    let isSound = true
    for (let at = 0; at < length; at++) {
      const limit = limits[at] as number
      const clause = list[at] as Int32Array
      if (isSound && now > limit) {
        const verdict = this.visit(bounds, clause, changed)
        if (verdict === 'moved') continue
        if (verdict === 'broken') isSound = false
      }
      if (kept !== at) {
        list[kept] = clause
        limits[kept] = limit
      }
      kept++
    }
    list.length = kept
    limits.length = kept
    return isSound
  }

  /** Looks at a clause whose literal on the changed side has become false. */
  private visit(
    bounds: StartBounds,
    clause: Int32Array,
    changed: number,
  ): 'kept' | 'moved' | 'broken' {
    if (((clause[0] as number) ^ 1) === changed) exchange(clause, 0, 2)
    const side = clause[0] as number
    const value = clause[1] as number
    if (bounds.isTrue(side, value)) return 'kept'
    for (let other = 4; other < clause.length; other += 2) {
      if (bounds.isFalse(clause[other] as number, clause[other + 1] as number)) continue
      exchange(clause, 2, other)
      this.watch(clause, 2)
      return 'moved'
    }
    for (let other = 2; other < clause.length; other += 2)
      bounds.because((clause[other] as number) ^ 1, 1 - (clause[other + 1] as number))
    return bounds.tighten(side, value) ? 'kept' : 'broken'
  }

  private watch(clause: Int32Array, at: number): void {
    const side = (clause[at] as number) ^ 1
    this.watching[side]?.push(clause)
    this.limits[side]?.push(-(clause[at + 1] as number))
  }
}

/** Clauses kept before some are forgotten, and literals of one that is kept for good. */
const most = 8000
const short = 6

function exchange(clause: Int32Array, left: number, right: number): void {
  for (let part = 0; part < 2; part++) {
    const kept = clause[left + part] as number
    clause[left + part] = clause[right + part] as number
    clause[right + part] = kept
  }
}
