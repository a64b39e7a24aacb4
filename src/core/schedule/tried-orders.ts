/** Activity orders, with their modes and the way they were generated, that a search has tried: known by a hash, so that a few new ones count as old. */
export class TriedOrders {
  private readonly hashes = new Set<number>()

  /** True the first time it is asked. */
  isNew(order: Int32Array, mode: Int32Array, way: number): boolean {
    let hash = way
    for (let at = 0; at < order.length; at++) {
      hash = (Math.imul(hash, 31) + (order[at] as number)) | 0
      hash = (Math.imul(hash, 31) + (mode[at] as number)) | 0
    }
    if (this.hashes.size >= most) this.hashes.clear()
    const before = this.hashes.size
    return this.hashes.add(hash).size > before
  }
}

/** Hashes held before all are forgotten. */
const most = 1_000_000
