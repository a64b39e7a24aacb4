import type { Exchange } from '#core/schedule/exchange.ts'

/** Numbers before the starts and modes: the lock, the finish of the best schedule, and the bound. */
const head = 3

/** Memory through which searches of `size` activities on several threads meet. */
export function sharedMemory(size: number): SharedArrayBuffer {
  const memory = new SharedArrayBuffer((head + 2 * size) * Int32Array.BYTES_PER_ELEMENT)
  new Int32Array(memory)[1] = 0x7fffffff
  return memory
}

/** The exchange of one thread over shared memory; whoever reads or writes the best schedule locks it meanwhile. */
export function sharedExchange(memory: SharedArrayBuffer, place: number): Exchange {
  const numbers = new Int32Array(memory)
  const size = (numbers.length - head) / 2
  const locked = <Answer>(work: () => Answer): Answer => {
    while (Atomics.compareExchange(numbers, 0, 0, 1) !== 0) Atomics.wait(numbers, 0, 1, 1)
    try {
      return work()
    } finally {
      Atomics.store(numbers, 0, 0)
      Atomics.notify(numbers, 0, 1)
    }
  }
  return {
    place,
    give: ({ start, mode, finish }) => {
      if (finish >= Atomics.load(numbers, 1)) return
      locked(() => {
        if (finish >= (numbers[1] as number)) return
        numbers.set(start, head)
        numbers.set(mode, head + size)
        Atomics.store(numbers, 1, finish)
      })
    },
    better: (finish) =>
      finish <= Atomics.load(numbers, 1)
        ? undefined
        : locked(() => ({
            start: numbers.slice(head, head + size),
            mode: numbers.slice(head + size),
            finish: numbers[1] as number,
          })),
    raise: (bound) => {
      for (;;) {
        const known = Atomics.load(numbers, 2)
        if (bound <= known) return known
        Atomics.compareExchange(numbers, 2, known, bound)
      }
    },
  }
}
