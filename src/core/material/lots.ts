import type { Station, Stream } from './chain.ts'
import { siteId } from './network.ts'

/** kg of one stream in a lot, and how much of it every plant so far says where it came from. */
interface Part {
  kg: number
  toldKg: number
}

/** What lies together at a place in a period, by the streams it really holds, and where it is sent. */
export interface Lot {
  readonly parts: Map<Stream, Part>
  /** Station id, `site` or `stock` -> kg. */
  readonly sent: Map<string, number>
}

/** A stream's share of a lot, and the told share of that stream. */
export interface Share {
  readonly stream: Stream
  readonly share: number
  readonly told: number
}

/** Finds the lot of a load at a station, or at the site, in a period; a mixing station has one lot a feed. */
export function createLots() {
  const lots = new Map<string, Lot>()
  return (station: Station | null, load: Pick<Stream, 'feed' | 'id'>, period: number): Lot => {
    const key = `${station?.id ?? siteId}|${period}|${station?.mixes ? load.feed : load.id}`
    const lot = lots.get(key) ?? { parts: new Map(), sent: new Map() }
    lots.set(key, lot)
    return lot
  }
}

/** Adds kg of a stream to a lot. */
export function put({ parts }: Lot, stream: Stream, kg: number, toldKg: number): void {
  const part = parts.get(stream) ?? { kg: 0, toldKg: 0 }
  parts.set(stream, { kg: part.kg + kg, toldKg: part.toldKg + toldKg })
}

/** Notes that kg of a lot went to a place. */
export function send({ sent }: Lot, to: string, kg: number): void {
  sent.set(to, (sent.get(to) ?? 0) + kg)
}

/** kg of all streams in a lot. */
export const massOf = ({ parts }: Lot): number =>
  [...parts.values()].reduce((sum, { kg }) => sum + kg, 0)

/** What each kilogram of a lot holds; an empty lot is `otherwise`, told. */
export function sharesOf(lot: Lot, otherwise: Stream): Share[] {
  const total = massOf(lot)
  if (total === 0) return [{ stream: otherwise, share: 1, told: 1 }]
  return [...lot.parts].flatMap(([stream, { kg, toldKg }]) =>
    kg > least * total ? [{ stream, share: kg / total, told: toldKg / kg }] : [],
  )
}

// Smaller shares are rounding, and would only lengthen the list of flows.
const least = 1e-12
