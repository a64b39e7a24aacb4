import type { Network, Schedule } from '#core/schedule/network.ts'
import { compilePolicy } from '#core/schedule/policy.ts'
import { hashText, uniform } from './random.ts'
import type { RiskInput } from './risk-input.ts'
import { compileSteps } from './sample-steps.ts'

/** Several projects on shared capacity, to be sampled as one. */
export interface JointRisk {
  readonly network: Network
  readonly schedule: Schedule
  readonly parts: readonly JointPart[]
  readonly seed: number
  /** Samples there are in all. */
  readonly samples: number
}

/** One project of them. */
export interface JointPart {
  readonly id: string
  /** Its first activity in the network; its own steps follow in order. */
  readonly first: number
  /** Days from the network's origin to the day its own offsets count from. */
  readonly offset: number
  /** As it is sampled alone, but in the modes it has in the network. */
  readonly input: RiskInput
}

/** Results of consecutive joint samples; sample k of part p stands at `p * count + k - first`. */
export interface JointSamples {
  readonly first: number
  readonly count: number
  /** Day offset from the part's own day 0 at which it finishes, exclusive. */
  readonly finish: Int32Array
  readonly cost: Float64Array
}

/** A joint risk laid out for sampling; it holds working memory, so one block is sampled at a time. */
export interface CompiledJointRisk {
  readonly sampleBlock: (first: number, count: number) => JointSamples
}

/**
 * Prepares joint sampling. In joint sample k each project takes the course that `courseOf` names for it, with the very draws that
 * it has in that course alone, and all are scheduled by the joint plan's policy under the shared capacity: what a project is
 * later than in the same course alone is what the others do to it.
 */
export function compileJointRisk(risk: JointRisk): CompiledJointRisk {
  const { network, schedule, seed, samples } = risk
  const policy = compilePolicy(network, schedule)
  const size = network.activities.length
  const days = new Int32Array(size)
  const parts = risk.parts.map((part) => ({
    ...part,
    steps: compileSteps(part.input),
    course: courseOf(part.id, seed, samples),
    days: days.subarray(part.first, part.first + part.input.steps.length),
    planned: endOf(schedule.finish, part),
  }))
  const start = new Int32Array(size)
  const finish = new Int32Array(size)
  return {
    sampleBlock(first, count) {
      const block: JointSamples = {
        first,
        count,
        finish: new Int32Array(parts.length * count),
        cost: new Float64Array(parts.length * count),
      }
      const drawn = new Float64Array(parts.length)
      for (let row = 0; row < count; row++) {
        parts.forEach(({ steps, course, days: own }, at) => {
          drawn[at] = steps.draw(course[first + row] as number, own)
        })
        policy.run(days, start, finish)
        parts.forEach((part, at) => {
          const end = endOf(finish, part)
          block.finish[at * count + row] = end - part.offset
          block.cost[at * count + row] =
            part.input.fixedCost +
            (drawn[at] as number) +
            part.input.costPerDelayDay * (end - part.planned)
        })
      }
      return block
    },
  }
}

/**
 * The course that a project takes in each joint sample: all its courses once each, in an order that is its own, so that the luck
 * of one project says nothing of that of another, whoever else is there.
 */
export function courseOf(id: string, seed: number, samples: number): Int32Array {
  const course = Int32Array.from({ length: samples }, (_, at) => at)
  const stream = hashText(`courses ${id}`)
  for (let last = samples - 1; last > 0; last--) {
    const other = Math.floor(uniform(seed, stream, last, 0) * (last + 1))
    const held = course[last] as number
    course[last] = course[other] as number
    course[other] = held
  }
  return course
}

/** One block from consecutive ones. Throws when a block is missing or out of order. */
export function mergeJointBlocks(blocks: readonly JointSamples[], parts: number): JointSamples {
  const count = blocks.reduce((sum, block) => sum + block.count, 0)
  const first = blocks[0]?.first ?? 0
  const finish = new Int32Array(parts * count)
  const cost = new Float64Array(parts * count)
  let done = 0
  for (const block of blocks) {
    if (block.first !== first + done)
      throw new RangeError(
        `sample block ${block.first} stands where ${first + done} is due; merge blocks in order`,
      )
    for (let part = 0; part < parts; part++) {
      const [from, to] = [part * block.count, (part + 1) * block.count]
      finish.set(block.finish.subarray(from, to), part * count + done)
      cost.set(block.cost.subarray(from, to), part * count + done)
    }
    done += block.count
  }
  return { first, count, finish, cost }
}

function endOf(finish: Int32Array, { first, input }: JointPart): number {
  let last = 0
  for (let step = first; step < first + input.steps.length; step++)
    if ((finish[step] as number) > last) last = finish[step] as number
  return last
}
