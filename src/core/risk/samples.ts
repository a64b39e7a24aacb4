/** Results of consecutive samples; rows follow the samples, columns the steps. */
export interface Samples {
  /** Number of the first sample. */
  readonly first: number
  readonly count: number
  /** Day offset at which each sample finishes, exclusive. */
  readonly finish: Int32Array
  /** Currency units of each sample. */
  readonly cost: Float64Array
  /** Day offset at which each step finishes, one row of steps per sample. */
  readonly stepFinish: Int32Array
  /** In how many samples each step was critical. */
  readonly criticalCount: Int32Array
  /** Per step, sums over the samples: d, d², d × finish, where d is the step's span in calendar days. */
  readonly dayMoments: Float64Array
}

/** One block from consecutive ones; throws when a block is missing or out of order. */
export function mergeBlocks(blocks: readonly Samples[]): Samples {
  const head = blocks[0]
  if (head === undefined) throw new RangeError('there are no sample blocks to merge')
  const count = blocks.reduce((sum, block) => sum + block.count, 0)
  const steps = head.criticalCount.length
  const merged = emptySamples(head.first, count, steps)
  let done = 0
  for (const block of blocks) {
    if (block.first !== head.first + done)
      throw new RangeError(
        `sample block ${block.first} stands where ${head.first + done} is due; merge blocks in order`,
      )
    merged.finish.set(block.finish, done)
    merged.cost.set(block.cost, done)
    merged.stepFinish.set(block.stepFinish, done * steps)
    addInto(merged.criticalCount, block.criticalCount)
    addInto(merged.dayMoments, block.dayMoments)
    done += block.count
  }
  return merged
}

/** Zeros to write into. */
export const emptySamples = (first: number, count: number, steps: number): Samples => ({
  first,
  count,
  finish: new Int32Array(count),
  cost: new Float64Array(count),
  stepFinish: new Int32Array(count * steps),
  criticalCount: new Int32Array(steps),
  dayMoments: new Float64Array(3 * steps),
})

function addInto(sums: Int32Array | Float64Array, more: Int32Array | Float64Array): void {
  for (let index = 0; index < sums.length; index++)
    sums[index] = (sums[index] as number) + (more[index] as number)
}
