import type { ListedJob } from './job-list.ts'

/** Places of jobs that wait for each other in a circle, each before its successor; undefined where there is none. Takes time in proportion to the links. */
export function findCircle(jobs: readonly ListedJob[]): readonly number[] | undefined {
  const waiting = new Int32Array(jobs.length)
  for (const { successors } of jobs)
    for (const later of successors) waiting[later] = (waiting[later] as number) + 1
  const free: number[] = []
  waiting.forEach((count, place) => {
    if (count === 0) free.push(place)
  })
  for (let at = 0; at < free.length; at++) {
    for (const later of (jobs[free[at] as number] as ListedJob).successors) {
      const left = (waiting[later] as number) - 1
      waiting[later] = left
      if (left === 0) free.push(later)
    }
  }
  if (free.length === jobs.length) return undefined
  return circleAmong(jobs, waiting)
}

/** Every job still waiting has one before it that waits too: going back from one to another must come round. */
function circleAmong(jobs: readonly ListedJob[], waiting: Int32Array): readonly number[] {
  const before = new Int32Array(jobs.length)
  jobs.forEach(({ successors }, place) => {
    if ((waiting[place] as number) > 0) for (const later of successors) before[later] = place
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
