import { Worker } from 'node:worker_threads'
import type { SweepWorlds, SweptWorld } from '#app/ports.ts'
import type { World } from '#core/plan/world.ts'
import type { Effect, Outcome } from '#core/weak/plan-effect.ts'
import type { WeakChange } from '#core/weak/weak-change.ts'

/** Worlds to sweep, in the order in which one thread goes through them. */
export interface SweepOrder {
  readonly worlds: readonly {
    readonly at: number
    readonly world: World
    /** Shared between the threads: the next change nobody has taken, and how many there are. */
    readonly next: Int32Array
  }[]
}

/** What a thread answers. */
export type SweepAnswer =
  | {
      readonly kind: 'prepared'
      readonly at: number
      readonly sweep: {
        readonly base: Outcome
        readonly all: number
        readonly changes: readonly WeakChange[]
      } | null
    }
  | {
      readonly kind: 'effect'
      readonly at: number
      readonly index: number
      readonly effect: Effect | 'still'
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly error: unknown }

/**
 * Sweeps worlds on threads. Each begins at another world, so that no two prepare the same one while there are others, and
 * helps out where changes are left. Effects are of one change each, so the answer is the same for any number of threads.
 */
export const createSweeper =
  (workers: number): SweepWorlds =>
  async (worlds, progress) => {
    const orders = worlds.map((world, at) => ({ at, world, next: sharedCounter() }))
    const swept: (SweptWorld | null)[] = worlds.map(() => null)
    const effects: (Effect | 'still')[][] = worlds.map(() => [])
    let done = 0
    const take = (answer: SweepAnswer): void => {
      if (answer.kind === 'prepared' && answer.sweep)
        swept[answer.at] ??= { ...answer.sweep, effects: effects[answer.at] ?? [] }
      if (answer.kind !== 'effect') return
      const own = effects[answer.at] as (Effect | 'still')[]
      own[answer.index] = answer.effect
      done += 1
      const known = swept.flatMap((one) => one?.changes.length ?? [])
      const total = known.reduce((sum, count) => sum + count, 0)
      progress(done, (total * worlds.length) / known.length)
    }
    await Promise.all(
      Array.from({ length: workers }, (_, index) => {
        const first = Math.floor((index * worlds.length) / workers)
        return runThread({ worlds: [...orders.slice(first), ...orders.slice(0, first)] }, take)
      }),
    )
    return swept
  }

/** Zero taken of as many as can be, until a thread says how many there are. */
function sharedCounter(): Int32Array {
  const counter = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  counter[1] = 2 ** 31 - 1
  return counter
}

function runThread(order: SweepOrder, take: (answer: SweepAnswer) => void): Promise<void> {
  const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url))
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (answer: SweepAnswer) => {
      if (answer.kind === 'fault') reject(answer.error)
      else if (answer.kind === 'done') resolve()
      else take(answer)
    })
  })
  worker.postMessage(order)
  return ended.finally(() => worker.terminate())
}
