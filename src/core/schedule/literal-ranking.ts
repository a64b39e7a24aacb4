/**
 * Literals ranked by how often they lately took part in conflicts (VSIDS: Moskewicz, Madigan, Zhao, Zhang and Malik 2001), in a
 * heap; never more than once in it.
 */
export class LiteralRanking {
  private readonly score: Float64Array
  private readonly place: Int32Array
  private readonly heap: number[] = []
  private step = 1

  constructor(literals: number) {
    this.score = new Float64Array(literals)
    this.place = new Int32Array(literals).fill(-1)
  }

  /** Raises a literal's score. */
  bump(literal: number): void {
    this.score[literal] = (this.score[literal] as number) + this.step
    if ((this.score[literal] as number) > 1e100) this.rescale()
    this.offer(literal)
  }

  /** Makes all earlier conflicts count less. */
  decay(): void {
    this.step /= 0.95
  }

  /** Puts a literal that has a score back into the heap. */
  offer(literal: number): void {
    if ((this.score[literal] as number) === 0) return
    let at = this.place[literal] as number
    if (at < 0) {
      at = this.heap.length
      this.heap.push(literal)
    }
    this.rise(at, literal)
  }

  /** Takes out the literal with the highest score; undefined when none is left. */
  take(): number | undefined {
    const { heap, place } = this
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined) return undefined
    place[top] = -1
    if (top !== last) this.sink(last)
    return top
  }

  private rise(from: number, literal: number): void {
    const { heap, place, score } = this
    let at = from
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      const above = heap[parent] as number
      if ((score[above] as number) >= (score[literal] as number)) break
      heap[at] = above
      place[above] = at
      at = parent
    }
    heap[at] = literal
    place[literal] = at
  }

  private sink(literal: number): void {
    const { heap, place, score } = this
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      const right = heap[child + 1]
      if (
        right !== undefined &&
        (score[right] as number) > (score[heap[child] as number] as number)
      )
        child++
      const below = heap[child] as number
      if ((score[below] as number) <= (score[literal] as number)) break
      heap[at] = below
      place[below] = at
      at = child
    }
    heap[at] = literal
    place[literal] = at
  }

  private rescale(): void {
    for (let at = 0; at < this.score.length; at++)
      this.score[at] = (this.score[at] as number) * 1e-100
    this.step *= 1e-100
  }
}
