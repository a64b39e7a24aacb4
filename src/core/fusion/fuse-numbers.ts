import type { FusedObject, Fusion } from './assertion.ts'
import type { Candidate, ClaimTable } from './claim-table.ts'
import { gradeByVoices } from './voices.ts'

/**
 * Fuses measurements: the median of voices, each weighted by how often it stays near the others, in logarithms where all
 * values of an object are positive. A mean would follow one wild figure anywhere. The value given is the claimed one next
 * to the median; its probability is the share of weight near it. Equal figures convict nobody here: those who measure well
 * agree, so copies of a measurement must be known by their origin.
 */
export function fuseNumbers(table: ClaimTable): Fusion {
  const voices = table.sources.map((_, source) => source)
  const measured = table.objects.map(({ candidates }) => onePerSource(candidates))
  const even = table.sources.map(() => 1)
  const accuracy = nearShares(
    measured.map((list) => middleOf(list, even)),
    even.length,
  )
  const objects = table.objects.map(({ object, silence }, place): FusedObject => {
    const middle = middleOf(
      measured[place] as readonly Measured[],
      accuracy.map((share) => share ?? 0),
    )
    if (middle.nearest === null)
      return { object, value: silence, probability: 0, grade: 'unverified' }
    const { nearest, near, far, probability } = middle
    const grade = gradeByVoices(near, far, probability, {
      accuracy: accuracy.map((share) => share ?? 0),
      voices,
    })
    return { object, value: nearest, probability, grade }
  })
  return {
    method: 'numbers',
    objects,
    sources: table.sources.map((source, number) => ({
      source,
      accuracy: accuracy[number] as number | null,
    })),
    copying: [],
    labels: [],
  }
}

/** The first figure that a source gives for an object. */
interface Measured {
  readonly source: number
  readonly amount: number
  readonly value: string
}

interface Middle {
  /** The claimed value next to the median; null where no value is a number. */
  readonly nearest: string | null
  readonly near: readonly number[]
  readonly far: readonly number[]
  readonly probability: number
}

function onePerSource(candidates: readonly Candidate[]): readonly Measured[] {
  const heard = new Map<number, Measured>()
  for (const { plain, value, saidBy } of candidates) {
    const amount = plain === '' ? Number.NaN : Number(plain.replaceAll(',', ''))
    if (!Number.isFinite(amount)) continue
    for (const source of saidBy)
      if (!heard.has(source)) heard.set(source, { source, amount, value })
  }
  return [...heard.values()]
}

function middleOf(measured: readonly Measured[], weights: readonly number[]): Middle {
  if (measured.length === 0) return { nearest: null, near: [], far: [], probability: 0 }
  const positive = measured.every(({ amount }) => amount > 0)
  const points = measured.map((one) => ({
    ...one,
    at: positive ? Math.log(one.amount) : one.amount,
    weight: Math.max(weights[one.source] as number, least),
  }))
  const centre = weightedMedian(points)
  const away = (one: { readonly at: number }) => Math.abs(one.at - centre)
  const deviation = weightedMedian(points.map((one) => ({ at: away(one), weight: 1 })))
  // The median deviation of a bell is its standard deviation over 1.4826.
  const spread = Math.max(1.4826 * deviation, positive ? leastSpread : 0)
  const near = points.filter((one) => away(one) <= 2 * spread)
  const far = points.filter((one) => away(one) > 2 * spread)
  const nearest = points.toSorted(
    (left, right) => away(left) - away(right) || left.amount - right.amount,
  )[0] as Measured
  const share = weigh(near) / weigh(points)
  const sources = (list: readonly Measured[]) => list.map(({ source }) => source)
  return { nearest: nearest.value, near: sources(near), far: sources(far), probability: share }
}

/** By source: the share of its figures near the middle, drawn towards that of all; null where it gives no figure. */
function nearShares(middles: readonly Middle[], sources: number): readonly (number | null)[] {
  const near = Array.from({ length: sources }, () => 0)
  const all = Array.from({ length: sources }, () => 0)
  for (const middle of middles)
    for (const [list, step] of [
      [middle.near, 1],
      [middle.far, 0],
    ] as const)
      for (const source of list) {
        near[source] = (near[source] as number) + step
        all[source] = (all[source] as number) + 1
      }
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const mean = total(near) / Math.max(1, total(all))
  return all.map((count, source) =>
    count === 0 ? null : ((near[source] as number) + pull * mean) / (count + pull),
  )
}

interface Weighted {
  readonly at: number
  readonly weight: number
}

/** The point at which half of the weight is reached; between two points where it falls exactly between them. */
function weightedMedian(points: readonly Weighted[]): number {
  const order = points.toSorted((left, right) => left.at - right.at)
  const half = weigh(order) / 2
  let passed = 0
  for (const [place, { at, weight }] of order.entries()) {
    passed += weight
    if (Math.abs(passed - half) < 1e-12) return (at + (order[place + 1]?.at ?? at)) / 2
    if (passed > half) return at
  }
  throw new Error('a median needs a point')
}

const weigh = (points: readonly { readonly weight: number }[]): number =>
  points.reduce((sum, { weight }) => sum + weight, 0)

/** Official first estimates differ from later editions by more; two figures this near, in logarithms, do agree. */
const leastSpread = 0.05

const pull = 5

const least = 0.01
