import { type MessagePort, parentPort } from 'node:worker_threads'
import { prepareSweep } from '#core/weak/sweep.ts'
import { createHighsSolver } from './create-highs-solver.ts'
import type { SweepAnswer, SweepOrder } from './create-sweeper.ts'

/** Runs on a thread of its own: takes changes of one world after another until none is left, and answers each with its effect. */
const port = parentPort as MessagePort
const answer = (message: SweepAnswer): void => port.postMessage(message)

port.on('message', async (order: SweepOrder) => {
  try {
    const solve = await createHighsSolver()
    for (const { at, world, next } of order.worlds) {
      // All of its changes may be taken by the time this thread gets there.
      if (Atomics.load(next, 0) >= Atomics.load(next, 1)) continue
      const sweep = prepareSweep(world, solve)
      const changes = sweep?.changes ?? []
      Atomics.store(next, 1, changes.length)
      answer({
        kind: 'prepared',
        at,
        sweep: sweep && { base: sweep.base, all: sweep.all, changes },
      })
      for (let index = taken(next); index < changes.length; index = taken(next))
        answer({ kind: 'effect', at, index, effect: sweep?.effect(index) ?? null })
    }
    answer({ kind: 'done' })
  } catch (error) {
    answer({ kind: 'fault', error })
  }
})

/** Index of a change that no other thread has taken. */
const taken = (next: Int32Array): number => Atomics.add(next, 0, 1)
