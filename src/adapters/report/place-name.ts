import type { Reader } from './reader.ts'

/** A place of the chain in words; a place that the plan does not name keeps its id. */
export function placeName(id: string, { plan, say, word }: Reader): string {
  if (id === 'loss') return word('loss')
  const place = plan.material.places.find((one) => one.id === id)
  return place ? say(place.name) : id.replace(/^deposit\./, '')
}
