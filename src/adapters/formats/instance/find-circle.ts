/** Places that wait for each other in a circle, each before its successor; undefined where there is none. Takes time in proportion to the links. */
export function findCircle(
  successors: readonly (readonly number[])[],
): readonly number[] | undefined {
  const waiting = new Int32Array(successors.length)
  for (const own of successors)
    for (const later of own) waiting[later] = (waiting[later] as number) + 1
  const free: number[] = []
  waiting.forEach((count, place) => {
    if (count === 0) free.push(place)
  })
  for (let at = 0; at < free.length; at++) {
    for (const later of successors[free[at] as number] as readonly number[]) {
      const left = (waiting[later] as number) - 1
      waiting[later] = left
      if (left === 0) free.push(later)
    }
  }
  if (free.length === successors.length) return undefined
  return circleAmong(successors, waiting)
}

/** Everything still waiting has something before it that waits too: going back from one to another must come round. */
function circleAmong(
  successors: readonly (readonly number[])[],
  waiting: Int32Array,
): readonly number[] {
  const before = new Int32Array(successors.length)
  successors.forEach((own, place) => {
    if ((waiting[place] as number) > 0) for (const later of own) before[later] = place
  })
  const passed = new Map<number, number>()
  const way: number[] = []
  let place = waiting.findIndex((count) => count > 0)
  while (!passed.has(place)) {
    passed.set(place, way.length)
    way.push(place)
    place = before[place] as number
  }
  return way.slice(passed.get(place)).reverse()
}
