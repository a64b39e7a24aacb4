import type { Draft } from '#core/plan/draft.ts'
import { monthIndex, monthLabel } from '#core/plan/months.ts'
import { type Day, day } from '#core/units/day.ts'
import type { PlacedTogether } from './place-together.ts'

/** One month of a shared resource, in units times days. */
export interface ResourceMonth {
  readonly month: string
  /** What there is: units on every day, less what was booked before. */
  readonly capacityDays: number
  /** Taken by the joint schedule. */
  readonly usedDays: number
  /** What the members would take if each went as it goes alone. */
  readonly askedDays: number
  /** Of that, what is more than there is on its day. */
  readonly overloadDays: number
}

/** The load of one resource by month from the first to the last in which it is asked for, and what each member takes of it. */
export interface ResourceLoad {
  readonly months: readonly ResourceMonth[]
  /** Units times days by member. */
  readonly byMember: Float64Array
}

/** The load of every resource of a joint network, in its order. */
export function resourceLoads({ joint, members }: PlacedTogether): ResourceLoad[] {
  const together = members.map(({ draft }) => draft)
  const alone = members.map((member) => member.alone)
  return joint.network.resources.map(({ id, capacity }) => {
    const byMember = Float64Array.from(together, (draft) =>
      usesOf(draft, id).reduce(
        (sum, { amount, start, finish }) => sum + amount * (finish - start),
        0,
      ),
    )
    const days = (drafts: readonly Draft[]): Int32Array => {
      const held = new Int32Array(capacity.length)
      for (const draft of drafts)
        for (const { amount, start, finish } of usesOf(draft, id))
          for (let t = start - joint.origin; t < finish - joint.origin; t++)
            held[t] = (held[t] as number) + amount
      return held
    }
    return { months: byMonth(capacity, days(together), days(alone), joint.origin), byMember }
  })
}

/** When and how much a draft's steps hold of a resource. */
const usesOf = ({ placed }: Draft, resource: string) =>
  placed.flatMap(({ mode, start, finish }) => {
    const amount = mode.uses[resource] ?? 0
    return amount > 0 ? [{ amount, start, finish }] : []
  })

function byMonth(
  capacity: Int32Array,
  used: Int32Array,
  asked: Int32Array,
  origin: Day,
): ResourceMonth[] {
  const isAsked = (t: number): boolean => (used[t] as number) > 0 || (asked[t] as number) > 0
  let first = 0
  let last = capacity.length - 1
  while (first <= last && !isAsked(first)) first++
  while (last >= first && !isAsked(last)) last--
  if (first > last) return []
  const from = monthIndex(origin, day(origin + first))
  const to = monthIndex(origin, day(origin + last))
  const sums = Array.from({ length: to - from + 1 }, (_, at) => ({
    month: monthLabel(origin, from + at),
    capacityDays: 0,
    usedDays: 0,
    askedDays: 0,
    overloadDays: 0,
  }))
  for (let t = 0; t < capacity.length; t++) {
    const sum = sums[monthIndex(origin, day(origin + t)) - from]
    if (!sum) continue
    const [has, takes, asks] = [capacity[t] as number, used[t] as number, asked[t] as number]
    sum.capacityDays += has
    sum.usedDays += takes
    sum.askedDays += asks
    sum.overloadDays += Math.max(0, asks - has)
  }
  return sums
}
