import type { PlainProblem } from './plain-problem.ts'

/** Longest way in days from the start of each activity to the end of the network, in these modes, resources left aside. */
export function tailDays({ size, order, links, days }: PlainProblem, mode: Int32Array): Int32Array {
  const tail = new Int32Array(size)
  for (let position = size - 1; position >= 0; position--) {
    const activity = order[position] as number
    const own = days[mode[activity] as number] as number
    let longest = own
    for (
      let at = links.outOfStart[activity] as number;
      at < (links.outOfStart[activity + 1] as number);
      at++
    ) {
      const other = links.after[at] as number
      const ends = links.outOfEnds[at] as number
      let way = (tail[other] as number) + (links.outOfGap[at] as number)
      if ((ends & 1) !== 0) way += own
      if ((ends & 2) !== 0) way -= days[mode[other] as number] as number
      if (way > longest) longest = way
    }
    tail[activity] = longest
  }
  return tail
}

/** Earliest start of each activity by releases and links in these modes, resources left aside. */
export function plainHeads(
  { size, order, release, links, days }: PlainProblem,
  mode: Int32Array,
): Int32Array {
  const head = release.slice()
  for (let position = 0; position < size; position++) {
    const activity = order[position] as number
    const own = days[mode[activity] as number] as number
    for (
      let at = links.intoStart[activity] as number;
      at < (links.intoStart[activity + 1] as number);
      at++
    ) {
      const other = links.before[at] as number
      const ends = links.intoEnds[at] as number
      let way = (head[other] as number) + (links.intoGap[at] as number)
      if ((ends & 1) !== 0) way += days[mode[other] as number] as number
      if ((ends & 2) !== 0) way -= own
      if (way > (head[activity] as number)) head[activity] = way
    }
  }
  return head
}

/** The quickest mode of each activity. */
export function quickestModes({ size, modeStart, days }: PlainProblem): Int32Array {
  return Int32Array.from({ length: size }, (_, at) => {
    let best = modeStart[at] as number
    for (let other = best + 1; other < (modeStart[at + 1] as number); other++)
      if ((days[other] as number) < (days[best] as number)) best = other
    return best
  })
}
